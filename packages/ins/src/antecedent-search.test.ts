import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { antecedentKeys, matchesAntecedent, searchKey } from "./antecedent-search.js";
import type { Traits } from "./traits.js";

const known: readonly { readonly traits: Traits }[] = [
  {
    traits: {
      birthName: "D'ARTAGNAN DE L'HERAULT",
      givenNames: ["PIERRE-ALAIN", "GUNTHER"],
      birthDate: "2001-06-17",
      sex: "M",
      usedName: "LE GOFF--MARTIN",
      usedGivenName: "SACHA",
    },
  },
  { traits: { birthName: "LEGRAND", givenNames: ["JEAN CHRISTOPHE", "PAUL"], birthDate: "2001-06-17", sex: "M" } },
  { traits: { birthName: "LEGRAND", givenNames: ["PAULE"], birthDate: "1980-03-02", sex: "F" } },
];

function found(startsWith?: string | readonly string[], birthDate = "2001-06-17"): readonly number[] {
  return known.flatMap((identity, index) =>
    matchesAntecedent({ birthDate, ...(startsWith === undefined ? {} : { startsWith }) }, identity) ? [index] : [],
  );
}

describe("search of a known patient", () => {
  it.each<[string, string | readonly string[] | undefined, readonly number[]]>([
    ["the birth date alone", undefined, [0, 1]],
    ["first letters of the birth name", "LEGR", [1]],
    ["first letters of a birth name and of a used name, without distinction", "LEG", [0, 1]],
    ["first letters of a used name", "le goff", [0]],
    ["first letters of a birth given name that is not the first", "GUN", [0]],
    ["first letters of the used given name (RIS.INS.10)", "Sach", [0]],
    ["a word of a compound given name", "CHRISTO", [1]],
    ["the whole list", "JEAN CHRISTOPHE PAUL", [1]],
    ["letters of a name and of a given name", ["LEGR", "JEA"], [1]],
    ["letters that only one of two patients has", ["LEGR", "GUN"], []],
    ["an empty text", "", [0, 1]],
    ["letters inside a name only", "ARTAGNAN", []],
    ["a character that no name holds", "LEGRAND2", []],
  ])("by %s (RIS.INS.07)", (_, startsWith, expected) => {
    expect(found(startsWith)).toEqual(expected);
  });

  it.each(["D'ARTAGNAN", "D ARTAGNAN", "DARTAGNAN", "d’artagnan", "D-Artagnàn"])(
    "does not see apostrophes, hyphens, accents: %s (RIS.INS.09)",
    (text) => {
      expect(searchKey(text)).toBe("DARTAGNAN");
      expect(found(text)).toEqual([0]);
    },
  );

  it.each(["JEAN--PAUL", "JEAN-PAUL", "JEAN PAUL", "Jéan‑Paul"])("%s has one key (RIS.INS.09)", (text) => {
    expect(searchKey(text)).toBe("JEANPAUL");
  });

  it("needs a birth date that is one (RIS.INS.07)", () => {
    expect(() => found(undefined, "")).toThrow(expect.objectContaining({ code: "ERR_INS_TRAIT_MISSING" }));
    expect(() => found(undefined, "17/06/2001")).toThrow(expect.objectContaining({ code: "ERR_INS_TRAIT_INVALID" }));
    expect(found(undefined, "2001-06-18")).toEqual([]);
  });

  it("gives a store the same keys to index (RIS.INS.10)", () => {
    expect(antecedentKeys({ traits: known[0]!.traits })).toEqual({
      birthDate: "2001-06-17",
      names: ["DARTAGNANDELHERAULT", "LEGOFFMARTIN", "PIERREALAIN", "GUNTHER", "PIERREALAINGUNTHER", "SACHA"],
    });
  });

  it("has keys that do not change when made twice, and never throws", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(searchKey(searchKey(text))).toBe(searchKey(text));
      }),
    );
  });
});
