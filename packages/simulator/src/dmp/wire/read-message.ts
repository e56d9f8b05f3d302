import { isSegurError } from "@segur-sdk/core";
import { hasName, parseXml, type XmlElement, type XmlName } from "@segur-sdk/core/xml";

import { isSoapFault, senderFault, type SoapFault, unreadable } from "../refusal.js";
import type { RegistryObjects, SubmissionRequest } from "../registry-object.js";
import { type ContentType, readContentType } from "./content-type.js";
import { type Addressing, type Envelope, readAddressing, readEnvelope } from "./read-envelope.js";
import { type ExistenceQuery, existenceQueryName, readExistenceQuery } from "./read-existence-query.js";
import {
  type AuthorisationListRequest,
  type AuthorisationRequest,
  type PatientListRequest,
  proprietaryNames,
  readAuthorisation,
  readAuthorisationList,
  readPatientList,
} from "./read-habilitation.js";
import { type MimePart, type Multipart, readMultipart } from "./read-multipart.js";
import { type DocumentRequest, readRetrieve, retrieveRequestName } from "./read-retrieve.js";
import { readStoredQuery, storedQueryName, type StoredQueryRequest } from "./read-stored-query.js";
import { readRegistryObjects, readSubmission, submissionRequestName, updateRequestName } from "./read-submission.js";

/** Services of the DMP that are simulated, by the last step of their path. */
export type DmpServiceName = "patients" | "repository" | "registry" | "habilitations" | "patientsSpecific";

/** What a message asks for. */
export type DmpContent =
  | { readonly kind: "existence-test"; readonly query: ExistenceQuery }
  | { readonly kind: "feeding"; readonly submission: SubmissionRequest; readonly parts: Multipart["parts"] }
  | { readonly kind: "retrieve"; readonly requests: readonly DocumentRequest[] }
  | { readonly kind: "search"; readonly query: StoredQueryRequest }
  | { readonly kind: "update"; readonly objects: RegistryObjects }
  | { readonly kind: "authorisation"; readonly request: AuthorisationRequest }
  | { readonly kind: "authorisation-list"; readonly request: AuthorisationListRequest }
  | { readonly kind: "patient-list"; readonly request: PatientListRequest };

/** A message read to the end; nothing is judged yet. */
export interface DmpMessage {
  readonly headers: readonly XmlElement[];
  readonly addressing: Addressing;
  /** Action parameter of the HTTP Content-Type. */
  readonly httpAction: string | undefined;
  readonly content: DmpContent;
}

/** A message that cannot be read, and its identifier if that could be. */
export interface UnreadableMessage {
  readonly fault: SoapFault;
  readonly messageId: string | undefined;
}

/** Reads a request of one of the services. */
export function readMessage(
  service: DmpServiceName,
  contentTypeHeader: string,
  body: Uint8Array,
): DmpMessage | UnreadableMessage {
  const contentType = readContentType(contentTypeHeader);
  const carried = readCarrier(service, contentType, body);
  if (isSoapFault(carried)) return { fault: carried, messageId: undefined };
  const envelope = readXmlEnvelope(carried.xml);
  if (isSoapFault(envelope)) return { fault: envelope, messageId: undefined };
  const addressing = readAddressing(envelope.headers);
  const content = readContent(service, envelope.body, carried.parts);
  if (content === undefined) return { fault: unreadable("contenu inattendu"), messageId: addressing.messageId };
  return { headers: envelope.headers, addressing, httpAction: contentType.parameters.get("action"), content };
}

interface Carrier {
  readonly xml: Uint8Array;
  readonly parts: Multipart["parts"];
}

/** TD2.1 is MTOM with XOP and nothing else (EX_2.1-1260); the other services are plain. */
function readCarrier(service: DmpServiceName, contentType: ContentType, body: Uint8Array): Carrier | SoapFault {
  const isPlain = contentType.type === "application/soap+xml";
  if (isPlain && (service !== "repository" || isRetrieve(body))) return { xml: body, parts: new Map() };
  const isXop =
    contentType.type === "multipart/related" && contentType.parameters.get("type") === "application/xop+xml";
  if (!isXop) {
    return senderFault(service === "repository" ? "MTOM avec XOP obligatoire" : "application/soap+xml attendu");
  }
  const multipart = readMultipart(contentType, body);
  if (isSoapFault(multipart)) return multipart;
  const { root, parts } = multipart;
  const rootType = readContentType(root.headers.get("content-type") ?? "");
  const charset = (rootType.parameters.get("charset") ?? "utf-8").toLowerCase();
  if (rootType.type !== "application/xop+xml" || charset !== "utf-8" || ![root, ...parts.values()].every(isRaw)) {
    return unreadable("partie MIME");
  }
  return { xml: root.body, parts };
}

/** Documents travel as they are: an encoding would change the bytes that the hash covers. */
function isRaw(part: MimePart): boolean {
  return /^(?:binary|8bit|7bit)?$/i.test(part.headers.get("content-transfer-encoding") ?? "");
}

function readXmlEnvelope(xml: Uint8Array): Envelope | SoapFault {
  try {
    return readEnvelope(parseXml(xml).root);
  } catch (error) {
    if (isSegurError(error)) return unreadable("XML mal formé");
    throw error;
  }
}

/** The same address serves feeding and consultation: only the latter is plain. */
function isRetrieve(xml: Uint8Array): boolean {
  const envelope = readXmlEnvelope(xml);
  return !isSoapFault(envelope) && hasName(envelope.body, retrieveRequestName);
}

interface ContentReader {
  readonly service: DmpServiceName;
  readonly name: XmlName;
  readonly read: (body: XmlElement, parts: Multipart["parts"]) => DmpContent;
}

const readers: readonly ContentReader[] = [
  {
    service: "patients",
    name: existenceQueryName,
    read: (body) => ({ kind: "existence-test", query: readExistenceQuery(body) }),
  },
  {
    service: "repository",
    name: submissionRequestName,
    read: (body, parts) => ({ kind: "feeding", submission: readSubmission(body), parts }),
  },
  {
    service: "repository",
    name: retrieveRequestName,
    read: (body) => ({ kind: "retrieve", requests: readRetrieve(body) }),
  },
  { service: "registry", name: storedQueryName, read: (body) => ({ kind: "search", query: readStoredQuery(body) }) },
  {
    service: "registry",
    name: updateRequestName,
    read: (body) => ({ kind: "update", objects: readRegistryObjects(body) }),
  },
  {
    service: "habilitations",
    name: proprietaryNames.setAuthorization,
    read: (body) => ({ kind: "authorisation", request: readAuthorisation(body) }),
  },
  {
    service: "habilitations",
    name: proprietaryNames.listAuthorizationByPatient,
    read: (body) => ({ kind: "authorisation-list", request: readAuthorisationList(body) }),
  },
  {
    service: "patientsSpecific",
    name: proprietaryNames.patientList,
    read: (body) => ({ kind: "patient-list", request: readPatientList(body) }),
  },
];

function readContent(service: DmpServiceName, body: XmlElement, parts: Multipart["parts"]): DmpContent | undefined {
  return readers.find((one) => one.service === service && hasName(body, one.name))?.read(body, parts);
}
