import { type SoapFault, unreadable } from "../refusal.js";
import type { ContentType } from "./content-type.js";

/** One part of a multipart body. */
export interface MimePart {
  /** Header values by lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
  /** A view on the received bytes: nothing is copied. */
  readonly body: Uint8Array;
}

/** An MTOM message: its root part, and every other part by Content-ID without angle brackets. */
export interface Multipart {
  readonly root: MimePart;
  readonly parts: ReadonlyMap<string, MimePart>;
}

const maxParts = 100;
const maxHeaderBytes = 8192;

/**
 * Reads a `multipart/related` body (RFC 2046 §5.1, XOP §4.1) in one pass over the bytes.
 *
 * A line that merely begins with the boundary is content: only `--boundary` followed by blanks and a line end, or by
 * `--`, separates parts.
 */
export function readMultipart(contentType: ContentType, body: Uint8Array): Multipart | SoapFault {
  const boundary = contentType.parameters.get("boundary");
  if (boundary === undefined || boundary === "" || boundary.length > 70) return unreadable("boundary absent");
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const parts: MimePart[] = [];
  let delimiter = firstDelimiter(bytes, boundary);
  while (delimiter !== undefined && !delimiter.closing) {
    const head = readHead(bytes, delimiter.end);
    if (head === undefined) return unreadable("en-têtes de partie MIME");
    const next = findDelimiter(bytes, boundary, head.end);
    if (next === undefined) return unreadable("multipart sans délimiteur final");
    parts.push({ headers: head.headers, body: bytes.subarray(head.end, next.start) });
    if (parts.length > maxParts) return unreadable("trop de parties MIME");
    delimiter = next;
  }
  if (delimiter === undefined) return unreadable("multipart sans délimiteur");
  return assemble(parts, contentType.parameters.get("start"));
}

function assemble(list: readonly MimePart[], start: string | undefined): Multipart | SoapFault {
  const parts = new Map<string, MimePart>();
  for (const part of list) {
    const id = contentId(part.headers.get("content-id") ?? "");
    if (id === "" || parts.has(id)) return unreadable("Content-ID absent ou en double");
    parts.set(id, part);
  }
  const rootId = start === undefined ? undefined : contentId(start);
  const root = rootId === undefined ? list[0] : parts.get(rootId);
  if (root === undefined) return unreadable("partie racine absente");
  parts.delete(contentId(root.headers.get("content-id") ?? ""));
  return { root, parts };
}

/** A Content-ID without its angle brackets. */
function contentId(value: string): string {
  const trimmed = value.trim();
  return trimmed.startsWith("<") && trimmed.endsWith(">") ? trimmed.slice(1, -1) : trimmed;
}

interface Delimiter {
  /** Where the line break before the delimiter begins: the end of the part before it. */
  readonly start: number;
  /** First byte after the delimiter line. */
  readonly end: number;
  readonly closing: boolean;
}

function firstDelimiter(bytes: Buffer, boundary: string): Delimiter | undefined {
  const dashes = `--${boundary}`;
  const atStart = bytes.subarray(0, dashes.length).equals(Buffer.from(dashes, "latin1"));
  const here = atStart ? delimiterAt(bytes, 0, dashes.length) : undefined;
  return here ?? findDelimiter(bytes, boundary, 0);
}

function findDelimiter(bytes: Buffer, boundary: string, from: number): Delimiter | undefined {
  const needle = Buffer.from(`\r\n--${boundary}`, "latin1");
  let start = bytes.indexOf(needle, from);
  while (start >= 0) {
    const found = delimiterAt(bytes, start, start + needle.length);
    if (found !== undefined) return found;
    start = bytes.indexOf(needle, start + needle.length);
  }
  return undefined;
}

function delimiterAt(bytes: Buffer, start: number, after: number): Delimiter | undefined {
  if (bytes[after] === 0x2d && bytes[after + 1] === 0x2d) return { start, end: after + 2, closing: true };
  let at = after;
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at += 1;
  return bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? { start, end: at + 2, closing: false } : undefined;
}

function readHead(
  bytes: Buffer,
  start: number,
): { readonly headers: ReadonlyMap<string, string>; readonly end: number } | undefined {
  if (bytes[start] === 0x0d && bytes[start + 1] === 0x0a) return { headers: new Map(), end: start + 2 };
  const length = bytes.subarray(start, start + maxHeaderBytes).indexOf("\r\n\r\n", 0, "latin1");
  if (length < 0) return undefined;
  const headers = new Map<string, string>();
  const lines = bytes.toString("latin1", start, start + length).replaceAll(/\r\n[ \t]+/g, " ");
  for (const line of lines.split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon <= 0) return undefined;
    headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, end: start + length + 4 };
}
