import fc from "fast-check";
import { expect, it } from "vitest";

import {
  canonicalize,
  childElements,
  inheritedContext,
  parseXml,
  type CanonicalizationMethod,
  type XmlElement,
} from "../../src/xml/index.js";
import { createRandom } from "./random.js";
import { randomDocument } from "./random-document.js";
import { parseWithLibxml2, type Libxml2Document } from "./with-libxml2.js";

const methods: readonly CanonicalizationMethod[] = ["c14n", "c14n-with-comments", "exc-c14n", "exc-c14n-with-comments"];

function forRandomDocuments(check: (seed: number, bytes: Uint8Array, judge: Libxml2Document) => void): void {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const { bytes } = randomDocument(createRandom(seed));
      const judge = parseWithLibxml2(bytes);
      try {
        check(seed, bytes, judge);
      } finally {
        judge.dispose();
      }
    }),
    { numRuns: 10_000, seed: 20260919 },
  );
}

interface Placed {
  readonly element: XmlElement;
  readonly ancestors: readonly XmlElement[];
}

/** Every element in document order, with those it stands in, outermost first. */
function placed(element: XmlElement, ancestors: readonly XmlElement[] = []): readonly Placed[] {
  const below = [...ancestors, element];
  return [{ element, ancestors }, ...childElements(element).flatMap((child) => placed(child, below))];
}

it("gives the four canonical forms of libxml2, 10 000 random documents in UTF-8 and ISO-8859-1", () => {
  forRandomDocuments((_, bytes, judge) => {
    const document = parseXml(bytes);
    for (const method of methods) expect(canonicalize(document, { method })).toBe(judge.canonical(method));
  });
}, 120_000);

it("gives the canonical form of a document subset as libxml2 does, 10 000 random elements", () => {
  forRandomDocuments((seed, bytes, judge) => {
    const all = placed(parseXml(bytes).root);
    const index = seed % all.length;
    const { element, ancestors } = all[index]!;
    const inherited = inheritedContext(ancestors);
    const method = methods[seed % methods.length]!;
    expect(canonicalize(element, { method, inherited })).toBe(judge.canonicalOf(index, method));
    const inclusivePrefixes = ["a", "é", "#default"].slice(seed % 3);
    expect(canonicalize(element, { method: "exc-c14n", inherited, inclusivePrefixes })).toBe(
      judge.canonicalOf(index, "exc-c14n", inclusivePrefixes),
    );
  });
}, 120_000);
