import type { CodedValue, PostalAddress, Professional } from "@segur-sdk/core";

import type { IssuedNumber } from "./imaging-act.js";
import type { EncounterParticipant } from "./participants.js";

/**
 * Kind of encounter, JDV_J142-TypeRencontre (1.2.250.1.213.1.1.5.589):
 * `AMB` outside a hospital, `EXTERNE` out-patient of a hospital, `IMP` stay, `EMER` emergency, `SEANCE` session…
 */
export type EncounterCode = "IMP" | "EMER" | "AMB" | "FLD" | "HH" | "VR" | "EXTERNE" | "SEANCE";

/** Where in the structure an encounter took place. */
export interface EncounterPlace {
  /** e.g. the name of the department. */
  readonly name?: string;
  readonly address?: PostalAddress;
}

/** The visit or stay during which the exam took place. */
export interface Encounter {
  readonly code: EncounterCode;
  /** ISO 8601 with offset; the start of the first act when absent. */
  readonly startedAt?: string;
  /** ISO 8601 with offset, after the start. */
  readonly endedAt?: string;
  /** Number of the visit or stay. */
  readonly id?: IssuedNumber;
  /** How a stay ended, code system 1.2.250.1.213.2.14. */
  readonly dischargeDisposition?: CodedValue;
  /** The professional of the structure who is responsible for it. */
  readonly responsible?: Professional;
  readonly participants?: readonly EncounterParticipant[];
  readonly place?: EncounterPlace;
}
