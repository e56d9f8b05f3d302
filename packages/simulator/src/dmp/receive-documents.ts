import { isSegurError } from "@segur-sdk/core";
import { parseXml, type XmlDocument } from "@segur-sdk/core/xml";

import { isXmlType, type ReceivedDocument } from "./received-document.js";
import { problem, type RegistryProblem } from "./refusal.js";
import { identifiersOf, type RegistryObject, type SubmissionRequest } from "./registry-object.js";
import { isSignatureEntry } from "./rules/signature-entry.js";
import type { Multipart } from "./wire/read-multipart.js";
import { entrySchemes } from "./xds-schemes.js";

/** The documents of a submission, joined to their entries, and what could not be joined. */
export interface ReceivedDocuments {
  readonly documents: readonly ReceivedDocument[];
  /** Present when one entry, and one only, is that of a signature. */
  readonly signature: ReceivedDocument | undefined;
  readonly problems: readonly RegistryProblem[];
}

/**
 * Joins each entry to its `xdsb:Document` and this one to its MIME part. Each part serves once: what is sent and not
 * described is refused as what is described and not sent.
 */
export function receiveDocuments(request: SubmissionRequest, parts: Multipart["parts"]): ReceivedDocuments {
  const problems: RegistryProblem[] = [];
  const joined: ReceivedDocument[] = [];
  for (const entry of request.entries) {
    const references = request.documents.filter((document) => document.id === entry.id);
    const contentId = references[0]?.contentId;
    const part = contentId === undefined ? undefined : parts.get(contentId);
    if (part === undefined || references.length > 1) {
      problems.push(problem("XDSMissingDocument", "Document absent ou en double", entry.id));
    } else {
      joined.push(received(entry, part.body));
    }
  }
  const described = request.documents.every((document) => request.entries.some((entry) => entry.id === document.id));
  const used = new Set(request.documents.map((document) => document.contentId));
  if (!described || used.size !== request.documents.length || [...parts.keys()].some((id) => !used.has(id))) {
    problems.push(problem("XDSMissingDocumentMetadata", "Un document reçu n'a pas de métadonnées"));
  }
  const signatures = joined.filter((document) => isSignatureEntry(document.entry));
  if (request.entries.filter(isSignatureEntry).length !== 1) {
    problems.push(problem("XDSMissingDocument", "Une signature du lot et une seule est attendue"));
  }
  return {
    documents: joined.filter((document) => !signatures.includes(document)),
    signature: signatures.length === 1 ? signatures[0] : undefined,
    problems,
  };
}

function received(entry: RegistryObject, bytes: Uint8Array): ReceivedDocument {
  return {
    entry,
    uniqueId: identifiersOf(entry, entrySchemes.uniqueId)[0] ?? "",
    bytes,
    xml: isXmlType(entry.mimeType) ? wellFormed(bytes) : undefined,
  };
}

function wellFormed(bytes: Uint8Array): XmlDocument | undefined {
  try {
    return parseXml(bytes);
  } catch (error) {
    if (isSegurError(error)) return undefined;
    throw error;
  }
}
