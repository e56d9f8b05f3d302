import { setImmediate } from "node:timers/promises";

import { asn1Time } from "./asn1-time.js";
import { derTag } from "../internal/der.js";
import { invalid } from "./invalid.js";
import { revocationReason } from "./revocation-reason.js";
import type { RevocationReason } from "./revocation-status.js";

/** What a list says of one serial number. */
interface RevocationEntry {
  readonly revokedAt?: Date;
  readonly reason?: RevocationReason;
}

/** The entries of a list, found by serial number. */
export interface ListEntries {
  readonly size: number;
  find(serial: Uint8Array): RevocationEntry | undefined;
}

/** Where a value lies: the walker reuses one, so that a million entries make no million objects. */
interface Place {
  tag: number;
  start: number;
  end: number;
}

/** Entries walked between two turns of the event loop: about 1 ms. */
const slice = 8192;

/** Entry extensions that change nothing to "revoked", last byte of 2.5.29.x: hold instruction, reason, invalidity date. */
const knownEntryExtensions = new Set([21, 23, 24]);
/** 2.5.29.29, certificateIssuer: the entry is about a certificate of another authority (indirect list). */
const certificateIssuer = 29;
const reasonCode = 21;

/**
 * Indexes the entries of a list, in the slice `start`..`end` of its bytes.
 *
 * Memory: the bytes themselves, which are kept, and 8 to 16 bytes for each entry (an open-addressing table of offsets).
 * The loop is given back every millisecond or so.
 *
 * @throws SegurError `ERR_CERT_CRL_INVALID` for a malformed entry or an extension that is critical and unknown: the whole
 * list is refused, because an entry that cannot be read must never mean "not revoked".
 */
export async function indexEntries(bytes: Uint8Array, start: number, end: number): Promise<ListEntries> {
  const place: Place = { tag: 0, start: 0, end: 0 };
  let size = 0;
  for (let offset = start; offset < end; offset = place.end, size += 1) {
    if (size % slice === slice - 1) await setImmediate();
    checkEntry(bytes, offset, end, place);
  }
  let slots = 16;
  while (slots < size * 2) slots *= 2;
  const table = new Uint32Array(slots);
  let seen = 0;
  for (let offset = start; offset < end; offset = place.end, seen += 1) {
    if (seen % slice === slice - 1) await setImmediate();
    serialAt(bytes, offset, end, place);
    let slot = hash(bytes, place.start, place.end) & (slots - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (slots - 1);
    // Offsets are kept plus one: 0 is an empty slot.
    table[slot] = offset + 1;
    headerAt(bytes, offset, end, place);
  }
  return {
    size,
    find: (serial) => {
      const from = firstDigit(serial, 0, serial.length);
      let slot = hash(serial, from, serial.length) & (slots - 1);
      for (let kept = table[slot]; kept !== undefined && kept !== 0; kept = table[slot]) {
        serialAt(bytes, kept - 1, end, place);
        if (equal(bytes, place, serial, from)) return entryAt(bytes, kept - 1, end);
        slot = (slot + 1) & (slots - 1);
      }
      return undefined;
    },
  };
}

/** Checks one entry whole; leaves `place` on it. */
function checkEntry(bytes: Uint8Array, offset: number, limit: number, place: Place): void {
  headerAt(bytes, offset, limit, place, derTag.sequence);
  const { end } = place;
  headerAt(bytes, place.start, end, place, derTag.integer);
  if (place.end === place.start) throw malformed("empty serial number");
  headerAt(bytes, place.end, end, place);
  if (place.tag !== derTag.utcTime && place.tag !== derTag.generalizedTime) throw malformed("revocation date");
  if (place.end < end) {
    headerAt(bytes, place.end, end, place, derTag.sequence);
    if (place.end !== end) throw malformed("bytes follow the extensions of an entry");
    for (let at = place.start; at < end; at = place.end) checkEntryExtension(bytes, at, end, place);
  }
  place.end = end;
}

function checkEntryExtension(bytes: Uint8Array, offset: number, limit: number, place: Place): void {
  headerAt(bytes, offset, limit, place, derTag.sequence);
  const { end } = place;
  headerAt(bytes, place.start, end, place, derTag.oid);
  const kind = standardExtension(bytes, place);
  headerAt(bytes, place.end, end, place);
  if (place.tag === derTag.boolean) {
    if (bytes[place.start] !== 0 && !knownEntryExtensions.has(kind))
      throw unsupported("unknown critical entry extension");
    headerAt(bytes, place.end, end, place);
  }
  if (kind === certificateIssuer) throw unsupported("indirect list");
  if (place.tag !== derTag.octetString || place.end !== end) throw malformed("entry extension");
}

/** Last byte of an identifier 2.5.29.x, or -1. */
function standardExtension(bytes: Uint8Array, { start, end }: Place): number {
  return end - start === 3 && bytes[start] === 0x55 && bytes[start + 1] === 0x1d ? (bytes[start + 2] ?? -1) : -1;
}

/** Puts `place` on the significant bytes of the serial number of an entry. */
function serialAt(bytes: Uint8Array, offset: number, limit: number, place: Place): void {
  headerAt(bytes, offset, limit, place);
  headerAt(bytes, place.start, place.end, place);
  place.start = firstDigit(bytes, place.start, place.end);
}

/** Leading zeros are stripped before comparing (certificates.md §6.4); the last byte always stays. */
function firstDigit(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end - 1 && bytes[at] === 0) at += 1;
  return at;
}

function equal(bytes: Uint8Array, { start, end }: Place, serial: Uint8Array, from: number): boolean {
  if (end - start !== serial.length - from) return false;
  for (let i = start, j = from; i < end; i += 1, j += 1) if (bytes[i] !== serial[j]) return false;
  return true;
}

/** FNV-1a. The lists are signed: nobody chooses serial numbers to make them collide. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at += 1) value = Math.imul(value ^ (bytes[at] ?? 0), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Date and reason of an entry already checked; what cannot be read is left out, the certificate stays revoked. */
function entryAt(bytes: Uint8Array, offset: number, limit: number): RevocationEntry {
  const place: Place = { tag: 0, start: 0, end: 0 };
  headerAt(bytes, offset, limit, place);
  const { end } = place;
  headerAt(bytes, place.start, end, place);
  headerAt(bytes, place.end, end, place);
  const revokedAt = asn1Time({ tag: place.tag, content: bytes.subarray(place.start, place.end) });
  const reason = place.end < end ? reasonAt(bytes, place.end, end, place) : undefined;
  return { ...(revokedAt === undefined ? {} : { revokedAt }), ...(reason === undefined ? {} : { reason }) };
}

function reasonAt(bytes: Uint8Array, offset: number, limit: number, place: Place): RevocationReason | undefined {
  headerAt(bytes, offset, limit, place);
  for (let at = place.start; at < limit;) {
    headerAt(bytes, at, limit, place);
    const { end } = place;
    headerAt(bytes, place.start, end, place);
    // ENUMERATED of one byte, inside the OCTET STRING that ends the extension: its last byte.
    if (standardExtension(bytes, place) === reasonCode) return revocationReason(bytes[end - 1]);
    at = end;
  }
  return undefined;
}

/** Reads an identifier and a definite length; the value must end before `limit`. */
function headerAt(bytes: Uint8Array, offset: number, limit: number, place: Place, tag?: number): void {
  const first = bytes[offset + 1] ?? 0;
  let start = offset + 2;
  let length = first;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > 4) throw malformed("length");
    length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + (bytes[start + i] ?? 0);
    start += count;
  }
  place.tag = bytes[offset] ?? 0;
  place.start = start;
  place.end = start + length;
  if (place.end > limit) throw malformed("truncated value");
  if (tag !== undefined && place.tag !== tag) throw malformed("unexpected type");
}

const malformed = (rule: string) => invalid("ERR_CERT_CRL_INVALID", rule, "RFC 5280, §5.1");
const unsupported = (rule: string) => invalid("ERR_CERT_CRL_INVALID", rule, "certificates.md §6.2");
