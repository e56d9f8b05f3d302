import { TextDecoder } from "node:util";

import { SegurError } from "@segur-sdk/core";

/** Character sets of MSH-18 that French profiles allow, and ASCII, which HL7 takes for granted. */
export type Er7Charset = "UNICODE UTF-8" | "8859/15" | "8859/1" | "ASCII";

const aliases: Readonly<Record<string, Er7Charset>> = {
  "UNICODE UTF-8": "UNICODE UTF-8",
  "UTF-8": "UNICODE UTF-8",
  UTF8: "UNICODE UTF-8",
  "8859/15": "8859/15",
  "8859/1": "8859/1",
  ASCII: "ASCII",
};

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * The character set that the text of MSH-18 names; `fallback` when it is empty.
 *
 * @throws `SegurError` `ERR_HL7_CHARSET` for any other.
 */
export function charsetNamed(text: string, fallback: Er7Charset): Er7Charset {
  // Products write the same set as `ISO-8859-1`, `8859-1`, `ISO 8859/1`: nothing is guessed but the punctuation.
  const name = text
    .trim()
    .toUpperCase()
    .replace(/^(?:ISO[ _-]?)?8859[/_-](?=15?$)/u, "8859/");
  if (name === "") return fallback;
  const known = Object.hasOwn(aliases, name) ? aliases[name] : undefined;
  if (known === undefined) throw wrongCharset("UNICODE UTF-8, 8859/15, 8859/1 or ASCII");
  return known;
}

/** Characters of bytes; `undefined` when the set has no such bytes. */
export function decodeBytes(bytes: Uint8Array, charset: Er7Charset): string | undefined {
  if (charset === "ASCII" && bytes.some((byte) => byte > 0x7f)) return undefined;
  if (charset === "UNICODE UTF-8") {
    try {
      return utf8.decode(bytes);
    } catch {
      return undefined;
    }
  }
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
  // Node's own decoders of these sets differ from one version to the next.
  if (charset === "8859/15") return text.replace(/[\u00A4-\u00BE]/gu, (letter) => latin9.get(letter) ?? letter);
  return charset === "8859/1" ? text.replace(/[\u0080-\u009F]/gu, (letter) => windows1252.get(letter) ?? letter) : text;
}

/** Bytes of an even number of hexadecimal digits. */
export function bytesOfHex(digits: string): Uint8Array {
  return Uint8Array.from(Buffer.from(digits, "hex"));
}

function replacements(bytes: readonly number[], characters: string): ReadonlyMap<string, string> {
  const letters = Array.from(characters);
  return new Map(bytes.map((byte, index) => [String.fromCharCode(byte), letters[index] ?? ""]));
}

/** The eight characters of ISO 8859-15 that are not those of ISO 8859-1. */
const latin9 = replacements([0xa4, 0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe], "€ŠšŽžŒœŸ");

/** Peers that announce ISO 8859-1 often write windows-1252, with ’ and œ: ISO has nothing but controls there. */
const windows1252 = replacements(
  [
    0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96,
    0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f,
  ],
  "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ",
);

const bytesOfLatin9: ReadonlyMap<string, number> = new Map(
  [...latin9].map(([replaced, letter]) => [letter, replaced.charCodeAt(0)]),
);

/**
 * Bytes of a text.
 *
 * @throws `SegurError` `ERR_HL7_CHARSET` when the set lacks a character: none is ever replaced silently.
 */
export function encodeCharacters(text: string, charset: Er7Charset): Uint8Array {
  if (charset === "UNICODE UTF-8") {
    if (/\p{Surrogate}/u.test(text)) throw wrongCharset("no lone surrogate");
    return new TextEncoder().encode(text);
  }
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const byte = byteOf(text.charCodeAt(at), charset);
    if (byte === undefined) throw wrongCharset(`a character that ${charset} lacks`);
    bytes[at] = byte;
  }
  return bytes;
}

function byteOf(unit: number, charset: Exclude<Er7Charset, "UNICODE UTF-8">): number | undefined {
  if (unit < 0x80) return unit;
  if (charset === "ASCII") return undefined;
  if (charset === "8859/15") {
    const letter = String.fromCharCode(unit);
    const moved = bytesOfLatin9.get(letter);
    if (moved !== undefined) return moved;
    if (latin9.has(letter)) return undefined;
  }
  // Below 0xA0 are controls, which a tolerant reader takes for windows-1252.
  return unit >= 0xa0 && unit <= 0xff ? unit : undefined;
}

/** @internal */
export function wrongCharset(rule: string): SegurError {
  return new SegurError("ERR_HL7_CHARSET", {
    details: { field: "MSH-18", rule, source: "HL7 table 0211; DT.fr 1.8.2" },
  });
}
