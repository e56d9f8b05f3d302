import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSegurError } from "../../src/errors/segur-error.js";
import { canonicalize, parseXml, serializeXml, type XmlElement } from "../../src/xml/index.js";
import { mutated } from "./mutated.js";
import { createRandom } from "./random.js";
import { randomDocument } from "./random-document.js";
import { parseWithLibxml2 } from "./with-libxml2.js";

const seed = 20260919;

/** Accepted, or refused with one of our codes: nothing else may come out. */
function accepts(input: string | Uint8Array): boolean {
  try {
    parseXml(input);
    return true;
  } catch (error) {
    if (isSegurError(error) && error.code.startsWith("ERR_XML_")) return false;
    throw error;
  }
}

describe("garbage gives a SegurError and nothing else", () => {
  it("bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        accepts(bytes);
      }),
      { numRuns: 1000, seed },
    );
  });

  it("strings, lone surrogates included", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        accepts(text);
        accepts(`<a>${text}</a>`);
        accepts(`<a b="${text}"/>`);
      }),
      { numRuns: 1000, seed },
    );
  });

  it("pieces of markup in any order", () => {
    const piece = fc.constantFrom(
      "<a>", "</a>", "<a", ">", "/>", " x='1'", " xmlns:p='urn:p'", "<p:b>", "&lt;", "&#0;", "&", "]]>", "<![CDATA[",
      "<!--", "-->", "--", "<?p", "?>", "<?xml version='1.0'?>", "<!DOCTYPE a [", "<!ENTITY e 'f'>", "]>", "\uFEFF", "é", "\r",
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        accepts(pieces.join(""));
        accepts(Buffer.from(pieces.join("")));
      }),
      { numRuns: 2000, seed },
    );
  });
});

/** libxml2 warns of namespaces that are no URI, refuses relative ones later, and does not escape them. */
function hasPlainNamespaces({ declarations, children }: XmlElement): boolean {
  return (
    declarations.every(({ namespace }) => /^$|^(urn|http):[\w/.?=-]+$/.test(namespace)) &&
    children.every((child) => typeof child === "string" || child.kind !== "element" || hasPlainNamespaces(child))
  );
}

it("accepts nothing that libxml2 refuses, and reads the rest alike: 10 000 damaged documents", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.nat(), (which) => {
      const random = createRandom(which);
      const { text } = randomDocument(random);
      const bytes = Buffer.from(mutated(random, text.replace(/^<\?xml[^>]*>/, "")));
      if (!accepts(bytes) || !hasPlainNamespaces(parseXml(bytes).root)) return;
      accepted++;
      const judge = parseWithLibxml2(bytes);
      try {
        expect(canonicalize(parseXml(bytes), { method: "c14n-with-comments" })).toBe(
          judge.canonical("c14n-with-comments"),
        );
      } finally {
        judge.dispose();
      }
    }),
    { numRuns: 10_000, seed },
  );
  expect(accepted).toBeGreaterThan(500);
}, 120_000);

describe("is bounded", () => {
  it("refuses entity bombs before any entity is looked at", () => {
    const lol = Array.from({ length: 20 }, (_, i) => `<!ENTITY l${String(i + 1)} "${`&l${String(i)};`.repeat(10)}">`);
    expect(accepts(`<!DOCTYPE a [<!ENTITY l0 "lol">${lol.join("")}]><a>&l20;</a>`)).toBe(false);
    expect(accepts(`<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><a/>`)).toBe(false);
  });

  it("refuses depth 20 000 without exhausting the stack", () => {
    expect(accepts("<a>".repeat(20_000))).toBe(false);
    expect(accepts("<a>".repeat(20_000) + "</a>".repeat(20_000))).toBe(false);
  });

  it("reads 20 MB of text, and refuses 51 MB", () => {
    expect(accepts(`<a>${"0123456789".repeat(2_000_000)}</a>`)).toBe(true);
    expect(accepts(`<a>${"0123456789".repeat(5_100_000)}</a>`)).toBe(false);
  }, 120_000);

  const size = 100_000;
  const list = (make: (i: string) => string): string =>
    Array.from({ length: size }, (_, i) => make(String(i))).join("");
  it.each<[string, () => string]>([
    ["attributes", () => `<a${list((i) => ` x${i}=''`)}/>`],
    ["prefixed attributes", () => `<a xmlns:p='urn:p'${list((i) => ` p:x${i}=''`)}/>`],
    ["namespaces on one element", () => `<a${list((i) => ` xmlns:p${i}='urn:${i}'`)}/>`],
    ["references", () => `<a>${"&lt;".repeat(size)}</a>`],
    ["CDATA sections", () => `<a>${"<![CDATA[]]]>".repeat(size)}</a>`],
    ["siblings", () => `<a>${"<b/>".repeat(size)}</a>`],
    ["siblings under many namespaces", () => `<a ${manyNamespaces}>${"<p0:b/>".repeat(size)}</a>`],
    ["a comment", () => `<a><!--${"- ".repeat(size)}--></a>`],
    ["an unclosed comment", () => `<a><!--${"<!-- ".repeat(size)}`],
    ["an instruction", () => `<a><?p ${"? ".repeat(size)}?></a>`],
    ["a DOCTYPE", () => `<!DOCTYPE a [${"<!ENTITY a 'b'>".repeat(size)}]><a/>`],
    ["an unknown reference", () => `<a>&${"x".repeat(size)};</a>`],
    ["spaces in a tag", () => `<a ${" ".repeat(size)}/>`],
    ["lines", () => `<a>${"\r\n".repeat(size)}</a>`],
    ["different names", () => `<a>${list((i) => `<b${i}/>`)}</a>`],
  ])(
    "comes to an end on 100 000 %s: soon when linear, far too late when quadratic",
    (_, make) => {
      const input = make();
      if (accepts(input)) expect(serializeXml(parseXml(input)).length).toBeGreaterThan(0);
    },
    20_000,
  );
  const manyNamespaces = Array.from({ length: 250 }, (_, i) => `xmlns:p${String(i)}='urn:${String(i)}'`).join(" ");
});
