/** COG code of an unknown birth place (RIS.INS.11). */
export const unknownBirthPlace = "99999";

/**
 * Tells whether a text has the form of a COG code: 5 characters, a letter A or B only in second position (Corsica).
 * Codes of merged or deleted communes are legal, so that no list of communes is consulted.
 */
export function isBirthPlaceCode(text: string): boolean {
  return /^(?:\d{5}|2[AB]\d{3})$/u.test(text);
}

/**
 * Tells whether two different codes may be one Corsican commune: `20xxx` before 1976, `2Axxx` or `2Bxxx` since.
 * To confirm by a person, never silently.
 */
export function areSameCorsicanPlace(one: string, other: string): boolean {
  const [old, recent] = one.startsWith("20") ? [one, other] : [other, one];
  return /^20\d{3}$/u.test(old) && /^2[AB]\d{3}$/u.test(recent) && old.slice(2) === recent.slice(2);
}
