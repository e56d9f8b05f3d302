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
  if (!isCivilDate(`${year}-${month}-${day}`)) return undefined;
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
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
