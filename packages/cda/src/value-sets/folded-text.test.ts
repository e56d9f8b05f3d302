import fc from "fast-check";
import { expect, it } from "vitest";

import { fold, unfold, unfoldLabels } from "./folded-text.js";

it("Folded texts leave out what they share with the one before", () => {
  expect(fold(["CT thorax", "CT thorax sans", "CT tête", "CT tête"])).toEqual(["0CT thorax", "9 sans", "4ête", "7"]);
  expect(unfoldLabels("1|0CT thorax\n2|9 sans")).toBe("1|CT thorax\n2|CT thorax sans");
});

it("Folded texts are given back whole", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "é", "😀", " "), maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      expect(unfold(fold(texts))).toEqual(texts);
    }),
  );
});
