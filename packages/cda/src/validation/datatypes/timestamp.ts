/** An instant written in the HL7 form, as a number to compare with others. */
export interface ReadTimestamp {
  /** Milliseconds since 1970 in UTC; a time without zone is taken in UTC. */
  readonly instant: number;
}

/**
 * Reads a timestamp as the official rules do: `YYYY[MM[DD[HH[MM[SS[.s]]]]]][+-ZZ[ZZ]]`, every component whole and real.
 * What is absent counts as the first month, day or hour.
 *
 * @param zone how short a zone may be: the rules of TS complete `+1` and `+01`, those of IVL_TS want four digits
 */
export function readTimestamp(text: string, zone: "completed" | "whole" = "completed"): ReadTimestamp | undefined {
  const [whole, date = "", fraction = "", sign, offset = ""] =
    /^(\d{2,14})(\.\d+)?(?:([+-])(\d{1,4}))?$/u.exec(text) ?? [];
  if (whole === undefined || date.length % 2 === 1 || (fraction !== "" && date.length < 14)) return undefined;
  const part = (from: number, absent: number): number =>
    date.length > from ? Number(date.slice(from, from + 2)) : absent;
  const year = Number(date.slice(0, 4).padEnd(4, "0"));
  const [month, day, hour, minute, second] = [part(4, 1), part(6, 1), part(8, 0), part(10, 0), part(12, 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month) || minute > 59 || second > 59) return undefined;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0 || Number(fraction) > 0))) return undefined;
  const shift = sign === undefined ? 0 : zoneOf(offset, zone);
  if (shift === undefined) return undefined;
  const civil =
    Date.UTC(2000, month - 1, day, hour, minute, second) + (daysBefore(year) - daysBefore(2000)) * 86_400_000;
  // Within the leap year 2000, days after February are one too many for a common year.
  const leap = month > 2 && !isLeap(year) ? 86_400_000 : 0;
  return { instant: civil - leap + Number(fraction) * 1000 - (sign === "-" ? -shift : shift) * 60_000 };
}

function zoneOf(offset: string, zone: "completed" | "whole"): number | undefined {
  if (zone === "whole" && offset.length < 4) return undefined;
  const digits = `${offset}0000`.slice(0, 4);
  const [hours, minutes] = [Number(digits.slice(0, 2)), Number(digits.slice(2))];
  return hours > 14 || minutes > 59 || (hours === 14 && minutes > 0) ? undefined : hours * 60 + minutes;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysIn(year: number, month: number): number {
  return month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function daysBefore(year: number): number {
  const full = year - 1;
  return year * 365 + Math.floor(full / 4) - Math.floor(full / 100) + Math.floor(full / 400);
}
