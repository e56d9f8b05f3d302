import { describe, expect, it } from "vitest";

import { typedTraits, without } from "../test/fixtures/ruth-nessi.js";
import { compareTraits, type TraitsComparison } from "./comparison.js";
import type { InsiTraits } from "./insi-answer.js";
import type { ComparedTrait, Traits } from "./traits.js";

const received: InsiTraits = {
  birthName: "NESSI",
  givenNamesList: "RUTH ISABELLE",
  birthDate: "1977-07-14",
  sex: "F",
  birthPlace: "63220",
};
const withNir = { knownNir: "2 77 07 63 220 829 10", receivedMatricule: "277076322082910" };

function level(comparison: TraitsComparison, trait: ComparedTrait): string | undefined {
  return comparison.traits.find((line) => line.trait === trait)?.level;
}

describe("decision (SC.INS.19, SC.INS.22, GRIVES FP-04)", () => {
  it("is automatic for a perfect match, known NIR included (SC.INS.22)", () => {
    expect(compareTraits(typedTraits, received, withNir).decision).toBe("automatic");
  });

  it("takes one click when the NIR is not known (SC.INS.19)", () => {
    const searched = without(typedTraits, "birthPlace");
    const comparison = compareTraits(searched, received);
    expect(comparison.decision).toBe("one-click");
    expect(comparison.explanation).toEqual({
      fr: "Traits principaux identiques : la récupération demande un clic. Prénoms de naissance (écriture différente), code du lieu de naissance (connu d'un seul côté ou d'aucun), matricule INS (connu d'un seul côté ou d'aucun).",
      en: "Main traits identical: retrieval takes one click. Birth given names (written otherwise), birth place code (not known on both sides), INS matricule (not known on both sides).",
    });
  });

  it("always goes to a person when DE VINCI is searched and NESSI answered", () => {
    const comparison = compareTraits({ ...typedTraits, birthName: "DE VINCI" }, received, withNir);
    expect(level(comparison, "birthName")).toBe("different");
    expect(comparison.decision).toBe("human");
    expect(JSON.stringify(comparison.explanation)).not.toContain("VINCI");
  });

  const cases: readonly [string, Partial<Traits>, InsiTraits, ComparedTrait, string, string][] = [
    ["case and diacritics", { birthName: "Néssi" }, {}, "birthName", "identical", "automatic"],
    [
      "hyphen for space in the name",
      { birthName: "DE-VINCI" },
      { birthName: "DE VINCI" },
      "birthName",
      "equivalent",
      "human",
    ],
    ["another date", { birthDate: "1977-07-15" }, {}, "birthDate", "different", "human"],
    [
      "equal after completion only",
      { birthDate: "1977-07-01" },
      { birthDate: "1977-07-00" },
      "birthDate",
      "equivalent",
      "human",
    ],
    ["another sex", { sex: "M" }, {}, "sex", "different", "human"],
    ["another first given name", { givenNames: ["ISABELLE"] }, {}, "firstGivenName", "different", "human"],
    ["a longer first given name", { givenNames: ["RUTH ISABELLE"] }, {}, "firstGivenName", "equivalent", "human"],
    [
      "the start of a compound",
      { givenNames: ["RUTH"] },
      { givenNamesList: "RUTH-ANNE" },
      "firstGivenName",
      "equivalent",
      "human",
    ],
    [
      "other given names in another order",
      { givenNames: ["RUTH", "B", "A"] },
      { givenNamesList: "RUTH A B" },
      "givenNames",
      "equivalent",
      "automatic",
    ],
    ["other given names that differ", { givenNames: ["RUTH", "ANNE"] }, {}, "givenNames", "different", "one-click"],
    [
      "Corsica before and since 1976",
      { birthPlace: "20020" },
      { birthPlace: "2A020" },
      "birthPlace",
      "equivalent",
      "one-click",
    ],
    ["another birth place", { birthPlace: "75056" }, {}, "birthPlace", "different", "one-click"],
    ["no birth place locally", { birthPlace: "" }, {}, "birthPlace", "absent", "automatic"],
  ];

  it.each(cases)("%s", (_, local, answer, trait, expectedLevel, decision) => {
    const comparison = compareTraits({ ...typedTraits, ...local }, { ...received, ...answer }, withNir);
    expect(level(comparison, trait)).toBe(expectedLevel);
    expect(comparison.decision).toBe(decision);
  });

  it("takes one click when the known NIR is another one: a child is billed on a parent's", () => {
    const comparison = compareTraits(typedTraits, received, { ...withNir, knownNir: "1540763220829" });
    expect(level(comparison, "matricule")).toBe("different");
    expect(comparison.decision).toBe("one-click");
  });

  it("leaves an answer without traits to a person", () => {
    expect(compareTraits(typedTraits, {}).decision).toBe("human");
  });
});
