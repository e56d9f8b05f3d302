import { describe, expect, it } from "vitest";

import { inspectInstant, isCivilDate } from "./instant.js";

describe("An instant is ISO 8601 with its offset", () => {
  it("keeps the local time and the offset as they were written", () => {
    expect(inspectInstant("2026-03-07T11:20:05+01:00")).toMatchObject({
      day: "20260307",
      time: "112005",
      offset: "+0100",
      precision: "second",
      epochMs: Date.UTC(2026, 2, 7, 10, 20, 5),
    });
  });

  it("accepts the minute, Z and fractions of a second, which are dropped", () => {
    expect(inspectInstant("2026-03-07T11:20Z")).toMatchObject({ time: "1120", offset: "+0000", precision: "minute" });
    expect(inspectInstant("2026-03-07T11:20:05.987-04:30")).toMatchObject({
      time: "112005",
      offset: "-0430",
      epochMs: Date.UTC(2026, 2, 7, 15, 50, 5),
    });
  });

  it.each([
    "2026-03-07T11:20:05",
    "2026-03-07",
    "2026-03-07 11:20:05+01:00",
    "2026-02-30T11:20:05+01:00",
    "2026-13-01T11:20:05+01:00",
    "2026-03-07T24:00:00+01:00",
    "2026-03-07T11:60:00+01:00",
    "2026-03-07T11:20:60+01:00",
    "2026-03-07T11:20:05+15:00",
    "2026-03-07T11:20:05+0100",
    "2026-03-07T11:20:05-00:00",
    "20260307112005+0100",
    "",
  ])("refuses %j: the zone is never guessed", (text) => {
    expect(inspectInstant(text)).toBeUndefined();
  });
});

describe("A civil date is a day that exists", () => {
  it.each([
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["1950-00-00", false],
    ["1977-07-14", true],
    ["77-07-14", false],
  ])("%s: %s", (text, exists) => {
    expect(isCivilDate(text)).toBe(exists);
  });
});
