/**
 * The little of DER that a test PKI writes: certificates, revocation lists, OCSP answers, PKCS#12 and PKCS#7 files.
 *
 * @see ITU-T X.690, §8 and §10.
 */

/** One encoded value, tag and length included. */
export type Der = Uint8Array;

/** Encodes a value under a tag of one octet. */
export function tagged(tag: number, ...contents: readonly Uint8Array[]): Der {
  const body = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthOf(body.length), body]);
}

/** Encodes a constructed value with an indefinite length: BER, that DER forbids (X.690 §8.1.3.6). */
export function indefinite(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat([Buffer.from([tag, 0x80]), ...contents, Buffer.from([0, 0])]);
}

/** SEQUENCE of the values given. */
export function sequence(...parts: readonly Der[]): Der {
  return tagged(0x30, ...parts);
}

/** SET OF: DER wants the encodings in ascending order. */
export function setOf(...parts: readonly Der[]): Der {
  return tagged(0x31, ...[...parts].sort((a, b) => Buffer.compare(a, b)));
}

/** Context-specific tag `[number]`, constructed. */
export function explicit(number: number, ...parts: readonly Der[]): Der {
  return tagged(0xa0 + number, ...parts);
}

/** Context-specific tag `[number]`, primitive, over raw octets. */
export function implicit(number: number, octets: Uint8Array): Der {
  return tagged(0x80 + number, octets);
}

/** OBJECT IDENTIFIER. */
export function objectIdentifier(dotted: string): Der {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  return tagged(0x06, Buffer.from([first * 40 + second, ...rest].flatMap(base128)));
}

/** INTEGER, from a small number or from unsigned big-endian octets. */
export function integer(value: number | Uint8Array): Der {
  if (typeof value !== "number") return tagged(0x02, unsigned(value));
  const octets: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return tagged(0x02, unsigned(Uint8Array.from(octets)));
}

/** ENUMERATED, of one octet. */
export function enumerated(value: number): Der {
  return tagged(0x0a, Uint8Array.of(value));
}

/** BOOLEAN TRUE; DER leaves FALSE defaults out. */
export function booleanTrue(): Der {
  return tagged(0x01, Uint8Array.of(0xff));
}

/** NULL. */
export function nil(): Der {
  return tagged(0x05);
}

/** OCTET STRING. */
export function octetString(octets: Uint8Array): Der {
  return tagged(0x04, octets);
}

/** BIT STRING of whole octets. */
export function bitString(octets: Uint8Array): Der {
  return tagged(0x03, Uint8Array.of(0), octets);
}

/** BIT STRING of named bits, bit 0 first; trailing zeros are cut (X.690 §11.2.2). */
export function namedBits(bits: readonly number[]): Der {
  const highest = Math.max(...bits);
  const octets = new Uint8Array(Math.floor(highest / 8) + 1);
  for (const bit of bits) octets[bit >> 3] = (octets[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return tagged(0x03, Uint8Array.of(7 - (highest & 7)), octets);
}

/** PrintableString. */
export function printableString(text: string): Der {
  return tagged(0x13, Buffer.from(text, "latin1"));
}

/** UTF8String. */
export function utf8String(text: string): Der {
  return tagged(0x0c, Buffer.from(text, "utf8"));
}

/** IA5String. */
export function ia5String(text: string): Der {
  return tagged(0x16, Buffer.from(text, "latin1"));
}

/** BMPString. */
export function bmpString(text: string): Der {
  return tagged(0x1e, Buffer.from(text, "utf16le").swap16());
}

/** GeneralizedTime, to the second, whatever the year. */
export function generalizedTime(date: Date): Der {
  return tagged(0x18, Buffer.from(`${timeDigits(date)}Z`, "latin1"));
}

/** Time of X.509: UTCTime up to 2049, GeneralizedTime after (RFC 5280 §4.1.2.5). */
export function time(date: Date): Der {
  return date.getUTCFullYear() < 2050
    ? tagged(0x17, Buffer.from(`${timeDigits(date).slice(2)}Z`, "latin1"))
    : generalizedTime(date);
}

/** AlgorithmIdentifier with NULL parameters, as RSA and SHA have them. */
export function algorithm(oid: string, parameters: Der = nil()): Der {
  return sequence(objectIdentifier(oid), parameters);
}

function timeDigits(date: Date): string {
  return date.toISOString().replace(/[-:T]/g, "").slice(0, 14);
}

function lengthOf(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  const octets: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Uint8Array.of(0x80 + octets.length, ...octets);
}

function base128(arc: number): number[] {
  const octets = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) octets.unshift((rest % 128) + 128);
  return octets;
}

function unsigned(octets: Uint8Array): Uint8Array {
  let start = 0;
  while (start < octets.length - 1 && octets[start] === 0) start += 1;
  const short = octets.length === 0 ? Uint8Array.of(0) : octets.subarray(start);
  return (short[0] ?? 0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), short]) : short;
}
