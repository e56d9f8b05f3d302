import { expect, it } from "vitest";

import { localTimeOf } from "./local-time.js";

it("writes the local time with its offset, winter and summer", () => {
  expect(localTimeOf(new Date("2026-01-15T23:30:05Z"), "Europe/Paris")).toBe("2026-01-16T00:30:05+01:00");
  expect(localTimeOf(new Date("2026-07-15T22:30:05Z"), "Europe/Paris")).toBe("2026-07-16T00:30:05+02:00");
});

it("knows the overseas departments, and UTC", () => {
  expect(localTimeOf(new Date("2026-01-15T12:00:00Z"), "America/Guadeloupe")).toBe("2026-01-15T08:00:00-04:00");
  expect(localTimeOf(new Date("2026-01-15T12:00:00Z"), "Indian/Reunion")).toBe("2026-01-15T16:00:00+04:00");
  expect(localTimeOf(new Date("2026-01-15T12:00:00Z"), "UTC")).toBe("2026-01-15T12:00:00+00:00");
});
