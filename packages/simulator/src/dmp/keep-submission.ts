import type { IdGenerator } from "@segur-sdk/core";

import type { DmpStore, RegistryEntry, RegistrySet } from "./dmp-registry.js";
import type { ReceivedDocument } from "./received-document.js";
import { authorsOf, type Association, type RegistryObject, slotValues } from "./registry-object.js";
import { replacedBy } from "./rules/associations.js";
import { codesOf } from "./rules/coded-metadata.js";
import { hashOf } from "./rules/document-content.js";
import type { StoredDocument, StoredSubmission } from "./stored-document.js";
import { readXcnId } from "./values/hl7-values.js";
import { underIdentifiers } from "./under-identifiers.js";
import type { WholeSubmission } from "./whole-submission.js";
import { entrySchemes } from "./xds-schemes.js";

/** How the registry names the entries it keeps. */
export interface NamingPolicy {
  readonly ids: IdGenerator;
  /** True when each object takes a new `urn:uuid:`, even one that came with its own. */
  readonly assignsEntryUuids: boolean;
}

/** Keeps an accepted submission in the registry; the documents that it replaces become deprecated. */
export function keepSubmission(
  submission: WholeSubmission,
  receivedAt: Date,
  registry: DmpStore,
  naming: NamingPolicy,
): void {
  const { set, documents, signature, associations } = submission;
  const objects = [set, ...[...documents, signature].map((document) => document.entry)];
  const identifiers = new Map(objects.map(({ id }) => [id, nameOf(id, registry, naming)]));
  const entries = [...documents, signature].map((document): RegistryEntry => {
    const metadata = underIdentifiers(document.entry, identifiers);
    return {
      document: storedDocument(document, metadata, submission, registry),
      metadata,
      isSignature: document === signature,
    };
  });
  const replaced = entries.flatMap(({ document }) => deprecated(document.replaces, registry));
  registry.feed(storedSubmission(submission, receivedAt), {
    set: storedSet(set, submission, identifiers),
    entries: [...replaced, ...entries],
    associations: associations.map((one) => ({
      ...renamed(one, identifiers),
      id: one.id.startsWith("urn:uuid:") ? one.id : `urn:uuid:${naming.ids.uuid()}`,
    })),
  });
}

/** The registry keeps a urn:uuid that it is given, and names what only has a symbolic identifier (ITI-42). */
function nameOf(id: string, registry: DmpStore, { ids, assignsEntryUuids }: NamingPolicy): string {
  const kept = !assignsEntryUuids && id.startsWith("urn:uuid:") && registry.entryOf(id) === undefined;
  return kept ? id : `urn:uuid:${ids.uuid()}`;
}

function deprecated(uniqueId: string | undefined, registry: DmpStore): readonly RegistryEntry[] {
  const document = uniqueId === undefined ? undefined : registry.document(uniqueId);
  const entry = document === undefined ? undefined : registry.entryOf(document.entryUuid);
  return entry === undefined ? [] : [{ ...entry, document: { ...entry.document, status: "deprecated" } }];
}

function renamed(association: Association, identifiers: ReadonlyMap<string, string>): Association {
  const { source, target } = association;
  return {
    ...association,
    source: identifiers.get(source) ?? source,
    target: identifiers.get(target) ?? target,
  };
}

function storedSet(
  set: RegistryObject,
  { setUniqueId, patient }: WholeSubmission,
  identifiers: ReadonlyMap<string, string>,
): RegistrySet {
  return { uniqueId: setUniqueId, patient: patient.matricule, metadata: underIdentifiers(set, identifiers) };
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
  metadata: RegistryObject,
  submission: WholeSubmission,
  registry: DmpStore,
): StoredDocument {
  const replaced = replacedBy(entry.id, submission.associations, registry);
  return {
    uniqueId,
    entryUuid: metadata.id,
    logicalId: metadata.id,
    version: 1,
    status: "approved",
    submissionSetUniqueId: submission.setUniqueId,
    patient: submission.patient.matricule,
    structureId: submission.sender.structureId,
    ...describedBy(metadata),
    hash: hashOf(bytes),
    size: bytes.length,
    bytes,
    ...(replaced === undefined ? {} : { replaces: replaced.uniqueId }),
  };
}

/** The part of a stored document that its metadata say. */
export function describedBy(
  entry: RegistryObject,
): Pick<
  StoredDocument,
  | "authors"
  | "title"
  | "classCode"
  | "typeCode"
  | "formatCode"
  | "confidentialityCodes"
  | "mimeType"
  | "creationTime"
  | "references"
> {
  const persons = [
    ...authorsOf(entry, entrySchemes.author).flatMap((author) => author.persons),
    ...slotValues(entry, "legalAuthenticator"),
  ];
  return {
    authors: [...new Set(persons.map(readXcnId).filter((id) => id !== undefined))],
    title: entry.title ?? "",
    classCode: codesOf(entry, "classCode").join(" "),
    typeCode: codesOf(entry, "typeCode").join(" "),
    formatCode: codesOf(entry, "formatCode").join(" "),
    confidentialityCodes: codesOf(entry, "confidentialityCode"),
    mimeType: entry.mimeType ?? "",
    creationTime: slotValues(entry, "creationTime").join(" "),
    references: slotValues(entry, "urn:ihe:iti:xds:2013:referenceIdList"),
  };
}
