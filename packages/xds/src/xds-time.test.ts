import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { xdsTimeOf } from "./xds-time.js";

describe("times of the metadata are UTC", () => {
  it.each([
    ["2026-09-19T11:55:00+02:00", "2026-09-19T09:55:00Z"],
    ["2026-01-01T00:30:00+01:00", "2025-12-31T23:30:00Z"],
    ["2026-03-07T09:15+01:00", "2026-03-07T08:15Z"],
    ["2026-03-07T09:15:59.999Z", "2026-03-07T09:15:59Z"],
    ["2024-02-29", "2024-02-29"],
  ])("%s becomes %s", (iso, time) => {
    expect(xdsTimeOf(iso, "field")).toBe(time);
  });

  it.each(["2026-09-19T11:55:00", "2026-02-30", "2026-02-30T10:00:00Z", "2026-09-19T24:00:01Z", "19/09/2026", ""])(
    "%j is refused, its zone is never guessed",
    (iso) => {
      expect(() => xdsTimeOf(iso, "report.createdAt")).toThrow(expect.objectContaining({ code: "ERR_XDS_TIME" }));
    },
  );

  it("is idempotent", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59Z"), noInvalidDate: true }), (date) => {
        const once = xdsTimeOf(date.toISOString(), "field");
        expect(xdsTimeOf(once, "field")).toBe(once);
      }),
      { seed: 20260307 },
    );
  });
});
