import type { Traits } from "@segur-sdk/ins";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { nextMove, planSearch, type SearchedStep, type SearchOptions } from "./search-strategy.js";

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
        (givenNames, codes, maxQueries) => {
          const traits: Traits = { ...base, givenNames, birthPlace: "63220" };
          expect(play(traits, codes, { maxQueries }).length - 1).toBeLessThanOrEqual(maxQueries);
          expect(planSearch(traits, { maxQueries }).at(-1)?.query.givenName).toBe(givenNames.join(" "));
        },
      ),
    );
  });
});
