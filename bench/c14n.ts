/**
 * Cost of the digest of a document in the DMP manifest (dmp.md C.1): from the bytes of a CDA of 165 kB, a third of it
 * the base64 of a PDF, to the SHA-256 of its C14N 1.0 with comments.
 *
 * Each side does all it needs, parser included: ours decodes, reads strictly and canonicalizes the document; xml-crypto
 * canonicalizes a DOM, hence parses with its own @xmldom/xmldom 0.8 (lenient) first. The second pair leaves the parser
 * out. xml-crypto is given the root only, since it refuses a document node (dmp.md C.1, 2).
 *
 * Run: `npx tsx --conditions=@segur-sdk/source bench/c14n.ts`
 */
import { createRequire } from "node:module";

import { C14nCanonicalizationWithComments } from "xml-crypto";

import { canonicalize, parseXml, serializeXml, type XmlElement } from "../packages/core/src/xml/index.js";
import { sha256Base64 } from "../packages/core/src/xml-signature/index.js";
import { cdaLikeOutline, cdaLikeTree } from "./cda-like-tree.js";
import { measureInterleaved, ratioOf, report } from "./interleaved.js";

interface DomParser {
  parseFromString(text: string, type: string): { readonly documentElement: Element };
}

/** The very DOM that xml-crypto was made for: resolved from it, not from here. */
function domParserOfXmlCrypto(): DomParser {
  const fromXmlCrypto = createRequire(createRequire(import.meta.url).resolve("xml-crypto"));
  const { DOMParser } = fromXmlCrypto("@xmldom/xmldom") as { readonly DOMParser: new () => DomParser };
  return new DOMParser();
}

const body = cdaLikeTree(cdaLikeOutline());
const pdf = Buffer.from(Array.from({ length: 42_000 }, (_, i) => (i * 7919) % 251)).toString("base64");
const text: XmlElement = { ...body.children[1], children: [pdf] } as XmlElement;
const cda: XmlElement = { ...body, children: [...body.children, ...body.children, text] };
const bytes = Buffer.from(serializeXml(cda, { declaration: true }));

const parser = domParserOfXmlCrypto();
const theirCanonical = (root: Element): string =>
  new C14nCanonicalizationWithComments().process(root as unknown as Node, {}).toString();
const theirs = (): string =>
  sha256Base64(theirCanonical(parser.parseFromString(bytes.toString("utf8"), "text/xml").documentElement));
const ours = (): string => sha256Base64(canonicalize(parseXml(bytes), { method: "c14n-with-comments" }));
if (ours() !== theirs()) throw new Error("the two digests differ");

const read = parseXml(bytes);
const dom = parser.parseFromString(bytes.toString("utf8"), "text/xml").documentElement;
const names = {
  ours: "ours: bytes to digest",
  theirs: "xml-crypto and its DOM: bytes to digest",
  oursParsed: "ours: parsed document to digest",
  theirsParsed: "xml-crypto: DOM to digest",
} as const;
const measures = await measureInterleaved([
  { name: names.ours, times: 10, run: ours },
  { name: names.theirs, times: 3, run: theirs },
  { name: names.oursParsed, times: 30, run: () => sha256Base64(canonicalize(read, { method: "c14n-with-comments" })) },
  { name: names.theirsParsed, times: 10, run: () => sha256Base64(theirCanonical(dom)) },
]);
const whole = ratioOf(measures, names.theirs, names.ours);
const parsed = ratioOf(measures, names.theirsParsed, names.oursParsed);
report(`Digest of the canonical form of a CDA of ${String(bytes.length)} bytes`, measures, {
  name: `at least 3 times cheaper than xml-crypto (${whole.toFixed(1)}; without the parsers ${parsed.toFixed(1)})`,
  holds: whole >= 3,
});
