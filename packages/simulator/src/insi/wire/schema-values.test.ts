import { describe, expect, it } from "vitest";

import { anyUri, date, dateTime, integer } from "./schema-values.js";

describe("simple types of XML Schema", () => {
  it("collapse white space before they judge", () => {
    expect([dateTime(" 2026-01-15T08:30:00Z\n"), date("\t2026-01-15 "), integer(" 12 "), anyUri(" urn:a ")]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  it.each([
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2026-04-31", false],
    ["2026-13-01", false],
    ["0000-01-01", false],
    ["-0044-03-15", true],
    ["12026-01-01", true],
    ["02026-01-01", false],
    ["2026-01-01+14:00", true],
    ["2026-01-01+14:01", false],
  ])("date %s: %s", (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each([
    ["2026-01-15T23:59:59.999Z", true],
    ["2026-01-15T24:00:00Z", true],
    ["2026-01-15T24:00:00.1Z", false],
    ["2026-01-15T08:30:60Z", false],
    ["2026-01-15ZT08:30:00Z", false],
    ["2026-01-15 08:30:00", false],
  ])("dateTime %s: %s", (text, expected) => {
    expect(dateTime(text)).toBe(expected);
  });
});
