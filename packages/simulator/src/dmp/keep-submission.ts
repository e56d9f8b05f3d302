import type { IdGenerator } from "@segur-sdk/core";

import type { DmpRegistry, StoredDocument, StoredSubmission } from "./dmp-registry.js";
import type { ReceivedDocument } from "./received-document.js";
import { slotValues } from "./registry-object.js";
import { replacedBy } from "./rules/associations.js";
import { codesOf } from "./rules/coded-metadata.js";
import { hashOf } from "./rules/document-content.js";
import type { WholeSubmission } from "./whole-submission.js";

/** Keeps an accepted submission in the registry. */
export function keepSubmission(
  submission: WholeSubmission,
  receivedAt: Date,
  registry: DmpRegistry,
  ids: IdGenerator,
): void {
  const documents = submission.documents.map((document) => storedDocument(document, submission, registry, ids));
  registry.register(storedSubmission(submission, receivedAt), documents, hashOf(submission.signature.bytes));
}

function storedSubmission(submission: WholeSubmission, receivedAt: Date): StoredSubmission {
  const { sender, signature } = submission;
  return {
    uniqueId: submission.setUniqueId,
    receivedAt,
    messageId: submission.messageId,
    patient: submission.patient.matricule,
    structureId: sender.structureId,
    senderId: sender.nameId,
    senderRoles: sender.roles.map((role) => role.code),
    software: sender.software,
    secretConnection: sender.secretConnection,
    documents: submission.documents.map((document) => document.uniqueId),
    signature: { uniqueId: signature.uniqueId, bytes: signature.bytes },
  };
}

function storedDocument(
  { entry, uniqueId, bytes }: ReceivedDocument,
  submission: WholeSubmission,
  registry: DmpRegistry,
  ids: IdGenerator,
): StoredDocument {
  const replaced = replacedBy(entry.id, submission.associations, registry);
  // The registry keeps a urn:uuid that it is given, and names an entry that only has a symbolic identifier (ITI-42).
  const given = entry.id.startsWith("urn:uuid:") && registry.entry(entry.id) === undefined;
  return {
    uniqueId,
    entryUuid: given ? entry.id : `urn:uuid:${ids.uuid()}`,
    status: "approved",
    submissionSetUniqueId: submission.setUniqueId,
    patient: submission.patient.matricule,
    structureId: submission.sender.structureId,
    title: entry.title ?? "",
    classCode: codesOf(entry, "classCode").join(" "),
    typeCode: codesOf(entry, "typeCode").join(" "),
    formatCode: codesOf(entry, "formatCode").join(" "),
    confidentialityCodes: codesOf(entry, "confidentialityCode"),
    mimeType: entry.mimeType ?? "",
    creationTime: slotValues(entry, "creationTime").join(" "),
    hash: hashOf(bytes),
    size: bytes.length,
    bytes,
    ...(replaced === undefined ? {} : { replaces: replaced.uniqueId }),
  };
}
