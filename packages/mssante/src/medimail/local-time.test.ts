import { describe, expect, it } from "vitest";

import { instantOf, localTimeOf, readLocalTime, writeLocalTime } from "./local-time.js";

const zone = "Europe/Paris";

describe("dates without a zone (mssante.md C3)", () => {
  it.each([
    ["2026-01-15T12:00:00", "2026-01-15T11:00:00.000Z"],
    ["2026-07-15T12:00:00", "2026-07-15T10:00:00.000Z"],
    // The day that winter ends: 02:00 to 03:00 does not exist.
    ["2026-03-29T01:59:59", "2026-03-29T00:59:59.000Z"],
    ["2026-03-29T02:30:00", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29T03:00:00", "2026-03-29T01:00:00.000Z"],
    ["2026-03-29T12:00:00", "2026-03-29T10:00:00.000Z"],
    // The day that summer ends: 02:00 to 03:00 comes twice, the first counts.
    ["2026-10-25T01:59:59", "2026-10-24T23:59:59.000Z"],
    ["2026-10-25T02:30:00", "2026-10-25T00:30:00.000Z"],
    ["2026-10-25T03:00:00", "2026-10-25T02:00:00.000Z"],
    ["2026-10-25T12:00:00", "2026-10-25T11:00:00.000Z"],
  ])("%s in Paris is %s", (local, instant) => {
    expect(instantOf(readLocalTime(local) ?? 0, zone).toISOString()).toBe(instant);
  });

  it("writes what the clock on the wall shows, in any zone", () => {
    const shown = (instant: string, where: string) => writeLocalTime(localTimeOf(new Date(instant), where));
    expect(shown("2026-03-29T00:59:59Z", zone)).toBe("2026-03-29T01:59:59");
    expect(shown("2026-03-29T01:00:00Z", zone)).toBe("2026-03-29T03:00:00");
    expect(shown("2026-12-31T23:30:00Z", "Indian/Reunion")).toBe("2027-01-01T03:30:00");
    expect(shown("2026-12-31T23:30:00Z", "America/Martinique")).toBe("2026-12-31T19:30:00");
  });

  it.each(["", "2026-03-12", "2026-03-12T14:02:11Z", "12/03/2026 14:02:11", "2026-13-12 14:02:11"])(
    "%j is no local time",
    (text) => {
      expect(readLocalTime(text)).toBeUndefined();
    },
  );
});
