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

  it.each(["birthName", "givenName", "sex", "birthDate"] as const)(
    "is refused without its %s, in a typed error",
    (field) => {
      const entries = Object.entries(query).filter(([name]) => name !== field);
      const partial = Object.fromEntries(entries) as unknown as TraitsQuery;
      expect(() => {
        assertQuery(partial);
      }).toThrow(expect.objectContaining({ code: "ERR_INS_TRAIT_MISSING" }));
    },
  );

  it("has a birth place or none, never a blank one, and a date without blanks", () => {
    expect(isAccepted({ ...query, birthPlace: "" })).toBe(false);
    expect(isAccepted({ ...query, birthDate: "1977-07-14\n" })).toBe(false);
  });

  it("is made of texts: what only looks like one is refused", () => {
    expect(isAccepted({ ...query, birthName: ["NESSI"] as unknown as string })).toBe(false);
    expect(isAccepted({ ...query, birthDate: ["1977-07-14"] as unknown as string })).toBe(false);
  });
});
