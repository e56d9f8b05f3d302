import { SegurError } from "@segur-sdk/core";

import type { XdsTime } from "./document-entry.js";

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2})?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * An ISO 8601 instant as metadata time: UTC, to the second (to the minute when seconds are unknown, to the day for a day).
 *
 * @throws `ERR_XDS_TIME` when the hour has no offset (local time is never guessed)
 * or when the instant does not exist.
 * @see IHE ITI TF-3 §4.2.3.1.7 DTM; dmp.md B.12
 */
export function xdsTimeOf(iso: string, field: string): XdsTime {
  if (day.test(iso) && existsInCalendar(iso)) return iso;
  const match = instant.exec(iso);
  const date = match?.[1];
  if (match === null || date === undefined || !existsInCalendar(date)) throw timeError(field);
  if (match[4] === "Z" && isClockTime(match[2] ?? "", match[3] ?? ":00")) {
    return `${date}T${match[2] ?? ""}${match[3] ?? ""}Z`;
  }
  const at = Date.parse(`${date}T${match[2] ?? ""}${match[3] ?? ":00"}${match[4] ?? ""}`);
  if (Number.isNaN(at)) throw timeError(field);
  const utc = new Date(at).toISOString();
  if (!/^\d{4}-/.test(utc)) throw timeError(field);
  return match[3] === undefined ? `${utc.slice(0, 16)}Z` : `${utc.slice(0, 19)}Z`;
}

/** Does `YYYY-MM-DD` exist? Date.parse would roll 30 February over to March. */
export function existsInCalendar(date: string): boolean {
  const [year, month, day] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && isLeap ? 29 : (daysOfMonth[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

const daysOfMonth: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is it an hour of every day, `HH:MM` and `:SS`? The others, 24:00 or those of another zone, are left to the calendar. */
function isClockTime(time: string, seconds: string): boolean {
  return time < "24" && time.slice(3) < "60" && seconds < ":60";
}

function timeError(field: string): SegurError {
  return new SegurError("ERR_XDS_TIME", {
    details: {
      field,
      rule: "ISO 8601: a day, or an instant with its offset",
      source: "IHE ITI TF-3 §4.2.3.1.7 DTM; CI-SIS Structuration minimale, times",
    },
  });
}
