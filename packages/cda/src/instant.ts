/** An instant as it was written, once understood. */
export interface Instant {
  /** Milliseconds since 1970-01-01T00:00:00Z, to compare instants with. */
  readonly epochMs: number;
  readonly precision: "minute" | "second";
  /** `AAAAMMJJ` of the local day. */
  readonly day: string;
  /** `hhmm` or `hhmmss`, local. */
  readonly time: string;
  /** `+hhmm` or `-hhmm`. */
  readonly offset: string;
}

const written =
  /^([1-9]\d{3})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.\d{1,9})?)?(?:Z|([+-])(0\d|1[0-4]):([0-5]\d))$/u;

/**
 * Understands an instant in ISO 8601, offset or `Z` compulsory, to the minute or to the second; `undefined` otherwise.
 *
 * Fractions of a second are accepted and dropped: documents do not write them. The zone is never guessed, and
 * `-00:00`, which means that it is unknown, is refused.
 */
export function inspectInstant(text: string): Instant | undefined {
  const match = written.exec(text);
  if (match === null || text.endsWith("-00:00")) return undefined;
  const [, year = "", month = "", day = "", hour = "", minute = "", second, sign = "+", hours = "00", minutes = "00"] =
    match;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  const local = Date.UTC(
    Number(year),
    Number(month) - 1,
    Number(day),
    Number(hour),
    Number(minute),
    Number(second ?? 0),
  );
  const shift = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return {
    epochMs: sign === "-" ? local + shift : local - shift,
    precision: second === undefined ? "minute" : "second",
    day: year + month + day,
    time: hour + minute + (second ?? ""),
    offset: sign + hours + minutes,
  };
}

/** True for a day that exists, written `AAAA-MM-JJ`. */
export function isCivilDate(text: string): boolean {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/u.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The instant as a document gives it back: `Z` as an offset, no fraction of a second. A day stays as it is. */
export function normaliseInstant(text: string): string {
  return text.length <= 25 && !text.endsWith("Z")
    ? text
    : text.replace(/(T\d\d:\d\d:\d\d)\.\d+/u, "$1").replace(/Z$/u, "+00:00");
}
