import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { buildTimestamp, readTimestamp } from "./hl7-timestamp.js";

describe("TS", () => {
  it.each([
    ["2026-03-07T11:20:05+01:00", "20260307112005+0100"],
    ["2026-03-07T09:15+01:00", "202603070915+0100"],
    ["2026-03-07T10:20:05.123Z", "20260307102005+0000"],
    ["2026-03-01", "20260301"],
  ])("writes %s as %s", (iso, ts) => {
    expect(buildTimestamp(iso)).toBe(ts);
  });

  it("reads a time without zone without giving it one", () => {
    expect(readTimestamp("20240312101530")).toBe("2024-03-12T10:15:30");
    expect(readTimestamp("20240312101530.123+0100")).toBe("2024-03-12T10:15:30+01:00");
  });

  it.each(["20240230", "2024", "2024031210", "20240312246000", "2024-03-12", "", undefined])("ignores %j", (text) => {
    expect(readTimestamp(text)).toBeUndefined();
  });

  it("reads what it writes", () => {
    const instants = fc
      .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2100-01-01T00:00:00Z"), noInvalidDate: true })
      .map((date) => `${date.toISOString().slice(0, 19)}+02:00`);
    fc.assert(
      fc.property(instants, (iso) => {
        expect(readTimestamp(buildTimestamp(iso))).toBe(iso);
      }),
    );
  });
});
