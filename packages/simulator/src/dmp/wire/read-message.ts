import { isSegurError } from "@segur-sdk/core";
import { hasName, parseXml, type XmlElement } from "@segur-sdk/core/xml";

import { isSoapFault, senderFault, type SoapFault, unreadable } from "../refusal.js";
import type { SubmissionRequest } from "../registry-object.js";
import { type ContentType, readContentType } from "./content-type.js";
import { type Addressing, type Envelope, readAddressing, readEnvelope } from "./read-envelope.js";
import { type ExistenceQuery, existenceQueryName, readExistenceQuery } from "./read-existence-query.js";
import { type MimePart, type Multipart, readMultipart } from "./read-multipart.js";
import { readSubmission, submissionRequestName } from "./read-submission.js";

/** Services of the DMP that are simulated, by the last step of their path. */
export type DmpServiceName = "patients" | "repository";

/** What a message asks for. */
export type DmpContent =
  | { readonly kind: "existence-test"; readonly query: ExistenceQuery }
  | { readonly kind: "feeding"; readonly submission: SubmissionRequest; readonly parts: Multipart["parts"] };

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

/** TD2.1 is MTOM with XOP and nothing else (EX_2.1-1260). */
function readCarrier(service: DmpServiceName, contentType: ContentType, body: Uint8Array): Carrier | SoapFault {
  if (contentType.type === "application/soap+xml" && service === "patients") return { xml: body, parts: new Map() };
  const isXop =
    contentType.type === "multipart/related" && contentType.parameters.get("type") === "application/xop+xml";
  if (!isXop) {
    return senderFault(service === "patients" ? "application/soap+xml attendu" : "MTOM avec XOP obligatoire");
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

function readContent(service: DmpServiceName, body: XmlElement, parts: Multipart["parts"]): DmpContent | undefined {
  if (service === "patients") {
    return hasName(body, existenceQueryName) ? { kind: "existence-test", query: readExistenceQuery(body) } : undefined;
  }
  return hasName(body, submissionRequestName)
    ? { kind: "feeding", submission: readSubmission(body), parts }
    : undefined;
}
