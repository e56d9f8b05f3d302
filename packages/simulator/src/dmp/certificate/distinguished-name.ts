import { readDer, textOfDer } from "../../pki/der-reader.js";

/** One attribute of a name. */
interface NamePart {
  /** OID of the attribute type. */
  readonly type: string;
  readonly value: string;
}

/** A name as a certificate encodes it: relative names in order, each of one or several attributes. */
export type DistinguishedName = readonly (readonly NamePart[])[];

/** Keywords that the VIHF and XAdES write, with their OIDs (RFC 4514 §3, X.520). */
const keywords: Readonly<Record<string, string>> = {
  CN: "2.5.4.3",
  SN: "2.5.4.4",
  SERIALNUMBER: "2.5.4.5",
  C: "2.5.4.6",
  L: "2.5.4.7",
  ST: "2.5.4.8",
  STREET: "2.5.4.9",
  O: "2.5.4.10",
  OU: "2.5.4.11",
  T: "2.5.4.12",
  TITLE: "2.5.4.12",
  GN: "2.5.4.42",
  GIVENNAME: "2.5.4.42",
  DC: "0.9.2342.19200300.100.1.25",
  UID: "0.9.2342.19200300.100.1.1",
};

/**
 * Tells whether a text is the RFC 2253 form of a certificate's name: the last relative name first. Blanks after the
 * separators are tolerated, as working clients write them (dmp.md D.1).
 */
export function isNameText(text: string, name: DistinguishedName): boolean {
  const read = readName(text);
  return read !== undefined && fingerprint(read) === fingerprint([...name].reverse());
}

function fingerprint(name: DistinguishedName): string {
  const relative = name.map((parts) => parts.map(({ type, value }) => JSON.stringify([type, value])).sort());
  return JSON.stringify(relative);
}

/** Reads an RFC 4514 string, in the order it is written; undefined when it is not one. */
function readName(text: string): DistinguishedName | undefined {
  const name: NamePart[][] = [];
  let relative: NamePart[] = [];
  let at = 0;
  for (;;) {
    const equals = text.indexOf("=", at);
    if (equals < 0) return undefined;
    const type = typeOf(text.slice(at, equals).trim());
    const value = readValue(text, equals + 1);
    if (type === undefined || value === undefined) return undefined;
    relative.push({ type, value: value.text });
    if (value.end >= text.length || text[value.end] !== "+") {
      name.push(relative);
      relative = [];
    }
    if (value.end >= text.length) return name;
    at = value.end + 1;
  }
}

function typeOf(keyword: string): string | undefined {
  return keywords[keyword.toUpperCase()] ?? (/^\d+(?:\.\d+)+$/.test(keyword) ? keyword : undefined);
}

interface Scanned {
  readonly text: string;
  readonly end: number;
}

function readValue(text: string, start: number): Scanned | undefined {
  if (text[start] === "#") return readHexadecimal(text, start + 1);
  const octets: number[] = [];
  let at = start;
  // Spaces at the end are layout unless escaped (RFC 4514 §2.4).
  let kept = 0;
  while (at < text.length && !",;+".includes(text.charAt(at))) {
    if (text[at] === "\\") {
      const pair = /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3));
      const escaped = text.charAt(at + 1);
      if (escaped === "") return undefined;
      if (pair === null) octets.push(...Buffer.from(escaped));
      else octets.push(Number.parseInt(pair[0], 16));
      at += pair === null ? 2 : 3;
      kept = octets.length;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      octets.push(...Buffer.from(character));
      at += character.length;
      if (character !== " ") kept = octets.length;
    }
  }
  return { text: Buffer.from(octets.slice(0, kept)).toString().trimStart(), end: at };
}

/** `#` and the DER of the value in hexadecimal, as the names of cards are written. */
function readHexadecimal(text: string, start: number): Scanned | undefined {
  const digits = /^(?:[0-9A-Fa-f]{2})+/.exec(text.slice(start));
  const value = digits === null ? undefined : readDer(Buffer.from(digits[0], "hex"))?.[0];
  if (digits === null || value === undefined) return undefined;
  const end = start + digits[0].length;
  return end < text.length && !",;+".includes(text.charAt(end)) ? undefined : { text: textOfDer(value), end };
}
