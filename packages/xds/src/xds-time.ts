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
  if (day.test(iso) && !Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) && existsInCalendar(iso)) return iso;
  const match = instant.exec(iso);
  const date = match?.[1];
  if (match === null || date === undefined || !existsInCalendar(date)) throw timeError(field);
  const at = Date.parse(`${date}T${match[2] ?? ""}${match[3] ?? ":00"}${match[4] ?? ""}`);
  if (Number.isNaN(at)) throw timeError(field);
  const utc = new Date(at).toISOString();
  if (!/^\d{4}-/.test(utc)) throw timeError(field);
  return match[3] === undefined ? `${utc.slice(0, 16)}Z` : `${utc.slice(0, 19)}Z`;
}

// Date.parse rolls 30 February over to March.
function existsInCalendar(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === date;
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
