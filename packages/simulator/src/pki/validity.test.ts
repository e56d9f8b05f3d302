import { describe, expect, it } from "vitest";

import { planValidity } from "./validity.js";

const machine = new Date("2026-11-22T20:00:00.500Z");

describe("dates of a throw-away PKI", () => {
  it.each(["2026-11-22T20:00:00Z", "2026-03-07T10:20:00Z", "2020-01-01T00:00:00Z", "2040-06-30T12:00:00Z"])(
    "hold for a simulator at %s and for the machine's time",
    (iso) => {
      const { leaf, authority, expired, notYetValid } = planValidity(new Date(iso), machine);
      for (const now of [new Date(iso), machine]) {
        expect(leaf.notBefore < now && now < leaf.notAfter).toBe(true);
        expect(expired.notAfter < now).toBe(true);
        expect(notYetValid.notBefore > now).toBe(true);
      }
      expect(authority.notBefore < leaf.notBefore && authority.notAfter > leaf.notAfter).toBe(true);
    },
  );

  it("a leaf lasts three years to the second", () => {
    const { leaf } = planValidity(machine, machine);
    expect([leaf.notBefore.toISOString(), leaf.notAfter.toISOString()]).toEqual([
      "2026-11-21T20:00:00.000Z",
      "2029-11-21T20:00:00.000Z",
    ]);
  });
});
