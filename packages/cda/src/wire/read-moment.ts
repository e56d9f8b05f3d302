import { readTimestamp } from "./hl7-timestamp.js";

const reduced = /^(\d{4})(?:(0[1-9]|1[0-2])(?:(\d\d)(\d\d)([+-]\d{4})?)?)?$/u;

/**
 * The ISO 8601 form of a TS, as precise as it was written: a year, a month, a day, an hour, an instant.
 * `undefined` for what is no moment of the calendar.
 *
 * @see HL7 V3 data type TS
 */
export function readMomentText(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const instant = readTimestamp(text);
  if (instant !== undefined) return instant;
  const [whole, year = "", month, day, hour, offset] = reduced.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  if (month === undefined) return year;
  if (day === undefined || hour === undefined) return `${year}-${month}`;
  // An hour without minutes: the instant exists if its first minute does.
  const first = readTimestamp(`${year}${month}${day}${hour}00${offset ?? ""}`);
  return first?.replace(/:00(?=[+-]|$)/u, "");
}
