import { inspectInstant, isCivilDate } from "../instant.js";

/**
 * The TS of an instant or a day already validated: `20260307112000+0100`, `202603070915+0100`, `20260301`.
 *
 * @see HL7 V3 data type TS; CI-SIS Structuration minimale: offset whenever an hour is written
 */
export function buildTimestamp(text: string): string {
  // The usual forms are cut, not understood once more: to the second, to the minute, a day.
  const sign = text.charAt(text.length - 6);
  if ((text.length === 25 || text.length === 22) && (sign === "+" || sign === "-")) {
    const second = text.length === 25 ? text.slice(17, 19) : "";
    const day = text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10);
    return day + text.slice(11, 13) + text.slice(14, 16) + second + sign + text.slice(-5, -3) + text.slice(-2);
  }
  const instant = inspectInstant(text);
  return instant === undefined ? text.replaceAll("-", "") : instant.day + instant.time + instant.offset;
}

const written = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:(\d\d)(?:\.\d+)?)?([+-]\d\d\d\d)?)?$/u;

/**
 * The ISO 8601 form of a TS. A TS without zone stays without: it is local time, of a zone that the document does not
 * say. `undefined` for anything but an existing day, alone or with a time.
 */
export function readTimestamp(text: string | undefined): string | undefined {
  const match = written.exec(text ?? "");
  if (match === null) return undefined;
  const [, year = "", month = "", day = "", hour, minute = "", second, offset = ""] = match;
  const date = `${year}-${month}-${day}`;
  if (!isCivilDate(date)) return undefined;
  if (hour === undefined) return date;
  const zone = offset === "" ? "" : `${offset.slice(0, 3)}:${offset.slice(3)}`;
  const iso = `${date}T${hour}:${minute}${second === undefined ? "" : `:${second}`}${zone}`;
  return inspectInstant(zone === "" ? `${iso}Z` : iso) === undefined ? undefined : iso;
}
