import { SegurError } from "@segur-sdk/core";

/** One ASN.1 value: a view on the bytes it was read from. */
export interface DerValue {
  /** Identifier octet: class, constructed bit and number; numbers above 30 are refused. */
  readonly tag: number;
  readonly content: Uint8Array;
  /** The whole value, identifier and length included. */
  readonly bytes: Uint8Array;
}

/** Identifier octets of the types met in certificates and PKCS#12 files. */
export const derTag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  teletexString: 0x14,
  ia5String: 0x16,
  utcTime: 0x17,
  generalizedTime: 0x18,
  bmpString: 0x1e,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context3: 0xa3,
} as const;

const maxChildren = 10_000;
const maxDepth = 32;

function unreadable(reason: string): SegurError {
  return new SegurError("ERR_CERT_PARSE", { details: { rule: reason, source: "ITU-T X.690" } });
}

/** Reads one value that must fill the whole input. Indefinite lengths (BER) are read too: old PKCS#12 files use them. */
export function readDer(input: Uint8Array): DerValue {
  const value = readAt(input, 0, 0);
  if (value.bytes.length !== input.length) throw unreadable("bytes follow the value");
  return value;
}

/** The values a constructed value is made of. */
export function derChildren(of: DerValue): readonly DerValue[] {
  const children: DerValue[] = [];
  for (let offset = 0; offset < of.content.length;) {
    if (children.length >= maxChildren) throw unreadable("too many values");
    const child = readAt(of.content, offset, 0);
    children.push(child);
    offset += child.bytes.length;
  }
  return children;
}

/** The value at this place, which must exist and, when `tag` is given, be of this type. */
export function derAt(children: readonly DerValue[], index: number, tag?: number): DerValue {
  const value = children[index];
  if (value === undefined || (tag !== undefined && value.tag !== tag)) throw unreadable("unexpected structure");
  return value;
}

/** Value checked to be of a type. */
export function derExpect(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw unreadable("unexpected type");
  return value;
}

/** Content of an OCTET STRING, whole or in pieces (BER). */
export function derOctets(of: DerValue): Uint8Array {
  if ((of.tag & 0x20) === 0) return of.content;
  return Buffer.concat(derChildren(of).map((piece) => derOctets(piece)));
}

/** Dotted form of an OBJECT IDENTIFIER. */
export function derOid(of: DerValue | undefined): string {
  const { content } = derExpect(of, derTag.oid);
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of content) {
    if (arc > 2 ** 40) throw unreadable("object identifier out of range");
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) {
      arcs.push(arc);
      arc = 0;
    }
  }
  const first = arcs[0];
  const last = content.at(-1);
  if (first === undefined || last === undefined || (last & 0x80) !== 0) throw unreadable("truncated object identifier");
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...arcs.slice(1)].join(".");
}

/** Non-negative INTEGER of at most 48 bits. */
export function derSmallInteger(of: DerValue): number {
  derExpect(of, derTag.integer);
  const { content } = of;
  if (content.length === 0 || content.length > 6 || (content[0] ?? 0) > 0x7f) throw unreadable("integer out of range");
  return Buffer.from(content.buffer, content.byteOffset, content.length).readUIntBE(0, content.length);
}

/** Text of a character string of any of the types allowed in a name (RFC 5280, DirectoryString). */
export function derText(of: DerValue): string {
  const bytes = Buffer.from(of.content.buffer, of.content.byteOffset, of.content.length);
  switch (of.tag) {
    case derTag.bmpString:
      if (bytes.length % 2 !== 0) throw unreadable("truncated BMPString");
      return Buffer.from(bytes).swap16().toString("utf16le");
    case derTag.teletexString:
      return bytes.toString("latin1");
    default:
      return bytes.toString("utf8");
  }
}

const times: Readonly<Record<number, RegExp>> = {
  [derTag.utcTime]: /^([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})Z$/,
  [derTag.generalizedTime]: /^([0-9]{4})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})([0-9]{2})Z$/,
};

/** UTCTime or GeneralizedTime in the only form that certificates may use: seconds given, UTC (RFC 5280, §4.1.2.5). */
export function derTime(of: DerValue): Date {
  const [, year, ...rest] = times[of.tag]?.exec(derText(of)) ?? [];
  if (year === undefined) throw unreadable("date");
  const full = year.length === 4 ? year : `${Number(year) < 50 ? "20" : "19"}${year}`;
  const [month = "", day = "", hour = "", minute = "", second = ""] = rest;
  const text = `${full}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  const date = new Date(text);
  // A date that does not exist is moved by some engines and refused by others.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== text) throw unreadable("date");
  return date;
}

function readAt(input: Uint8Array, start: number, depth: number): DerValue {
  const tag = input[start];
  const first = input[start + 1];
  if (tag === undefined || first === undefined) throw unreadable("truncated value");
  if ((tag & 0x1f) === 0x1f) throw unreadable("tag number out of range");
  if (first === 0x80) return readIndefinite(input, start, tag, depth);
  let header = 2;
  let length = first;
  if (first > 0x80) {
    const count = first & 0x7f;
    if (count > 4) throw unreadable("length out of range");
    length = 0;
    for (let i = 0; i < count; i += 1) length = length * 256 + (input[start + 2 + i] ?? 0);
    header += count;
  }
  const end = start + header + length;
  if (end > input.length) throw unreadable("truncated value");
  return { tag, content: input.subarray(start + header, end), bytes: input.subarray(start, end) };
}

function readIndefinite(input: Uint8Array, start: number, tag: number, depth: number): DerValue {
  if ((tag & 0x20) === 0 || depth >= maxDepth) throw unreadable("length out of range");
  let offset = start + 2;
  for (let count = 0; count < maxChildren; count += 1) {
    if (input[offset] === 0 && input[offset + 1] === 0) {
      return { tag, content: input.subarray(start + 2, offset), bytes: input.subarray(start, offset + 2) };
    }
    offset += readAt(input, offset, depth + 1).bytes.length;
  }
  throw unreadable("too many values");
}
