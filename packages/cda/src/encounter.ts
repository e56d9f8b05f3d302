/**
 * Kind of encounter, JDV_J142-TypeRencontre (1.2.250.1.213.1.1.5.589):
 * `AMB` outside a hospital, `EXTERNE` out-patient of a hospital, `IMP` stay, `EMER` emergency, `SEANCE` session…
 */
export type EncounterCode = "IMP" | "EMER" | "AMB" | "FLD" | "HH" | "VR" | "EXTERNE" | "SEANCE";

/** The visit or stay during which the exam took place. */
export interface Encounter {
  readonly code: EncounterCode;
  /** ISO 8601 with offset; the start of the first act when absent. */
  readonly startedAt?: string;
  /** ISO 8601 with offset, after the start. */
  readonly endedAt?: string;
}
