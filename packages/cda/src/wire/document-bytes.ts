import { noteCanonicalBytes, serializeXml, type XmlDocument, type XmlElement } from "@segur-sdk/core/xml";

import { markEdges, markOf } from "./binaries.js";

/** Bytes encoded at a time: a multiple of three, so that no piece but the last is padded. */
const piece = 3 * 16_384;

/**
 * Writes a document whose binary contents are marked by {@link markOf}. Each byte is written once, at its place: the
 * contents never exist as text, nor the document as one text with them.
 */
export function writeDocumentBytes(tree: XmlElement | XmlDocument, contents: readonly Uint8Array[]): Uint8Array {
  const text = serializeXml(tree, { declaration: true });
  const bytes = contents.length === 0 ? Buffer.from(text, "utf8") : withContents(text, contents);
  // In base64 nothing is escaped: the contents keep the form canonical.
  noteCanonicalBytes(bytes, text);
  return bytes;
}

function withContents(text: string, contents: readonly Uint8Array[]): Uint8Array {
  const texts = textsAround(text, contents.length);
  const sizes = [...texts.map((one) => Buffer.byteLength(one)), ...contents.map((one) => base64Length(one.byteLength))];
  const bytes = Buffer.allocUnsafeSlow(sizes.reduce((total, size) => total + size, 0));
  let at = 0;
  texts.forEach((one, index) => {
    at += bytes.write(one, at, "utf8");
    const content = contents[index];
    if (content !== undefined) at += writeBase64(bytes, at, content);
  });
  return bytes;
}

function writeBase64(into: Buffer, from: number, content: Uint8Array): number {
  const source = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  let written = 0;
  for (let start = 0; start < source.length; start += piece) {
    const base64 = source.toString("base64", start, Math.min(start + piece, source.length));
    written += into.write(base64, from + written, "latin1");
  }
  return written;
}

/** Length of a content in base64. */
function base64Length(byteLength: number): number {
  return Math.ceil(byteLength / 3) * 4;
}

/** The text of a document cut at each mark: what stands before, between and after the contents. */
export function textsAround(text: string, marks: number): readonly string[] {
  const texts: string[] = [];
  let from = 0;
  for (let index = 0; index < marks; index++) {
    const mark = markEdges.before + markOf(index) + markEdges.after;
    const at = text.indexOf(mark, from) + markEdges.before.length;
    texts.push(text.slice(from, at));
    from = at + markOf(index).length;
  }
  return [...texts, text.slice(from)];
}
