import { element, type XmlElement } from "@segur-sdk/core/xml";
import { buildAddressing, buildSoapEnvelope } from "@segur-sdk/transport";

import { wsse } from "./namespaces.js";

/** A message for the DMP. */
export interface DmpEnvelope {
  readonly action: string;
  /** `urn:uuid:` and a UUID, new for each message. */
  readonly messageId: string;
  /** URL called. */
  readonly to: string;
  /** Signed VIHF. */
  readonly assertion: XmlElement;
  readonly body: XmlElement;
}

/** SOAP actions of the transactions. */
export const dmpActions = {
  existenceTest: "urn:hl7-org:v3:PRPA_IN201307UV02",
  provideAndRegister: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
  storedQuery: "urn:ihe:iti:2007:RegistryStoredQuery",
  retrieve: "urn:ihe:iti:2007:RetrieveDocumentSet",
  updateDocuments: "urn:ihe:iti:2010:UpdateDocumentSet",
  setAuthorisation: "urn:si-dmp-habilitations:HabilitationsEndPoint:setAuthorization",
  listRecords: "urn:si-dmp-patients:PatientSpecificEndPoint:patientList",
} as const;

/**
 * Builds the envelope: addressing, then the VIHF alone in `wsse:Security`, no timestamp and no signature of the body.
 *
 * @see dmp.md B.2, B.3
 */
export function buildDmpEnvelope(envelope: DmpEnvelope): XmlElement {
  const { action, messageId, to, assertion, body } = envelope;
  return buildSoapEnvelope({
    headers: [
      ...buildAddressing({ action, messageId, to, replyTo: "anonymous" }),
      element(wsse("Security"), {}, assertion),
    ],
    body,
  });
}
