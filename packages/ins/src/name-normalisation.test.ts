import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { comparisonForm, normaliseName } from "./name-normalisation.js";

describe("normalisation of names (SEL-MP-043 §3.4.1)", () => {
  it.each([
    ["D’ÆION", "D'AEION"],
    ["Cœur", "COEUR"],
    ["Éloïse", "ELOISE"],
    ["Straße", "STRASSE"],
    ["Łukasz", "LUKASZ"],
    ["Jean‑Paul", "JEAN-PAUL"],
    ["LE\u00A0GOFF", "LE GOFF"],
    ["  DUPONT ", "DUPONT"],
    ["Þór Ðór Øre", "THOR DOR ORE"],
    ["ışık", "ISIK"],
    ["n\u0303", "N"],
    ["İbrahim", "IBRAHIM"],
    ["Dvořák-Nguyễn", "DVORAK-NGUYEN"],
    // Greek signs that decompose into the grave and acute accents written for an apostrophe.
    ["D\u1FEFArc", "D'ARC"],
    ["D\u1FFDArc", "D'ARC"],
  ])("writes %j as %j", (text, normal) => {
    expect(normaliseName(text)).toBe(normal);
  });

  it("keeps what has no equivalent, for the profile to refuse it", () => {
    expect(normaliseName("DUPONT2/(Москва)")).toBe("DUPONT2/(МОСКВА)");
  });

  it("changes nothing when applied twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const once = normaliseName(text);
        expect(normaliseName(once)).toBe(once);
        expect(comparisonForm(comparisonForm(text))).toBe(comparisonForm(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("compares hyphens, apostrophes and spaces as one space", () => {
    expect(comparisonForm("D'ARTAGNAN--DE  L'HERAULT")).toBe("D ARTAGNAN DE L HERAULT");
  });
});
