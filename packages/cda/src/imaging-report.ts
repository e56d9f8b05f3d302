import type { CodedValue, Oid, Professional, Site } from "@segur-sdk/core";
import type { Identity } from "@segur-sdk/ins";

import type { Encounter } from "./encounter.js";
import type { ImagingAct } from "./imaging-act.js";
import type {
  Authenticator,
  AuthoringDevice,
  Consent,
  DataEnterer,
  Informant,
  Participant,
  ReportAuthor,
  ReportRecipient,
} from "./participants.js";
import type { PatientDetails } from "./patient-details.js";
import type { StructuredBody } from "./structured-body/structured-body.js";

/** Confidentiality that a CI-SIS document may carry; `N` unless the law says otherwise. */
export type ConfidentialityCode = "N" | "R" | "V";

/** Body of level 1: the report as a PDF/A-1. */
export interface PdfBody {
  readonly level: 1;
  readonly pdf: Uint8Array;
}

/** The version that a report replaces. */
export interface ReplacedDocument {
  /** Document id of the replaced version. */
  readonly id: Oid;
  /** Its version number; left out of the document when absent. */
  readonly version?: number;
}

/**
 * A validated imaging report, as a RIS knows it: everything the CDA document says, and nothing of how XML says it.
 *
 * The patient's INS is written only when the identity is qualified; otherwise the local identifiers alone are.
 *
 * @see CI-SIS volet Structuration minimale des documents de santé 1.16.8; volet IMG-CR-IMG 2024.01.
 */
export interface ImagingReport extends ReportHeader {
  /** The report as a PDF (level 1), or in sections and entries (level 3). */
  readonly body: PdfBody | StructuredBody;
}

/**
 * Everything of a report but its body. The same header goes with a PDF and with sections.
 *
 * @see CI-SIS volet Structuration minimale des documents de santé 1.16.8
 */
export interface ReportHeader {
  /** Identifier of this version of the document: an OID, no extension. */
  readonly id: Oid;
  /** Identifier shared by all versions of the document. */
  readonly setId: Oid;
  /** 1 for the first version, then one more at each replacement. */
  readonly version: number;
  /** Required from version 2. */
  readonly replaces?: ReplacedDocument;
  /** At most 128 characters, e.g. `CR d'imagerie médicale - Scanner thoracique sans injection`. */
  readonly title: string;
  /** When the document was made, ISO 8601 with offset, to the second. */
  readonly createdAt: string;
  /** `N` by default. The visibility in the DMP is not said here but in the sharing metadata. */
  readonly confidentiality?: ConfidentialityCode;
  readonly patient: Identity;
  /** What is said of the patient besides the identity. */
  readonly patientDetails?: PatientDetails;
  /** The exams reported on, the principal one first. */
  readonly acts: readonly ImagingAct[];
  /** The radiologist who validated comes first. */
  readonly authors: readonly ReportAuthor[];
  /** Devices or software that are authors too. */
  readonly authoringDevices?: readonly AuthoringDevice[];
  /** Who typed the report. */
  readonly dataEnterer?: DataEnterer;
  /** Who gave information; who is to be told or called. */
  readonly informants?: readonly Informant[];
  /** The radiologist who takes legal responsibility. */
  readonly legalAuthenticator: Professional;
  /** When the report was validated, ISO 8601 with offset, to the second. */
  readonly validatedAt: string;
  /** Who else attests the report: a second reader, for example. */
  readonly authenticators?: readonly Authenticator[];
  /** Where the exam was made: custodian, performing organisation and health care facility. */
  readonly site: Site;
  /** Who prescribed the exam. */
  readonly requester?: Professional;
  /** Médecin traitant. */
  readonly treatingPhysician?: Professional;
  /** Other professionals who take part in the care or in the act. */
  readonly participants?: readonly Participant[];
  /** Every professional the report is sent to (RIS.DOC.04), with their MSSanté addresses (RIS.DOC.05). */
  readonly recipients?: readonly ReportRecipient[];
  /** The screening (CIM-10, e.g. `Z13.9`) that the exams are part of. */
  readonly screenings?: readonly CodedValue[];
  /** Consents of the patient. */
  readonly consents?: readonly Consent[];
  readonly encounter?: Encounter;
}
