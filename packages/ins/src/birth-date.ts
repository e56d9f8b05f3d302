/**
 * What a birth date of the form `AAAA-MM-JJ` designates:
 * - `civil`: a day that exists;
 * - `incomplete`: the day or the month is `00` (or both), or the year `0000`;
 * - `lunar`: digits that no civil calendar has (month 31, 30 February…), as attributed to some people born abroad;
 * - `malformed`: not `AAAA-MM-JJ`.
 */
export type BirthDateKind = "civil" | "incomplete" | "lunar" | "malformed";

const digits = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * Tells what kind of birth date a text is. Works on the digits: a `Date` would move incomplete and lunar ones.
 *
 * @see INSi_RESULTAT_INS.xsd, DateLunaire
 * @example
 * ```ts
 * import { birthDateKind } from "@segur-sdk/ins";
 *
 * console.log(birthDateKind("1977-07-14"), birthDateKind("1950-00-00"), birthDateKind("1950-02-31"));
 * // civil incomplete lunar
 * ```
 */
export function birthDateKind(text: string): BirthDateKind {
  const match = digits.exec(text);
  if (match === null) return "malformed";
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year === 0 || month === 0 || day === 0) return "incomplete";
  if (month > 12 || day > daysIn(year, month)) return "lunar";
  return "civil";
}

/**
 * Completes an incomplete birth date as the sanitary date must be: day unknown, the 1st; month unknown, January;
 * both unknown, 31 December. Any other text comes back as it is. An unknown year stays `0000`: only a person can tell
 * it, from the age that is announced.
 *
 * @see Guide d'implémentation INS, EXI ID 11; RNIV EXI PP 19
 */
export function completeBirthDate(text: string): string {
  if (birthDateKind(text) !== "incomplete") return text;
  const [year, month, day] = text.split("-");
  if (month === "00" && day === "00") return `${year ?? ""}-12-31`;
  return `${year ?? ""}-${month === "00" ? "01" : (month ?? "")}-${day === "00" ? "01" : (day ?? "")}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
