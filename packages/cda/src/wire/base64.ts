import { SegurError } from "@segur-sdk/core";

const whiteSpace = /[\t\n\r ]+/gu;
const strictBase64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** Where the text stands, and how large its file may be. */
interface Base64Limits {
  readonly field: string;
  readonly maxBytes: number;
}

/**
 * Bytes of a base64 text, strictly: white space aside, any character, length or padding that base64 forbids refuses the
 * file, since a lenient decoder would give another one. `undefined` stands for a text that does not say it is base64.
 */
export function decodeBase64(text: string | undefined, { field, maxBytes }: Base64Limits): Uint8Array {
  if (text === undefined) throw refused(field, "representation B64");
  const base64 = text.replace(whiteSpace, "");
  if (base64 === "") throw refused(field, "not empty");
  if ((base64.length / 4) * 3 > maxBytes + 2) {
    throw new SegurError("ERR_CDA_TOO_LARGE", { details: { field, maxBytes } });
  }
  if (base64.length % 4 !== 0 || !strictBase64.test(base64)) throw refused(field, "strict base64");
  const bytes = Buffer.from(base64, "base64");
  // Bits left over in the last group are zeros, so that one file has one text.
  const rest = bytes.length % 3;
  if (rest !== 0 && bytes.toString("base64", bytes.length - rest) !== base64.slice(-4)) {
    throw refused(field, "strict base64");
  }
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refused(field: string, rule: string): SegurError {
  return new SegurError("ERR_CDA_BODY", { details: { field, rule, source: "RFC 4648; HL7 CDA R2, data type ED" } });
}
