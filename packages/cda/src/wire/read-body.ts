import { SegurError } from "@segur-sdk/core";
import { attributeOf, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { ReadBody } from "../cda-reading.js";
import { child } from "./read-values.js";

const whiteSpace = /[\t\n\r ]+/gu;
const strictBase64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/**
 * The body. A PDF is decoded strictly: white space aside, any character, length or padding that base64 forbids refuses
 * the document, since a lenient decoder would give another file.
 */
export function readBody(root: XmlElement, maxPdfBytes: number): ReadBody {
  const component = child(root, "component");
  if (child(component, "structuredBody") !== undefined) return { kind: "structured" };
  const text = child(component, "nonXMLBody", "text");
  if (text === undefined) return { kind: "absent" };
  const mediaType = attributeOf(text, "mediaType") ?? "text/plain";
  if (mediaType !== "application/pdf") return { kind: "other", mediaType };
  if (attributeOf(text, "representation") !== "B64") throw refused("representation B64");
  return { kind: "pdf", pdf: decode((textOf(text) ?? "").replace(whiteSpace, ""), maxPdfBytes) };
}

function decode(base64: string, maxPdfBytes: number): Uint8Array {
  if (base64 === "") throw refused("not empty");
  if ((base64.length / 4) * 3 > maxPdfBytes + 2) {
    throw new SegurError("ERR_CDA_TOO_LARGE", { details: { field: "body.pdf", maxPdfBytes } });
  }
  if (base64.length % 4 !== 0 || !strictBase64.test(base64)) throw refused("strict base64");
  const bytes = Buffer.from(base64, "base64");
  // Bits left over in the last group are zeros, so that one file has one text.
  const rest = bytes.length % 3;
  if (rest !== 0 && bytes.toString("base64", bytes.length - rest) !== base64.slice(-4)) throw refused("strict base64");
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function refused(rule: string): SegurError {
  return new SegurError("ERR_CDA_BODY", {
    details: { field: "component/nonXMLBody/text", rule, source: "RFC 4648; HL7 CDA R2, nonXMLBody" },
  });
}
