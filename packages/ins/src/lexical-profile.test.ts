import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { brokenLexicalRules } from "./lexical-profile.js";

// The reference regular expressions of the dossier, the oracle of the rules told apart.
const birthName = /^(?![ -])(?!.*(?: {2}|''| '|' ))(?!.*---)[A-Z '-]+$/u;
const givenName = /^(?![ -])(?!.*(?: {2}|''| '|' |--))[A-Z '-]*[A-Z ]$/u;

const names = fc.string({ unit: fc.constantFrom("A", "B", " ", "'", "-", "é", "2"), maxLength: 8 });

describe("lexical profiles (SEL-MP-043 §2)", () => {
  it("accepts a birth name exactly when the reference expression does", () => {
    fc.assert(
      fc.property(names, (name) => {
        expect(brokenLexicalRules(name, "birthName").length === 0).toBe(birthName.test(name));
      }),
      { numRuns: 3000 },
    );
  });

  it("accepts a trimmed given name exactly when the reference expression does", () => {
    fc.assert(
      fc.property(names, (text) => {
        const name = text.trim();
        expect(brokenLexicalRules(name, "givenName").length === 0).toBe(givenName.test(name));
      }),
      { numRuns: 3000 },
    );
  });

  it("accepts 54 and 100 characters, refuses 101 (RIS.INS.01)", () => {
    const long = "D'ARTAGNAN-DE L'HERAULT ".repeat(5).slice(0, 54);
    expect(brokenLexicalRules(long, "birthName")).toEqual([]);
    expect(brokenLexicalRules("A".repeat(100), "birthName")).toEqual([]);
    expect(brokenLexicalRules("A".repeat(101), "birthName").map(({ id }) => id)).toEqual(["length"]);
  });

  it("tells which rule is broken, with its source", () => {
    expect(brokenLexicalRules("ANNE--MARIE", "givenName")).toMatchObject([
      { id: "double-hyphen", source: "SEL-MP-043 EF_INS10_02" },
    ]);
    expect(brokenLexicalRules("-DUPONT2", "birthName").map(({ id }) => id)).toEqual(["alphabet", "first-character"]);
  });
});
