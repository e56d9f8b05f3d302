import type { XdsTime } from "../document-entry.js";
import { existsInCalendar, xdsTimeOf } from "../xds-time.js";

const dtm = /^(\d{4})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2})(?:(\d{2}))?)?)?)?)?$/;
/** By far the most frequent. */
const seconds = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/;
const zoned = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:\.\d+)?([+-]\d{2})(\d{2})$/;

const written = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}(?::\d{2}){0,2}Z)?)?)?$/;

/**
 * Tells whether a time comes back from its DTM as it was: one in UTC, to the year, month, day, hour, minute or second, that
 * the calendar and the clock know.
 */
export function comesBackFromDtm(time: XdsTime): boolean {
  return written.test(time) && exists(time);
}

/** A DTM knows neither 30 February nor 24 hours. The time is in its written form. */
function exists(time: XdsTime): boolean {
  if (time.length > 10 && (time.slice(11, 13) > "23" || /:[6-9]/.test(time))) return false;
  return existsInCalendar(time.length < 10 ? `${time}-01-01`.slice(0, 10) : time.slice(0, 10));
}

/** A metadata time as DTM: its digits, UTC understood (IHE ITI TF-3 §4.2.3.1.7). */
export function formatDtm(time: XdsTime): string {
  return time.replace(/\D/g, "");
}

function existing(time: XdsTime): XdsTime | undefined {
  return exists(time) ? time : undefined;
}

/**
 * Reads a DTM. A time zone has no place there; where a sender wrote one, it is obeyed.
 *
 * @returns `undefined` when the text is not a DTM, or its day or hour does not exist
 */
export function parseDtm(text: string): XdsTime | undefined {
  const whole = seconds.exec(text);
  if (whole !== null) {
    const [, year = "", month = "", day = "", hour = "", minute = "", second = ""] = whole;
    return existing(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  }
  // `Z` is the zone of a DTM, which needs none; it goes with an hour.
  const digits = dtm.exec(text.replace(/^(\d{10,14})(?:\.\d+)?Z?$/, "$1"));
  if (digits !== null) {
    const [, year = "", month, day, hour, minute, second] = digits;
    const date = [year, month, day].filter((part) => part !== undefined).join("-");
    const time = [hour, minute, second].filter((part) => part !== undefined).join(":");
    return existing(time === "" ? date : `${date}T${time}Z`);
  }
  const local = zoned.exec(text);
  if (local === null) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second, offset = "", offsetMinutes = ""] = local;
  if (hour > "23") return undefined;
  const clock = [hour, minute, ...(second === undefined ? [] : [second])].join(":");
  try {
    return xdsTimeOf(`${year}-${month}-${day}T${clock}${offset}:${offsetMinutes}`, "");
  } catch {
    return undefined;
  }
}
