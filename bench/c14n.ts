/**
 * Cost of the digest of a document in the DMP manifest (dmp.md C.1): from the bytes of a CDA of 165 kB to the SHA-256 of
 * its C14N 1.0 with comments.
 *
 * Each side does all it needs, parser included: ours decodes, reads strictly and canonicalizes the document; xml-crypto
 * canonicalizes a DOM, hence parses first, with its own @xmldom/xmldom 0.8 (lenient). It is given the root only, since
 * it refuses a document node (dmp.md C.1, 2). The second pair leaves the parsers out.
 *
 * The target is for structured content. The last pair is a CDA of the same size that is for two thirds the base64 of a
 * PDF: one long text, which the lenient parser skips through and the strict one checks character by character.
 *
 * Run: `pnpm run bench c14n`
 */
import { createRequire } from "node:module";

import { C14nCanonicalizationWithComments } from "xml-crypto";

import { canonicalize, parseXml, serializeXml } from "../packages/core/src/xml/index.js";
import { sha256Base64 } from "../packages/core/src/xml-signature/index.js";
import { cdaLikeOutline, cdaLikeTree } from "./support/cda-like-tree.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";

interface DomParser {
  parseFromString(text: string, type: string): { readonly documentElement: Element };
}

/** The very DOM that xml-crypto was made for: resolved from it, not from here. */
function domParserOfXmlCrypto(): DomParser {
  const fromXmlCrypto = createRequire(createRequire(import.meta.url).resolve("xml-crypto"));
  const { DOMParser } = fromXmlCrypto("@xmldom/xmldom") as { readonly DOMParser: new () => DomParser };
  return new DOMParser();
}

function cdaBytes(copies: number, pdfBytes: number): Buffer {
  const { children, ...body } = cdaLikeTree(cdaLikeOutline());
  const content = Array.from({ length: copies }, () => children).flat();
  const pdf = Buffer.from(Array.from({ length: pdfBytes }, (_, i) => (i * 7919) % 251)).toString("base64");
  return Buffer.from(serializeXml({ ...body, children: [...content, pdf] }, { declaration: true }));
}

const parser = domParserOfXmlCrypto();
const theirCanonical = (root: Element): string => new C14nCanonicalizationWithComments().process(root, {});
const theirs = (bytes: Buffer): string =>
  sha256Base64(theirCanonical(parser.parseFromString(bytes.toString("utf8"), "text/xml").documentElement));
const ours = (bytes: Buffer): string => sha256Base64(canonicalize(parseXml(bytes), { method: "c14n-with-comments" }));

const structured = cdaBytes(3, 8000);
const withPdf = cdaBytes(1, 84_000);
for (const bytes of [structured, withPdf]) {
  if (ours(bytes) !== theirs(bytes)) throw new Error("the two digests differ");
}
const read = parseXml(structured);
const dom = parser.parseFromString(structured.toString("utf8"), "text/xml").documentElement;
const names = {
  ours: "ours: bytes to digest",
  theirs: "xml-crypto and its DOM: bytes to digest",
  oursParsed: "ours: parsed document to digest",
  theirsParsed: "xml-crypto: DOM to digest",
  oursPdf: "ours, two thirds base64: bytes to digest",
  theirsPdf: "xml-crypto and its DOM, two thirds base64: bytes to digest",
} as const;
const measures = await measureInterleaved([
  { name: names.ours, times: 10, run: () => ours(structured) },
  { name: names.theirs, times: 3, run: () => theirs(structured) },
  { name: names.oursParsed, times: 30, run: () => sha256Base64(canonicalize(read, { method: "c14n-with-comments" })) },
  { name: names.theirsParsed, times: 10, run: () => sha256Base64(theirCanonical(dom)) },
  { name: names.oursPdf, times: 10, run: () => ours(withPdf) },
  { name: names.theirsPdf, times: 6, run: () => theirs(withPdf) },
]);
const whole = ratioOf(measures, names.theirs, names.ours);
const parsed = ratioOf(measures, names.theirsParsed, names.oursParsed).toFixed(1);
const pdf = ratioOf(measures, names.theirsPdf, names.oursPdf).toFixed(1);
const sizes = `${String(structured.length)} bytes (with PDF: ${String(withPdf.length)})`;
report(`Digest of the canonical form of a CDA of ${sizes}`, measures, {
  name: `at least 3 times cheaper than xml-crypto: ${whole.toFixed(1)} (parsers left out: ${parsed}; with PDF: ${pdf})`,
  holds: whole >= 3,
});
