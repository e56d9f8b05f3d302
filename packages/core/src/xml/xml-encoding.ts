import { isUtf8 } from "node:buffer";

import { SegurError } from "../errors/segur-error.js";
import { utf8Text } from "./utf8-text.js";
import { hasWholeSurrogates } from "./xml-characters.js";

type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "ISO-8859-1" | "US-ASCII";

const declaredEncoding =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*["'][^"']*["'][ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*["']([^"']*)["']/;

const encodings: Readonly<Record<string, Encoding>> = {
  "UTF-8": "UTF-8",
  "ISO-8859-1": "ISO-8859-1",
  "US-ASCII": "US-ASCII",
  ASCII: "US-ASCII",
};

/**
 * Characters of a document as its byte order mark and its XML declaration say, without the mark.
 *
 * UTF-8, UTF-16 with a mark, ISO-8859-1 and US-ASCII; anything else, a contradiction or a byte that the encoding
 * does not know is `ERR_XML_ENCODING`.
 *
 * @see XML 1.0, 4.3.3 and appendix F.
 */
export function decodeXml(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const mark = markOf(buffer);
  if (mark !== undefined) {
    const text = decode(buffer.subarray(mark.length), mark.encoding);
    const declared = declaredEncoding.exec(text)?.[1]?.toUpperCase();
    if (declared !== undefined && !mark.declarable.includes(declared)) refuse("the declaration contradicts the mark");
    return text;
  }
  const declared = declaredEncoding.exec(buffer.toString("latin1", 0, 256))?.[1]?.toUpperCase() ?? "UTF-8";
  const encoding = encodings[declared];
  if (encoding === undefined) refuse("UTF-8, UTF-16 with a byte order mark, ISO-8859-1 or US-ASCII");
  return decode(buffer, encoding);
}

/**
 * Quick look at bytes, four at a time, in any of the encodings above: when it is true, no character is one that XML forbids.
 * These are control characters, of less than 0x20 in all of them, where UTF-16 has at least the zeros of its markup; and
 * U+FFFE and U+FFFF, which begin with 0xEF in UTF-8.
 */
export function hasOnlyPlainBytes({ buffer, byteOffset, byteLength }: Uint8Array): boolean {
  const aligned = Math.min(byteLength, (4 - (byteOffset % 4)) % 4);
  const count = (byteLength - aligned) >> 2;
  const rest = aligned + 4 * count;
  const ends = [
    new Uint8Array(buffer, byteOffset, aligned),
    new Uint8Array(buffer, byteOffset + rest, byteLength - rest),
  ];
  return (
    areWordsPlain(new Int32Array(buffer, byteOffset + aligned, count)) && ends.every((end) => end.every(isPlainByte))
  );
}

function areWordsPlain(words: Int32Array): boolean {
  for (const word of words) {
    // A byte under 0x20 leaves its high bit set by the difference; a byte beyond ASCII has it itself.
    const isSuspect = ((((word - 0x20202020) & ~word) | word) & ~0x7f7f7f7f) !== 0;
    if (isSuspect && !areBytesPlain(word)) return false;
  }
  return true;
}

function areBytesPlain(word: number): boolean {
  return (
    isPlainByte(word & 0xff) &&
    isPlainByte((word >> 8) & 0xff) &&
    isPlainByte((word >> 16) & 0xff) &&
    isPlainByte((word >> 24) & 0xff)
  );
}

function isPlainByte(byte: number): boolean {
  return byte >= 0x20 ? byte !== 0xef : byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

interface ByteOrderMark {
  readonly encoding: Encoding;
  readonly length: number;
  readonly declarable: readonly string[];
}

function markOf(buffer: Buffer): ByteOrderMark | undefined {
  const [first, second, third] = buffer;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: "UTF-8", length: 3, declarable: ["UTF-8"] };
  }
  if (first === 0xff && second === 0xfe) {
    return { encoding: "UTF-16LE", length: 2, declarable: ["UTF-16", "UTF-16LE"] };
  }
  if (first === 0xfe && second === 0xff) {
    return { encoding: "UTF-16BE", length: 2, declarable: ["UTF-16", "UTF-16BE"] };
  }
  return undefined;
}

function decode(buffer: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case "UTF-8":
      if (!isUtf8(buffer)) refuse("bytes that are not UTF-8");
      return utf8Text(buffer);
    case "ISO-8859-1":
      return buffer.toString("latin1");
    case "US-ASCII":
      if (buffer.some((byte) => byte > 0x7f)) refuse("bytes that are not US-ASCII");
      return buffer.toString("latin1");
    case "UTF-16LE":
    case "UTF-16BE":
      return decodeUtf16(buffer, encoding);
  }
}

function decodeUtf16(buffer: Buffer, encoding: "UTF-16LE" | "UTF-16BE"): string {
  if (buffer.length % 2 !== 0) refuse("an odd number of bytes in UTF-16");
  const text = (encoding === "UTF-16LE" ? buffer : Buffer.from(buffer).swap16()).toString("utf16le");
  if (!hasWholeSurrogates(text)) refuse("a lone surrogate in UTF-16");
  return text;
}

function refuse(rule: string): never {
  throw new SegurError("ERR_XML_ENCODING", { details: { rule, source: "XML 1.0, 4.3.3" } });
}
