import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { typedTraits, without } from "../test/fixtures/ruth-nessi.js";
import { compareTraits, type TraitComparison, type TraitsComparison } from "./comparison.js";
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

function lineOf(comparison: TraitsComparison, trait: ComparedTrait): TraitComparison | undefined {
  return comparison.traits.find((line) => line.trait === trait);
}

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

  it("always goes to a person when DE VINCI is searched and NESSI answered (RIS.INS.13)", () => {
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

  it("takes one click for a former code of a merged commune that the site knows", () => {
    const merged = { ...withNir, isSamePlace: (one: string, other: string) => one === "63001" && other === "63220" };
    const local = { ...typedTraits, birthPlace: "63001" };
    expect(lineOf(compareTraits(local, received, merged), "birthPlace")).toMatchObject({
      level: "equivalent",
      reason: "merged-place",
      decision: "one-click",
    });
    expect(level(compareTraits(local, received, withNir), "birthPlace")).toBe("different");
  });

  it("leaves an answer without traits to a person", () => {
    expect(compareTraits(typedTraits, {}).decision).toBe("human");
  });
});

describe("each line says in what it differs and who decides (RIS.INS.13)", () => {
  const cases: readonly [ComparedTrait, Partial<Traits>, InsiTraits, string, string, string][] = [
    ["birthName", {}, {}, "identical", "same", "automatic"],
    ["birthName", { birthName: "Nessi" }, {}, "identical", "case-or-accents", "automatic"],
    ["birthName", { birthName: "LE-GOFF" }, { birthName: "LE GOFF" }, "equivalent", "separators", "human"],
    ["birthName", { birthName: "D ARTAGNAN" }, { birthName: "D'ARTAGNAN" }, "equivalent", "separators", "human"],
    ["birthName", { birthName: "DARTAGNAN" }, { birthName: "D'ARTAGNAN" }, "different", "joined-words", "human"],
    ["birthName", { birthName: "MARTIN LEROY" }, { birthName: "LEROY-MARTIN" }, "different", "word-order", "human"],
    ["birthName", { birthName: "LEROY" }, { birthName: "LEROY-MARTIN" }, "different", "one-within-the-other", "human"],
    ["birthName", { birthName: "LEROY", usedName: "Nessi" }, {}, "different", "used-name", "human"],
    ["birthName", { birthName: "DE VINCI" }, {}, "different", "other-value", "human"],
    ["firstGivenName", { givenNames: ["RUTH-ISABELLE"] }, {}, "equivalent", "one-within-the-other", "human"],
    ["firstGivenName", { givenNames: ["ISABELLE"] }, {}, "different", "other-given-name", "human"],
    ["firstGivenName", { givenNames: ["ANNE"] }, {}, "different", "other-value", "human"],
    ["givenNames", { givenNames: ["ISABELLE", "RUTH"] }, {}, "equivalent", "word-order", "automatic"],
    ["givenNames", { givenNames: ["RUTH"] }, {}, "equivalent", "one-within-the-other", "automatic"],
    ["givenNames", { givenNames: ["RUTH-ISABELLE"] }, {}, "equivalent", "separators", "automatic"],
    ["birthDate", { birthDate: "1977-12-31" }, { birthDate: "1977-00-00" }, "equivalent", "completed-date", "human"],
    ["birthPlace", { birthPlace: "20020" }, { birthPlace: "2B020" }, "equivalent", "corsica", "one-click"],
    ["birthPlace", {}, { birthPlace: "" }, "absent", "unknown-to-insi", "automatic"],
    ["birthPlace", { birthPlace: "" }, {}, "absent", "unknown-locally", "automatic"],
    ["birthPlace", { birthPlace: "" }, { birthPlace: "" }, "absent", "unknown", "automatic"],
    // 99999 is no place (RIS.INS.11).
    ["birthPlace", { birthPlace: "99999" }, {}, "absent", "unknown-locally", "automatic"],
    ["birthPlace", {}, { birthPlace: "99999" }, "absent", "unknown-to-insi", "automatic"],
    ["birthPlace", { birthPlace: "99999" }, { birthPlace: "99999" }, "absent", "unknown", "automatic"],
  ];

  it.each(cases)("%s %j %j: %s, %s, %s", (trait, local, answer, expectedLevel, reason, decision) => {
    const comparison = compareTraits({ ...typedTraits, ...local }, { ...received, ...answer }, withNir);
    expect(lineOf(comparison, trait)).toMatchObject({ level: expectedLevel, reason, decision });
  });

  it("warns when the first given name is not the start of the list (RIS.INS.14)", () => {
    const local = { ...typedTraits, givenNames: ["PIERRE"] };
    const comparison = compareTraits(local, { ...received, givenNamesList: "JEAN PIERRE" }, withNir);
    expect(lineOf(comparison, "firstGivenName")?.explanation.fr).toBe(
      "Premier prénom de naissance : le prénom saisi est dans la liste d'état civil, mais n'est pas le premier. Une personne doit comparer et confirmer.",
    );
  });

  it("tells the secretary that a married name may have been typed, without any value", () => {
    const comparison = compareTraits({ ...typedTraits, birthName: "DE VINCI" }, received, withNir);
    expect(lineOf(comparison, "birthName")?.explanation.fr).toBe(
      "Nom de naissance : INSi renvoie un autre nom : le nom saisi est peut-être un nom utilisé (nom d'usage, d'époux ou d'épouse). Une personne doit comparer et confirmer.",
    );
    for (const { explanation } of comparison.traits) {
      expect(JSON.stringify(explanation)).not.toMatch(/VINCI|NESSI|RUTH|1977|63220/iu);
    }
  });

  it("calls for the most demanding of its lines", () => {
    const decisions = ["automatic", "one-click", "human"];
    const names = fc.array(fc.constantFrom("RUTH", "ISABELLE", "ANNE-MARIE", "D'ANGE"), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(names, names, fc.constantFrom("NESSI", "DE VINCI", "DE-VINCI"), (given, list, birthName) => {
        const local = { ...typedTraits, givenNames: given, birthName };
        const comparison = compareTraits(local, { ...received, givenNamesList: list.join(" ") }, withNir);
        const ranks = comparison.traits.map(({ decision }) => decisions.indexOf(decision));
        expect(decisions.indexOf(comparison.decision)).toBe(Math.max(...ranks));
        if (birthName !== "NESSI") expect(comparison.decision).toBe("human");
      }),
    );
  });
});
