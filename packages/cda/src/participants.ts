import type { Civility, CodedValue, Oid, Organisation, PostalAddress, Professional } from "@segur-sdk/core";

import type { IssuedNumber } from "./imaging-act.js";
import type { NamedProfessional } from "./structured-body/people.js";
import type { participantFunctions } from "./value-sets/generated/participant-function.js";
import type { patientRelations } from "./value-sets/generated/patient-relation.js";
import type { CodeOf } from "./value-sets/value-set.js";

/**
 * Function of someone who takes part, JDV_J47-FunctionCode: `PCP` médecin traitant, `CORRE` correspondant,
 * `ATTPHYS` référent du patient dans la structure de soins…
 */
export type ParticipantFunction = CodeOf<typeof participantFunctions>;

/** What someone is to the patient, JDV_J11-RelationPatient: `MTH` mère, `WIFE` épouse, `TUTEUR`… */
export type PatientRelation = CodeOf<typeof patientRelations>;

/** How to reach a professional at work. */
export interface WorkContact {
  readonly address?: PostalAddress;
  /** International format without spaces. */
  readonly phone?: string;
}

/** An author: a professional, how to reach them, and the function in which the report was written when that matters. */
export interface ReportAuthor extends Professional, WorkContact {
  readonly function?: ParticipantFunction;
}

/**
 * A device or a software that is an author of the report besides its authors: one that drafts measures or text.
 *
 * @see CI-SIS Structuration minimale, author/assignedAuthor/assignedAuthoringDevice
 */
export interface AuthoringDevice {
  /** Identifier of the device in the structure. */
  readonly id: IssuedNumber;
  readonly model: string;
  readonly software: string;
}

/** A professional the report is sent to, and the structure that receives it when that matters. */
export interface ReportRecipient extends Professional {
  readonly organisation?: Organisation;
}

/** Someone of the structure, who may have no profession of the health directory: a medical secretary. */
export type StructureMember = NamedProfessional & Partial<Pick<Professional, "professionCode" | "specialityCode">>;

/** True for someone whose profession is known. */
export function hasProfession(
  person: StructureMember,
): person is StructureMember & Pick<Professional, "professionCode"> {
  return person.professionCode !== undefined;
}

/**
 * Who typed the report.
 *
 * @see CI-SIS Structuration minimale, dataEnterer
 */
export interface DataEnterer {
  readonly person: StructureMember;
  /** A day, or an instant with offset. */
  readonly at?: string;
}

/**
 * Who attests the report without taking legal responsibility: a second reader, for example.
 *
 * @see CI-SIS Structuration minimale, authenticator
 */
export interface Authenticator {
  readonly professional: Professional;
  /** ISO 8601 with offset, to the second. */
  readonly at: string;
}

/** A professional who gave information. */
export interface ProfessionalInformant {
  readonly kind: "professional";
  readonly professional: Professional;
}

/** What someone close is to be called on for: `trusted-person` is the personne de confiance. */
export type RelativeRole = "emergency-contact" | "trusted-person" | "contact" | "caregiver" | "patient";

/** Someone close to the patient who gave information, or who is to be told or called. */
export interface RelativeInformant {
  readonly kind: "relative";
  readonly role: RelativeRole;
  readonly relation?: PatientRelation;
  readonly familyName: string;
  readonly givenName?: string;
  readonly civility?: Civility;
  readonly address?: PostalAddress;
  /** International format without spaces, e.g. `+33612345678`. */
  readonly phone?: string;
}

/**
 * Who gave information.
 *
 * @see CI-SIS Structuration minimale, informant
 */
export type Informant = ProfessionalInformant | RelativeInformant;

/**
 * What a participant does, JDV_J144-ParticipationType: `REFB` addressed the patient, `INF` informed, `RESP` is responsible
 * for the act, `PRF` performed it, `CON` was consulted, `VRF` verified. `REF` is the requester of the report.
 */
export type ParticipantType = "REFB" | "INF" | "RESP" | "PRF" | "CON" | "VRF";

/**
 * A professional who takes part in the care or in the act. The requester and the treating physician have a field of their
 * own in the report.
 *
 * @see CI-SIS Structuration minimale, participant
 */
export interface Participant extends WorkContact {
  readonly type: ParticipantType;
  readonly function?: Exclude<ParticipantFunction, "PCP">;
  readonly professional: Professional;
  /** A day, or an instant with offset. */
  readonly from?: string;
  /** A day, or an instant with offset, after the start. */
  readonly to?: string;
  /** The structure that the professional acts for. */
  readonly organisation?: Organisation;
}

/**
 * Part taken in an encounter, JDV_J140-EncounterParticipationType: `ADM` admitted, `ATND` supervises the care, `CON` was
 * consulted, `DIS` discharged, `REF` addressed. `RESP` of that set is refused by the schema: the one who is responsible has
 * a field of their own.
 */
export type EncounterParticipantType = "ADM" | "ATND" | "CON" | "DIS" | "REF";

const encounterParticipantTypes: readonly string[] = [
  "ADM",
  "ATND",
  "CON",
  "DIS",
  "REF",
] satisfies readonly EncounterParticipantType[];

/** True for a part that a document may give someone in an encounter. */
export function isEncounterParticipantType(type: string | undefined): type is EncounterParticipantType {
  return type !== undefined && encounterParticipantTypes.includes(type);
}

/** A professional of the structure who took part in the encounter. */
export interface EncounterParticipant {
  readonly type: EncounterParticipantType;
  readonly professional: Professional;
  /** A day, or an instant with offset. */
  readonly from?: string;
  /** A day, or an instant with offset, after the start. */
  readonly to?: string;
}

/**
 * A consent of the patient that the document speaks of, e.g. LOINC `64292-6` on the use of data.
 *
 * @see CI-SIS Structuration minimale, authorization
 */
export interface Consent {
  readonly id?: Oid;
  readonly code: CodedValue;
}
