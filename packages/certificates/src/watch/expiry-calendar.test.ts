import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { expiryCalendar } from "./expiry-calendar.js";
import { expiryOfCard } from "./expiry-item.js";
import { calendarText, foldLine } from "./icalendar-text.js";

const at = new Date("2026-11-22T10:00:00.123Z");
const certificate = {
  id: "AA:BB",
  kind: "certificate",
  label: "DMP-AUTH 10B0999999",
  notAfter: new Date("2029-01-01T00:00:00Z"),
} as const;
const unfold = (text: string): string => text.replaceAll("\r\n ", "");

describe("expiryCalendar", () => {
  it("has one event for each end, with an alarm at each threshold", () => {
    const calendar = unfold(expiryCalendar([certificate], { at }));
    expect(calendar.split("\r\n").slice(0, 18)).toEqual([
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "PRODID:-//segur-sdk//certificates//FR",
      "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT",
      expect.stringMatching(/^UID:[0-9a-f]{32}@segur-sdk$/),
      "DTSTAMP:20261122T100000Z",
      "DTSTART:20290101T000000Z",
      "SUMMARY:Fin de validité du certificat DMP-AUTH 10B0999999",
      expect.stringMatching(/^DESCRIPTION:Un renouvellement .* IGC-Santé\\, avec/),
      "TRANSP:TRANSPARENT",
      "BEGIN:VALARM",
      "ACTION:DISPLAY",
      "TRIGGER:-P90D",
      "DESCRIPTION:Fin de validité du certificat DMP-AUTH 10B0999999 : 90 jour(s) restant(s)",
      "END:VALARM",
      "BEGIN:VALARM",
    ]);
    expect(calendar.match(/TRIGGER:\S+/g)).toEqual([90, 60, 30, 14, 7, 1].map((days) => `TRIGGER:-P${String(days)}D`));
    expect(calendar.endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n")).toBe(true);
  });

  it("also holds the technical administrator's card, in English if asked", () => {
    const card = expiryOfCard({ reference: "CPA, 1;a", notAfter: new Date("2027-06-30T22:00:00Z") });
    const calendar = unfold(expiryCalendar([certificate, card], { at, language: "en" }));
    expect(calendar).toContain("SUMMARY:End of validity of card CPA\\, 1\\;a\r\n");
    expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2);
    expect(new Set(calendar.match(/UID:.*/g)).size).toBe(2);
  });

  it("keeps the identifier of an event when it is written again", () => {
    const uid = (of: Date) => /UID:(.*)/.exec(expiryCalendar([certificate], { at: of }))?.[1];
    expect(uid(at)).toBe(uid(new Date("2027-01-01T00:00:00Z")));
  });
});

describe("lines and text", () => {
  it("are folded at 75 octets without cutting a character, whatever they hold", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const line = text.replaceAll(/[\r\n]/g, "");
        const folded = foldLine(line);
        const whole = Buffer.from(line, "utf8").toString("utf8");
        expect(folded.split("\r\n").every((part) => Buffer.byteLength(part, "utf8") <= 75)).toBe(true);
        expect(Buffer.from(unfold(folded), "utf8").toString("utf8")).toBe(whole);
      }),
    );
  });

  it("cannot begin another line", () => {
    expect(calendarText("a\r\nBEGIN:VEVENT\u0007\\;,")).toBe("a\\nBEGIN:VEVENT\\\\\\;\\,");
    fc.assert(fc.property(fc.string(), (text) => !/[\r\n]/.test(calendarText(text))));
  });
});
