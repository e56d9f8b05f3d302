import { inspectTraits, normaliseTraits } from "@segur-sdk/ins";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { assertQuery, type TraitsQuery } from "./traits-query.js";

const query: TraitsQuery = { birthName: "NESSI", givenName: "RUTH", sex: "F", birthDate: "1977-07-14" };

function isAccepted(of: TraitsQuery): boolean {
  try {
    assertQuery(of);
    return true;
  } catch {
    return false;
  }
}

describe("the query of a search", () => {
  it.each<Partial<TraitsQuery>>([
    {},
    { birthName: "D'ARTAGNAN DE L'HERAULT", givenName: "PIERRE-ALAIN BRUCE" },
    { birthName: "A--B" },
    { givenName: Array.from({ length: 30 }, () => "MARIE").join(" ") },
    { birthDate: "1950-02-31", birthPlace: "2A004" },
  ])("is accepted in normal form: %j", (change) => {
    expect(isAccepted({ ...query, ...change })).toBe(true);
  });

  it("is never accepted when the rules on traits have something against it", () => {
    const name = fc.string({ unit: fc.constantFrom("A", "B", " ", "-", "'", "é", "a", "\n"), maxLength: 6 });
    const date = fc.constantFrom("1977-07-14", "1977-7-14", "1977-07-14\n", "");
    fc.assert(
      fc.property(name, name, date, fc.constantFrom("F", "M", "I", ""), (birthName, givenName, birthDate, sex) => {
        const asked = { birthName, givenName, birthDate, sex: sex as "F" };
        if (!isAccepted(asked)) return;
        const traits = { birthName, givenNames: givenName.split(" "), birthDate, sex: sex as "F" };
        expect(inspectTraits(traits, "search")).toEqual([]);
        expect(normaliseTraits(traits)).toEqual(traits);
      }),
    );
  });

  it("is made of texts: what only looks like one is refused", () => {
    expect(isAccepted({ ...query, birthName: ["NESSI"] as unknown as string })).toBe(false);
    expect(isAccepted({ ...query, birthDate: ["1977-07-14"] as unknown as string })).toBe(false);
  });
});
