import type { IdGenerator } from "@segur-sdk/core";

import type { Sender } from "./authenticate.js";
import type { DmpStore, RegistryChange, RegistryEntry } from "./dmp-registry.js";
import type { DmpDocumentStatus } from "./document-status.js";
import { describedBy } from "./keep-submission.js";
import { identifiersOf, type RegistryObject, type RegistryObjects } from "./registry-object.js";
import type { StatusTransition } from "./rules/status-update.js";
import type { StoredDocument, StoredUpdate } from "./stored-document.js";
import { underIdentifiers } from "./under-identifiers.js";
import { setSchemes } from "./xds-schemes.js";

interface AcceptedUpdate {
  readonly objects: RegistryObjects;
  readonly operation: StoredUpdate["operation"];
  readonly sender: Sender;
  readonly messageId: string;
  readonly set: RegistryObject;
  /** The entry that the update designates, as it was. */
  readonly target: RegistryEntry;
}

interface UpdateStorage {
  readonly registry: DmpStore;
  readonly now: Date;
  readonly ids: IdGenerator;
  readonly assignsEntryUuids: boolean;
}

/** Keeps a change of status. Deleting a document deletes those that it replaced, one after the other (EX_3.3-1050). */
export function keepStatusUpdate(
  request: AcceptedUpdate & { readonly transition: StatusTransition },
  storage: UpdateStorage,
): void {
  const { target, transition } = request;
  const { registry } = storage;
  const concerned =
    transition.to === "deleted"
      ? registry.historyOf(target.document.uniqueId).flatMap(({ uniqueId }) => registry.versionsOf(uniqueId))
      : [target.document];
  const entries = concerned.flatMap(({ entryUuid }) => withStatus(registry.entryOf(entryUuid), transition.to));
  const after = { ...target.document, status: transition.to };
  keep(request, after, { entries, associations: request.objects.associations }, storage);
}

/** Keeps a new version of the metadata: another entryUUID, the version before becomes deprecated (RG_2710). */
export function keepMetadataUpdate(
  request: AcceptedUpdate & { readonly entry: RegistryObject },
  storage: UpdateStorage,
): void {
  const { target, entry } = request;
  const { ids, assignsEntryUuids } = storage;
  const id = assignsEntryUuids || !entry.id.startsWith("urn:uuid:") ? `urn:uuid:${ids.uuid()}` : entry.id;
  const metadata = underIdentifiers(entry, new Map([[entry.id, id]]));
  const after: StoredDocument = {
    ...target.document,
    ...describedBy(metadata),
    entryUuid: id,
    version: target.document.version + 1,
  };
  const associations = request.objects.associations.map((one) => ({ ...one, target: id }));
  const former = withStatus(target, "deprecated");
  keep(request, after, { entries: [...former, { ...target, document: after, metadata }], associations }, storage);
}

function withStatus(entry: RegistryEntry | undefined, status: DmpDocumentStatus): readonly RegistryEntry[] {
  return entry === undefined ? [] : [{ ...entry, document: { ...entry.document, status } }];
}

function keep(
  { operation, sender, messageId, set, target }: AcceptedUpdate,
  after: StoredDocument,
  change: Omit<RegistryChange, "set">,
  { registry, now, ids, assignsEntryUuids }: UpdateStorage,
): void {
  const uniqueId = identifiersOf(set, setSchemes.uniqueId).join(" ");
  const kept = !assignsEntryUuids && set.id.startsWith("urn:uuid:");
  const setId = kept ? set.id : `urn:uuid:${ids.uuid()}`;
  const stored: StoredUpdate = {
    operation,
    uniqueId,
    receivedAt: now,
    messageId,
    patient: sender.patient.matricule,
    structureId: sender.structureId,
    senderId: sender.nameId,
    senderRoles: sender.roles.map((role) => role.code),
    software: sender.software,
    secretConnection: sender.secretConnection,
    document: after.uniqueId,
    before: target.document,
    after,
  };
  registry.update(stored, {
    set: { uniqueId, patient: sender.patient.matricule, metadata: underIdentifiers(set, new Map([[set.id, setId]])) },
    entries: change.entries,
    associations: change.associations.map((one) => ({ ...one, source: setId })),
  });
}
