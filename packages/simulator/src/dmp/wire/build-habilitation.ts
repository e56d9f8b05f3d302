import { element, type XmlElement, type XmlNamespace } from "@segur-sdk/core/xml";

import { habilitations, patients } from "./namespaces.js";

/** Status of a proprietary service: `DMPOk` or the code of a refusal, and a text for a person. */
export interface ServiceStatus {
  readonly status: string;
  readonly context?: string;
}

/** A record in the answer of TD0.4. */
export interface ListedPatient {
  readonly nationalId: string;
  readonly nationalIdType: string;
  readonly lastName: string;
  readonly firstName: string;
  /** 8 digits. */
  readonly dateOfBirth: string;
  readonly attendingDoctor: boolean;
  /** UTC, 14 digits; absent when it never happened. */
  readonly lastAccessDate: string | undefined;
  readonly lastUpdateDate: string | undefined;
  readonly lastAddDate: string | undefined;
}

/** A professional in the answer of TD1.6. */
export interface ListedProfessional {
  readonly nationalId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly codeSpeciality: string;
  readonly startOfAuthorization: string;
  readonly lastActionDate: string;
  /** `ACTIVE`, `EXPIREE`, `BLOQUEE`. */
  readonly mode: string;
}

/** The body of a TD0.3 answer. */
export function buildAuthorisationAnswer(status: ServiceStatus): XmlElement {
  return answer(habilitations, "setAuthorization", [], status);
}

/** The body of a TD0.4 answer. */
export function buildPatientList(listed: readonly ListedPatient[], status: ServiceStatus): XmlElement {
  const lines = listed.map((one) =>
    element(
      patients("patientlistData"),
      {},
      element(
        patients("patientIdentifier"),
        {},
        fields(patients, { nationalId: one.nationalId, nationalIdType: one.nationalIdType }),
      ),
      fields(patients, {
        lastName: one.lastName,
        firstName: one.firstName,
        dateOfBirth: one.dateOfBirth,
        MT: String(one.attendingDoctor),
        message: "false",
        lastAccessDate: one.lastAccessDate,
        lastUpdateDate: one.lastUpdateDate,
        lastAddDate: one.lastAddDate,
      }),
    ),
  );
  return answer(patients, "patientList", lines, status);
}

/** The body of a TD1.6 answer. */
export function buildAuthorisationList(listed: readonly ListedProfessional[], status: ServiceStatus): XmlElement {
  const lines = listed.map(({ nationalId, ...one }) =>
    element(
      habilitations("listOfAuthorizationByPatient"),
      {},
      fields(habilitations, { nationalId, nationalIdType: "1.2.250.1.71.4.2.1", ...one }),
    ),
  );
  return answer(habilitations, "listAuthorizationByPatient", lines, status);
}

function answer(
  namespace: XmlNamespace,
  operation: string,
  lines: readonly XmlElement[],
  { status, context }: ServiceStatus,
): XmlElement {
  return element(
    namespace(`${operation}Response`),
    {},
    element(namespace("output"), {}, lines, fields(namespace, { status, context })),
  );
}

function fields(namespace: XmlNamespace, values: Readonly<Record<string, string | undefined>>): readonly XmlElement[] {
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [element(namespace(name), {}, value)],
  );
}
