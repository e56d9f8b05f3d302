import { createHash } from "node:crypto";

import type { Language } from "@segur-sdk/core";

import { expiryThresholds } from "./expiry-event.js";
import type { ExpiryItem } from "./expiry-item.js";
import { calendarText, foldLine } from "./icalendar-text.js";

/** Options of {@link expiryCalendar}. */
export interface ExpiryCalendarOptions {
  /** Date of the file, from the caller's clock. */
  readonly at: Date;
  /** Default `fr`. */
  readonly language?: Language;
}

const words: Readonly<Record<Language, Record<ExpiryItem["kind"] | "remedy" | "alarm", string>>> = {
  fr: {
    certificate: "Fin de validité du certificat",
    card: "Fin de validité de la carte",
    remedy:
      "Un renouvellement est une nouvelle demande complète sur la plateforme IGC-Santé, avec une carte et une délégation valables : comptez plusieurs semaines.",
    alarm: "jour(s) restant(s)",
  },
  en: {
    certificate: "End of validity of certificate",
    card: "End of validity of card",
    remedy:
      "A renewal is a whole new request on the IGC-Santé platform, with a card and a delegation that still hold: allow several weeks.",
    alarm: "day(s) left",
  },
};

/**
 * A calendar file (`text/calendar`) with the end of each certificate and card, and an alarm at 90, 60, 30, 14, 7 and 1
 * days. The identifiers of the events are stable: importing a newer file updates them.
 *
 * @returns The whole file, lines ended by CR LF.
 * @see RFC 5545, §3.1 (lines), §3.6.1 (VEVENT), §3.6.6 (VALARM); certificates.md §5.5
 * @example
 * ```ts
 * import { expiryCalendar, expiryOfCard, expiryOfCertificate, type Credential } from "@segur-sdk/certificates";
 *
 * const calendar = ({ certificate }: Credential, administratorCardEnd: Date, at: Date) =>
 *   expiryCalendar(
 *     [expiryOfCertificate(certificate), expiryOfCard({ reference: "CPA 1", notAfter: administratorCardEnd })],
 *     { at },
 *   );
 * ```
 */
export function expiryCalendar(items: readonly ExpiryItem[], options: ExpiryCalendarOptions): string {
  const language = options.language ?? "fr";
  const stamp = utc(options.at);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//segur-sdk//certificates//FR",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    ...items.flatMap((item) => event(item, stamp, words[language])),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function event(item: ExpiryItem, stamp: string, text: (typeof words)[Language]): readonly string[] {
  const summary = `${text[item.kind]} ${item.label}`;
  return [
    "BEGIN:VEVENT",
    // The identifier of a certificate may be shown, but only its digest has the characters that every calendar takes.
    `UID:${createHash("sha256").update(`${item.kind} ${item.id}`).digest("hex").slice(0, 32)}@segur-sdk`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${utc(item.notAfter)}`,
    `SUMMARY:${calendarText(summary)}`,
    `DESCRIPTION:${calendarText(text.remedy)}`,
    "TRANSP:TRANSPARENT",
    ...expiryThresholds.filter((days) => days > 0).flatMap((days) => alarm(days, `${summary} : ${days} ${text.alarm}`)),
    "END:VEVENT",
  ];
}

function alarm(days: number, description: string): readonly string[] {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:-P${days}D`,
    `DESCRIPTION:${calendarText(description)}`,
    "END:VALARM",
  ];
}

/** FORM #2 of RFC 5545, §3.3.5: date with UTC time, whole seconds. */
function utc(date: Date): string {
  return new Date(Math.floor(date.getTime() / 1000) * 1000).toISOString().replace(/[-:]|\.000/g, "");
}
