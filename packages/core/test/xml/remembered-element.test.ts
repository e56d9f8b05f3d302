import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  canonicalize,
  element,
  rememberedElement,
  serializeExclusive,
  serializeXml,
  withDeclaration,
  xmlNamespace,
  type XmlElement,
  type XmlNode,
} from "../../src/xml/index.js";
import { createRandom, type Random } from "./random.js";
import { randomTree } from "./random-tree.js";

/** The same tree, some elements of which remember their text. */
function withMemory(of: XmlElement, random: Random): XmlElement {
  const children = of.children.map((child): XmlNode =>
    typeof child === "string" || child.kind !== "element" ? child : withMemory(child, random),
  );
  const copy = { ...of, children };
  return random.oneIn(2) ? rememberedElement(copy) : copy;
}

const hl7 = xmlNamespace("urn:hl7-org:v3");
const other = xmlNamespace("urn:other");
const prefixed = xmlNamespace("urn:hl7-org:v3", "hl7");

describe("An element that remembers its text", () => {
  it("is written as any other, again and again, wherever it stands, in every form", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const tree = randomTree(createRandom(seed), { everything: true });
        const again = withMemory(tree, createRandom(seed + 1));
        const places: readonly ((of: XmlElement) => XmlElement)[] = [
          (of) => of,
          (of) => element(hl7("a"), {}, of, "t", of),
          (of) => element(other("a"), {}, of),
          (of) => withDeclaration(element(prefixed("a"), {}, element(hl7("b"), {}, of)), "z", "urn:z"),
        ];
        for (const place of [...places, ...places]) {
          expect(serializeXml(place(again))).toBe(serializeXml(place(tree)));
          expect(serializeExclusive(place(again))).toBe(serializeExclusive(place(tree)));
          for (const method of ["c14n", "exc-c14n", "exc-c14n-with-comments"] as const) {
            expect(canonicalize(place(again), { method })).toBe(canonicalize(place(tree), { method }));
          }
        }
      }),
      { numRuns: 300, seed: 20261123 },
    );
  });

  it("is plain data to whoever looks at it", () => {
    const made = element(hl7("realmCode"), { code: "FR" });
    const remembered = rememberedElement(made);
    serializeXml(remembered);
    expect(remembered).toEqual(made);
    expect(JSON.stringify(remembered)).toBe(JSON.stringify(made));
    expect(serializeXml({ ...remembered, name: hl7("other") })).toBe(
      '<other xmlns="urn:hl7-org:v3" code="FR"></other>',
    );
  });

  it("counts the levels that it has", () => {
    const deep = (levels: number, inside?: XmlElement): XmlElement =>
      levels === 1 ? element(hl7("a"), {}, inside) : element(hl7("a"), {}, deep(levels - 1, inside));
    const remembered = rememberedElement(deep(400));
    expect(serializeXml(deep(600, remembered))).toBe(serializeXml(deep(1000)));
    expect(() => serializeXml(deep(601, remembered))).toThrow(expect.objectContaining({ code: "ERR_XML_LIMIT" }));
  });

  it("does not remember what it refuses", () => {
    const forbidden = rememberedElement(element(hl7("a"), {}, element(hl7("b"), { c: "\u0001" })));
    const write = () => serializeXml(element(hl7("root"), {}, forbidden));
    const refused = { code: "ERR_XML_CHARACTER", details: { path: "/root/a/b/@c" } };
    for (const again of [write, write]) {
      let caught: unknown;
      try {
        again();
      } catch (error) {
        caught = error;
      }
      expect(caught).toMatchObject(refused);
    }
  });
});
