/**
 * National parameters of the DMP, published for every software.
 *
 * @see CNDA EX_GEN-1540, EX_GEN-1550; dmp.md G
 */
export interface DmpParameters {
  /** Is it the file of the production environment? Absent when the file does not say. */
  readonly production?: boolean;
  /** `fonctions-gestion-mineurs`: are the functions for minors open? */
  readonly minorsManaged: boolean;
  /** `age-majorite`, in years. */
  readonly ageOfMajority: number;
  /** `cumul-invisible_patient-masque_ps`: may a document be hidden from the patient and from the professionals at once? */
  readonly hiddenFromPatientAndProfessionals: boolean;
}

/** The prudent values, before any file was read. */
export const defaultDmpParameters: DmpParameters = {
  minorsManaged: false,
  ageOfMajority: 18,
  hiddenFromPatientAndProfessionals: false,
};

/**
 * Is the patient a minor that day? A birth date known in part, or lunar, is taken at its latest.
 *
 * @param birthDate - `AAAA-MM-JJ`, `00` for what is not known.
 * @see CNDA EX_GEN-1550, EX_0.1-1100
 * @example
 * ```ts
 * import { defaultDmpParameters, isMinor } from "@segur-sdk/dmp";
 *
 * const mayHideFromParents = (birthDate: string, now: Date) => isMinor(birthDate, now, defaultDmpParameters);
 * ```
 */
export function isMinor(birthDate: string, at: Date, { ageOfMajority }: Pick<DmpParameters, "ageOfMajority">): boolean {
  const [year = Number.NaN, month = 0, day = 0] = birthDate.split("-").map(Number);
  const isCivilMonth = month >= 1 && month <= 12;
  const knownMonth = isCivilMonth ? month : 12;
  const knownDay = isCivilMonth && day >= 1 && day <= 31 ? day : 31;
  const majority = `${String(year + ageOfMajority)}-${two(knownMonth)}-${two(knownDay)}`;
  // The civil day in France, where majority is counted: two hours after midnight UTC at most.
  return at.toISOString().slice(0, 10) < majority;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
