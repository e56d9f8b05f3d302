import type { Civility, Organisation, PostalAddress } from "@segur-sdk/core";

/** A person who represents the patient. */
export interface GuardianPerson {
  readonly kind: "person";
  readonly familyName: string;
  readonly givenName?: string;
  readonly civility?: Civility;
  readonly address?: PostalAddress;
  /** International format without spaces. */
  readonly phone?: string;
}

/** A structure that represents the patient. */
export interface GuardianOrganisation extends Pick<Organisation, "id" | "name" | "address" | "phone"> {
  readonly kind: "organisation";
}

/** Who represents the patient: parent of a minor, guardian, association. */
export type Guardian = GuardianPerson | GuardianOrganisation;

/**
 * What a document says of the patient besides the identity: how to reach them, who represents them, birth and death.
 *
 * @see CI-SIS Structuration minimale, recordTarget
 */
export interface PatientDetails {
  readonly address?: PostalAddress;
  /** At home; international format without spaces. */
  readonly phone?: string;
  readonly mobile?: string;
  /** Address in Mon espace santé: `<matricule INS>@patient.mssante.fr`. */
  readonly mssanteAddress?: string;
  readonly guardians?: readonly Guardian[];
  /** Name of the birth place, besides its COG code. */
  readonly birthPlaceName?: string;
  readonly deceased?: boolean;
  /** A day, or an instant with offset. */
  readonly deceasedAt?: string;
  readonly multipleBirth?: boolean;
  /** Rank in a multiple birth, from 1. */
  readonly birthRank?: number;
}
