import fc from "fast-check";
import { expect, it } from "vitest";

import { parseXml, serializeExclusive, serializeXml, type XmlElement, type XmlNode } from "../../src/xml/index.js";
import { createRandom } from "./random.js";
import { randomTree } from "./random-tree.js";

/** Neighbouring texts are one text, an empty one is none; declarations are only how it was written. */
function normal(of: XmlElement): XmlElement {
  const children: XmlNode[] = [];
  for (const child of of.children) {
    const last = children.at(-1);
    if (typeof child !== "string") children.push(child.kind === "element" ? normal(child) : child);
    else if (typeof last === "string") children[children.length - 1] = last + child;
    else if (child !== "") children.push(child);
  }
  return { ...of, children, declarations: [] };
}

it("reads back what it wrote, 10 000 random trees", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const tree = randomTree(createRandom(seed), { everything: true });
      const text = serializeXml(tree);
      const read = parseXml(Buffer.from(text)).root;
      expect(normal(read)).toEqual(normal(tree));
      expect(serializeXml(read)).toBe(text);
      expect(serializeExclusive(read)).toBe(text);
    }),
    { numRuns: 10_000, seed: 20260919 },
  );
}, 120_000);
