import { firstGivenName, givenNamesList, type Traits } from "@segur-sdk/ins";

/** A name of the patient, as `sourcePatientInfo` writes it. */
export interface SourcePatientName {
  readonly familyName: string;
  readonly givenName?: string;
  /** All given names of the birth certificate, separated by spaces; for the birth name only. */
  readonly givenNames?: string;
}

/**
 * Traits of the patient as the source knew them (PID-5, PID-7, PID-8).
 *
 * @see DMP GI, sourcePatientInfo; IHE ITI TF-3 §4.2.3.2.23
 */
export interface SourcePatientInfo {
  /** Birth name, PID-5 of type `L`; the DMP refuses a document without it. */
  readonly birthName?: SourcePatientName;
  /** Name in use, PID-5 of type `D`. */
  readonly usedName?: SourcePatientName;
  /** `AAAA-MM-JJ`; month or day may be `00` or above the calendar for a lunar date. */
  readonly birthDate?: string;
  /** `U` for a sex that is neither known as male nor female. */
  readonly sex?: "M" | "F" | "U";
}

/**
 * The traits of an identity as `sourcePatientInfo`. A name in use is written when the identity has one; the part of it
 * that is missing is that of the birth name.
 *
 * @see dmp.md B.12
 */
export function sourcePatientInfoOf(traits: Traits): SourcePatientInfo {
  const { birthName, usedName, usedGivenName } = traits;
  const givenName = firstGivenName(traits);
  return {
    birthName: { familyName: birthName, givenName, givenNames: givenNamesList(traits) },
    ...(usedName === undefined && usedGivenName === undefined
      ? {}
      : { usedName: { familyName: usedName ?? birthName, givenName: usedGivenName ?? givenName } }),
    birthDate: traits.birthDate,
    sex: traits.sex === "I" ? "U" : traits.sex,
  };
}
