import { childElements, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { habilitations, patients } from "./namespaces.js";

/** Change of the authorisation of the sender on the record of a patient (TD0.3). */
export interface AuthorisationRequest {
  /** `AJOUT` or `SUPPRESSION`, as written. */
  readonly action: string;
  /** `MEDECIN_TRAITANT`, or another role; absent for a mere authorisation. */
  readonly role: string | undefined;
}

/** List of the records that the sender may open (TD0.4). */
export interface PatientListRequest {
  readonly startDate: string;
  readonly dateType: string;
  readonly psOwnerId: string | undefined;
}

/** List of the professionals whom a patient authorised or blocked (TD1.6). */
export interface AuthorisationListRequest {
  readonly mode: string;
}

/** Names of the root elements of the proprietary services (dmp.md F.5). */
export const proprietaryNames = {
  setAuthorization: habilitations("setAuthorization"),
  listAuthorizationByPatient: habilitations("listAuthorizationByPatient"),
  patientList: patients("patientList"),
} as const;

/** Reads the body of a TD0.3. */
export function readAuthorisation(body: XmlElement): AuthorisationRequest {
  return { action: fieldOf(body, "action") ?? "", role: fieldOf(body, "role") };
}

/** Reads the body of a TD0.4. */
export function readPatientList(body: XmlElement): PatientListRequest {
  return {
    startDate: fieldOf(body, "startDate") ?? "",
    dateType: fieldOf(body, "dateType") ?? "",
    psOwnerId: fieldOf(body, "psOwnerId"),
  };
}

/** Reads the body of a TD1.6. */
export function readAuthorisationList(body: XmlElement): AuthorisationListRequest {
  return { mode: fieldOf(body, "mode") ?? "" };
}

/** Samples put the fields in one namespace or another: only the local name counts inside these services. */
function fieldOf(body: XmlElement, local: string): string | undefined {
  return textOf(childElements(body).find((child) => child.name.local === local))?.trim();
}
