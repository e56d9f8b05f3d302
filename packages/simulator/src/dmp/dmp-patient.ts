/** State of a record, as TD0.2 tells it. */
export type DmpRecordState = "active" | "closed" | "absent";

/** What the patient granted to the structure that asks; without effect on feeding (dmp.md F.1). */
export type DmpAuthorisation = "VALIDE" | "NON_EXISTE" | "EXPIRE" | "INTERDIT";

/** A patient as the simulated DMP knows him. */
export interface DmpPatient {
  /** 15 characters, under the test authority `1.2.250.1.213.1.4.10`. */
  readonly matricule: string;
  readonly birthName: string;
  /** All given names, separated by spaces. */
  readonly givenNames: string;
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string;
  readonly sex: "M" | "F";
  readonly record: DmpRecordState;
  /** Day on which a closed record was closed, `AAAA-MM-JJ`. */
  readonly closedOn?: string;
  /** The patient opposes feeding: new documents are refused, replacements are not. Default `false`. */
  readonly feedingOpposed?: boolean;
  /** Default `NON_EXISTE`. */
  readonly authorisation?: DmpAuthorisation;
  /** When the authorisation was granted or last changed, ISO 8601 in UTC; absent: never told. */
  readonly authorisedAt?: string;
  /** Is the sender the attending doctor? Default `false`. */
  readonly attendingDoctor?: boolean;
}

/** True when the patient is under the age of majority at `at` (age in whole years). */
export function isMinor(patient: DmpPatient, at: Date, majority: number): boolean {
  const [year = "", ...rest] = patient.birthDate.split("-");
  return at.toISOString().slice(0, 10) < [String(Number(year) + majority), ...rest].join("-");
}
