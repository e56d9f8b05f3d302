/**
 * Specialty of the holder (table R01, e.g. `SM26`): the last four characters of the object `CPS_INFO_PS`; undefined when
 * they are no such code, as for a profession without specialties.
 *
 * @see certificates.md §8.2
 */
export function readCardSpecialty(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\s\0\u00ff]+$/, "");
  return /[A-Z]{2}[0-9]{2}$/.exec(text)?.[0];
}
