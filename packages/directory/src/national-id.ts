/**
 * A professional's identifier in its national form: an RPPS alone (11 digits) gets its type digit, any other text is kept.
 *
 * @see certificates.md §3.2, idNat_PS
 */
export function nationalPersonId(identifier: string): string {
  const text = identifier.trim();
  if (/^\d{11}$/u.test(text)) return `8${text}`;
  return /^\d{9}$/u.test(text) ? `0${text}` : text;
}

/**
 * A structure's identifier in its national form: a FINESS alone (9 characters) and a SIRET alone (14 digits) get their type
 * digit, any other text is kept. A SIREN has 9 digits as a FINESS has: it is to be given with its type digit, `2`.
 *
 * @see certificates.md §3.2, idNat_Struct
 */
export function nationalStructureId(identifier: string): string {
  const text = identifier.trim().toUpperCase();
  if (/^\d[0-9A-Z]\d{7}$/u.test(text)) return `1${text}`;
  return /^\d{14}$/u.test(text) ? `3${text}` : text;
}
