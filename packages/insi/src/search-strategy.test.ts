import type { Traits } from "@segur-sdk/ins";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { searchRules } from "./search-rules.js";
import { isAlwaysHuman, nextMove, planSearch, type SearchedStep, type SearchOptions } from "./search-strategy.js";

const base = { birthName: "HOUILLES", birthDate: "1993-01-27", sex: "M" } as const;

/** What is searched, and how it ends, when the service answers these codes. */
function play(traits: Traits, codes: readonly SearchedStep["code"][], options: SearchOptions = {}): readonly string[] {
  const past: SearchedStep[] = [];
  for (;;) {
    const move = nextMove(traits, past, options);
    if ("stop" in move) return [...past.map(({ query }) => label(query)), move.stop];
    const code = codes[past.length];
    if (code === undefined) return [...past.map(({ query }) => label(query)), `${label(move.query)}?`];
    past.push({ ...move, code });
  }
}

function label(query: { readonly givenName: string; readonly birthPlace?: string }): string {
  return query.givenName + (query.birthPlace === undefined ? "" : `+${query.birthPlace}`);
}

describe("search strategy (SEL-GCONFORM_INSi 2.06, 2.07; Sentinelle.05, Sentinelle.07)", () => {
  const three: Traits = { ...base, givenNames: ["PIERRE", "PAUL", "JACQUES"] };

  it("tries each given name, then all of them together, then says none (2.07-2)", () => {
    expect(play(three, ["01", "01", "01", "01"])).toEqual(["PIERRE", "PAUL", "JACQUES", "PIERRE PAUL JACQUES", "none"]);
  });

  it("never sends the birth place first", () => {
    expect(play({ ...three, birthPlace: "63220" }, [])).toEqual(["PIERRE?"]);
  });

  it("adds the birth place after a 02, once, and tries no other name (2.06-2)", () => {
    const placed = { ...three, birthPlace: "63220" };
    expect(play(placed, ["02"])).toEqual(["PIERRE", "PIERRE+63220?"]);
    expect(play(placed, ["02", "02"])).toEqual(["PIERRE", "PIERRE+63220", "several"]);
    expect(play(placed, ["02", "01"])).toEqual(["PIERRE", "PIERRE+63220", "several"]);
    expect(play(placed, ["01", "02"])).toEqual(["PIERRE", "PAUL", "PAUL+63220?"]);
  });

  it("says several when the birth place is not known (2.06-1)", () => {
    expect(play(three, ["02"])).toEqual(["PIERRE", "several"]);
    expect(play({ ...three, birthPlace: "99999" }, ["02"])).toEqual(["PIERRE", "several"]);
  });

  it("makes one request for one given name, and none twice", () => {
    expect(play({ ...base, givenNames: ["PIERRE"] }, ["01"])).toEqual(["PIERRE", "none"]);
    expect(play({ ...base, givenNames: ["PIERRE", "PIERRE"] }, ["01", "01"])).toEqual([
      "PIERRE",
      "PIERRE PIERRE",
      "none",
    ]);
  });

  it("stops at a code it does not know", () => {
    expect(play(three, ["unknown"])).toEqual(["PIERRE", "unknown"]);
  });

  it("stays within its bound, whatever is answered, and always tries all the names together", () => {
    const names = fc.array(fc.constantFrom("A", "B", "C", "D", "E", "F", "G", "H"), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(
        names,
        fc.array(fc.constantFrom("01" as const, "02" as const), { minLength: 20, maxLength: 20 }),
        fc.integer({ min: 3, max: 10 }),
        fc.record({ compoundGivenNames: fc.boolean(), usedName: fc.boolean(), allGivenNamesOnSeveral: fc.boolean() }),
        (givenNames, codes, maxQueries, flags) => {
          const traits: Traits = { ...base, givenNames, birthPlace: "63220", usedName: "AUTRE" };
          const options = { ...flags, maxQueries };
          expect(play(traits, codes, options).length - 1).toBeLessThanOrEqual(maxQueries);
          const planned = planSearch(traits, options).map(({ query }) => query.givenName);
          if (maxQueries > 3 || !flags.allGivenNamesOnSeveral) expect(planned).toContain(givenNames.join(" "));
        },
      ),
    );
  });

  it("tries a compound given name in its other spelling when asked to (EXI ID 10)", () => {
    const compound: Traits = { ...base, givenNames: ["JEAN-PIERRE", "PAUL"] };
    const options = { compoundGivenNames: true };
    expect(play(compound, ["01", "01", "01"], options).slice(3)).toEqual(["JEAN PIERRE?"]);
    expect(planSearch({ ...base, givenNames: ["JEAN PIERRE"] }, options).map(({ query }) => query.givenName)).toEqual([
      "JEAN PIERRE",
      "JEAN-PIERRE",
    ]);
    expect(play({ ...base, givenNames: ["PIERRE"] }, ["01"], options)).toEqual(["PIERRE", "none"]);
  });

  it("tries the used name when asked to, and never lets it be accepted without a person (1.07)", () => {
    const married: Traits = { ...base, sex: "F", givenNames: ["RUTH", "ISABELLE"], usedName: "DE VINCI" };
    expect(planSearch(married).some(({ query }) => query.birthName === "DE VINCI")).toBe(false);
    const plan = planSearch(married, { usedName: true });
    expect(plan.at(-1)).toMatchObject({ reason: "used-name", query: { birthName: "DE VINCI", givenName: "RUTH" } });
    expect(plan.map((step) => isAlwaysHuman(married, step))).toEqual([false, false, false, true]);
    expect(planSearch({ ...married, usedName: "HOUILLES" }, { usedName: true })).toHaveLength(3);
    const past = plan.map((step) => ({
      ...step,
      code: step.reason === "used-name" ? ("02" as const) : ("01" as const),
    }));
    expect(nextMove({ ...married, birthPlace: "63220" }, past, { usedName: true })).toMatchObject({
      reason: "birth-place",
      query: { birthName: "DE VINCI", birthPlace: "63220" },
    });
  });

  it("narrows several people by all the given names before the birth place when asked to", () => {
    const options = { allGivenNamesOnSeveral: true };
    const placed = { ...three, birthPlace: "63220" };
    const all = "PIERRE PAUL JACQUES";
    expect(play(placed, ["02", "02"], options)).toEqual(["PIERRE", all, `${all}+63220?`]);
    expect(play(placed, ["02", "01"], options)).toEqual(["PIERRE", all, "PIERRE+63220?"]);
    expect(play(three, ["02", "01"], options)).toEqual(["PIERRE", all, "several"]);
    expect(play({ ...base, givenNames: ["PIERRE"] }, ["02"], options)).toEqual(["PIERRE", "several"]);
  });

  it("gives up the given names one by one before all of them together, and the options last, when the bound is low", () => {
    const married: Traits = { ...three, usedName: "AUTRE", givenNames: ["JEAN-PIERRE", "PAUL", "JACQUES"] };
    const options = { usedName: true, compoundGivenNames: true };
    const reasons = (maxQueries: number): readonly string[] =>
      planSearch(married, { ...options, maxQueries }).map(({ reason }) => reason);
    expect(reasons(3)).toEqual(["first-given-name", "all-given-names"]);
    expect(reasons(4)).toEqual(["first-given-name", "all-given-names", "used-name"]);
    expect(reasons(5)).toEqual(["first-given-name", "next-given-name", "all-given-names", "used-name"]);
    expect(reasons(7)).toContain("compound-given-name");
  });

  it("plans nothing for an undetermined sex, which INSi does not know: never a search as a woman (EF_INS25_04)", () => {
    const refused = expect.objectContaining({
      code: "ERR_INS_TRAIT_INVALID",
      details: expect.objectContaining({ field: "sex" }) as unknown,
    }) as Error;
    expect(() => planSearch({ ...three, sex: "I" })).toThrow(refused);
    expect(() => nextMove({ ...three, sex: "I" }, [])).toThrow(refused);
  });

  it("says the source of each rule", () => {
    expect(searchRules.every(({ source }) => source.length > 0)).toBe(true);
    expect(new Set(searchRules.map(({ reason }) => reason)).size).toBe(searchRules.length);
  });
});
