import { inspectInstant, isCivilDate } from "../instant.js";

/**
 * The TS of an instant or a day already validated: `20260307112000+0100`, `202603070915+0100`, `20260301`.
 *
 * @see HL7 V3 data type TS; CI-SIS Structuration minimale: offset whenever an hour is written
 */
export function buildTimestamp(text: string): string {
  // The usual forms are cut, not understood once more: to the second, to the minute, a day.
  const sign = text.charCodeAt(text.length - 6);
  if (sign === plus || sign === minus) {
    if (text.length === 25) return toTheSecond(text);
    if (text.length === 22) return toTheMinute(text);
  }
  if (text.length === 10) return text.slice(0, 4) + text.slice(5, 7) + text.slice(8);
  const instant = inspectInstant(text);
  return instant === undefined ? text.replaceAll("-", "") : instant.day + instant.time + instant.offset;
}

const plus = 0x2b;
const minus = 0x2d;

/**
 * The characters of `2026-03-07T11:20:05+01:00` that a TS keeps. A text made of its characters is whole at once; one made
 * of slices is joined by whoever reads it next, which costs five times more.
 */
function toTheSecond(text: string): string {
  const at = (place: number): number => text.charCodeAt(place);
  return String.fromCharCode(
    at(0),
    at(1),
    at(2),
    at(3),
    at(5),
    at(6),
    at(8),
    at(9),
    at(11),
    at(12),
    at(14),
    at(15),
    at(17),
    at(18),
    at(19),
    at(20),
    at(21),
    at(23),
    at(24),
  );
}

function toTheMinute(text: string): string {
  const day = text.slice(0, 4) + text.slice(5, 7) + text.slice(8, 10);
  return [day, text.slice(11, 13), text.slice(14, 19), text.slice(20)].join("");
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
