import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { birthDateKind, completeBirthDate } from "./birth-date.js";

describe("birth dates", () => {
  it.each([
    ["1977-07-14", "civil"],
    ["2000-02-29", "civil"],
    ["1900-02-29", "lunar"],
    ["1950-02-31", "lunar"],
    ["1950-31-12", "lunar"],
    ["1977-07-32", "lunar"],
    ["1950-00-00", "incomplete"],
    ["1950-05-00", "incomplete"],
    ["1977-00-14", "incomplete"],
    ["0000-07-14", "incomplete"],
    ["0000-00-00", "incomplete"],
    ["14-07-1977", "malformed"],
    ["1977-7-14", "malformed"],
    ["1977-07-14T00:00:00Z", "malformed"],
    ["", "malformed"],
  ] as const)("%s is %s", (text, kind) => {
    expect(birthDateKind(text)).toBe(kind);
  });

  it.each([
    ["1938-10-00", "1938-10-01"],
    ["1938-00-10", "1938-01-10"],
    ["1930-00-00", "1930-12-31"],
    ["1977-07-14", "1977-07-14"],
    ["0000-07-14", "0000-07-14"],
    ["n/a", "n/a"],
  ])("completes %s as %s (EXI ID 11)", (text, completed) => {
    expect(completeBirthDate(text)).toBe(completed);
  });

  it("agrees with the calendar of the machine on civil dates", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2100 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const pad = (value: number): string => String(value).padStart(2, "0");
        const text = `${String(year)}-${pad(month)}-${pad(day)}`;
        const instant = new Date(Date.UTC(year, month - 1, day));
        const exists = instant.toISOString().startsWith(text);
        expect(birthDateKind(text) === "civil").toBe(exists);
      }),
      { numRuns: 3000 },
    );
  });
});
