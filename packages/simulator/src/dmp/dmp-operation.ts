import type { DmpOperation } from "./dmp-call-record.js";
import type { DmpStore } from "./dmp-registry.js";
import { isReplacement } from "./td21-feeding.js";
import { isReferenceSearch } from "./td31-search.js";
import { updateOperationOf } from "./td33-update.js";
import type { DmpContent } from "./wire/read-message.js";

/** The transaction that a message asks for (dmp.md A.1). */
export function operationOf(content: DmpContent, registry: DmpStore): DmpOperation {
  switch (content.kind) {
    case "existence-test":
      return content.query.reason.code === "CNSLT_DATA" ? "TD1.3a" : "TD0.2";
    case "feeding":
      return isReplacement(content.submission) ? "TD2.1b" : "TD2.1a";
    case "retrieve":
      return "TD3.2";
    case "search":
      return isReferenceSearch(content.query) ? "TD3.1b" : "TD3.1a";
    case "update":
      return updateOperationOf(content.objects, registry);
    case "authorisation":
      return "TD0.3";
    case "authorisation-list":
      return "TD1.6";
    case "patient-list":
      return "TD0.4";
  }
}

const habilitations = "urn:si-dmp-habilitations:HabilitationsEndPoint";

const actions: Readonly<Record<DmpContent["kind"], readonly [request: string, answer: string]>> = {
  "existence-test": ["urn:hl7-org:v3:PRPA_IN201307UV02", "urn:hl7-org:v3:PRPA_IN201308UV02"],
  feeding: [
    "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
    "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-bResponse",
  ],
  retrieve: ["urn:ihe:iti:2007:RetrieveDocumentSet", "urn:ihe:iti:2007:RetrieveDocumentSetResponse"],
  search: ["urn:ihe:iti:2007:RegistryStoredQuery", "urn:ihe:iti:2007:RegistryStoredQueryResponse"],
  update: ["urn:ihe:iti:2010:UpdateDocumentSet", "urn:ihe:iti:2010:UpdateDocumentSet-Response"],
  // The answers of the proprietary services: suffix unknown, that of the others.
  authorisation: [`${habilitations}:setAuthorization`, `${habilitations}:setAuthorizationResponse`],
  "authorisation-list": [
    `${habilitations}:listAuthorizationByPatient`,
    `${habilitations}:listAuthorizationByPatientResponse`,
  ],
  "patient-list": [
    "urn:si-dmp-patients:PatientSpecificEndPoint:patientList",
    "urn:si-dmp-patients:PatientSpecificEndPoint:patientListResponse",
  ],
};

/** WS-Addressing action that a message must have (dmp.md B.3). */
export function requestActionOf(content: DmpContent): string {
  return actions[content.kind][0];
}

/** WS-Addressing action of its answer. */
export function answerActionOf(content: DmpContent): string {
  return actions[content.kind][1];
}
