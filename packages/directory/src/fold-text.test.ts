import fc from "fast-check";
import { expect, it } from "vitest";

import { foldText } from "./fold-text.js";

it.each([
  ["LEFÈVRE-NOËL", "LEFEVRE NOEL"],
  ["Lefevre Noel", "LEFEVRE NOEL"],
  [" A", "A"],
  ["A ", "A"],
  ["A  B", "A B"],
  ["A B9", "A B9"],
  ["SŒUR D'ÆGIDE", "SOEUR D AEGIDE"],
  ["", ""],
  [" ", ""],
])("%j is compared as %j", (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it("is capitals, digits and single spaces between them, and stays as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("A", "Z", "0", " ", "é", "-", "ß", "[", "@", ":") }), (text) => {
      const folded = foldText(text);
      expect(folded).toMatch(/^(?:[A-Z0-9]+(?: [A-Z0-9]+)*)?$/u);
      expect(foldText(folded)).toBe(folded);
    }),
    { numRuns: 500, seed: 20261123 },
  );
});
