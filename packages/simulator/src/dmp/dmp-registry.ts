import type { DmpDocumentStatus } from "./document-status.js";
import { metadataOf } from "./metadata-of.js";
import type { Association, RegistryObject } from "./registry-object.js";
import {
  type DmpVisibility,
  type SeededDocument,
  type StoredDocument,
  type StoredSubmission,
  type StoredUpdate,
  visibilityOf,
} from "./stored-document.js";

/** What the simulated DMP holds, to be read by tests. */
export interface DmpRegistry {
  /** Feedings accepted, oldest first. */
  readonly submissions: readonly StoredSubmission[];
  /** Updates accepted (TD3.3), oldest first. */
  readonly updates: readonly StoredUpdate[];
  /** Current version of every document, replaced, archived and deleted ones included; signatures left out. */
  readonly documents: readonly StoredDocument[];
  /** Current version of a document. */
  document(uniqueId: string): StoredDocument | undefined;
  /** The version that an entryUUID names, current or not. */
  entry(entryUuid: string): StoredDocument | undefined;
  /** Documents of a patient, in all states or in one. */
  documentsOf(matricule: string, status?: DmpDocumentStatus): readonly StoredDocument[];
  /** Versions of the metadata of one document, oldest first. */
  versionsOf(uniqueId: string): readonly StoredDocument[];
  /** A document and those that it replaced, one after the other, oldest first. */
  historyOf(uniqueId: string): readonly StoredDocument[];
  /** Who a document is kept from; undefined when it is unknown. */
  visibilityOf(uniqueId: string): DmpVisibility | undefined;
  /** Documents of the same patient that share an accession number, an order or a study with this one. */
  linkedTo(uniqueId: string): readonly StoredDocument[];
  /** Everything that was fed for a patient, in order. */
  submissionsOf(matricule: string): readonly StoredSubmission[];
}

/** One version of an entry: what tests read, and the metadata that queries give back. */
export interface RegistryEntry {
  readonly document: StoredDocument;
  /** As received, under the identifiers of the registry. */
  readonly metadata: RegistryObject;
  readonly isSignature: boolean;
}

/** A submission set as queries give it back. */
export interface RegistrySet {
  readonly uniqueId: string;
  readonly patient: string;
  readonly metadata: RegistryObject;
}

/** What one message brings. */
export interface RegistryChange {
  readonly set: RegistrySet;
  /** New entries, and those that exist under a new status. */
  readonly entries: readonly RegistryEntry[];
  readonly associations: readonly Association[];
}

/** The registry as the transactions use it. */
export interface DmpStore extends DmpRegistry {
  /** Every version of every entry, signatures included. */
  readonly entries: readonly RegistryEntry[];
  readonly sets: readonly RegistrySet[];
  readonly associations: readonly Association[];
  entryOf(entryUuid: string): RegistryEntry | undefined;
  /** Current version of the entry of this logical identifier. */
  current(logicalId: string): RegistryEntry | undefined;
  /** Hash under which a uniqueId is registered: of a document or signature, empty for a set; undefined when it is free. */
  hashOf(uniqueId: string): string | undefined;
  feed(submission: StoredSubmission, change: RegistryChange): void;
  update(update: StoredUpdate, change: RegistryChange): void;
}

/** A registry, empty or holding documents fed earlier. */
export function createDmpRegistry(earlier: readonly SeededDocument[] = []): DmpStore {
  const submissions: StoredSubmission[] = [];
  const updates: StoredUpdate[] = [];
  const sets: RegistrySet[] = [];
  const associations: Association[] = [];
  const entries = new Map<string, RegistryEntry>();
  const latest = new Map<string, string>();
  const logicalIds = new Map<string, string>();
  const hashes = new Map<string, string>();

  const put = (entry: RegistryEntry): void => {
    const { entryUuid, logicalId, uniqueId, version, hash } = entry.document;
    const known = entries.get(latest.get(logicalId) ?? "")?.document.version ?? 0;
    entries.set(entryUuid, entry);
    if (version >= known) latest.set(logicalId, entryUuid);
    logicalIds.set(uniqueId, logicalId);
    hashes.set(uniqueId, hash);
  };
  const keep = ({ set, entries: changed, associations: added }: RegistryChange): void => {
    sets.push(set);
    hashes.set(set.uniqueId, "");
    changed.forEach(put);
    associations.push(...added);
  };
  for (const seeded of earlier) {
    const document = { logicalId: seeded.entryUuid, version: 1, authors: [], references: [], ...seeded };
    put({ document, metadata: metadataOf(document), isSignature: false });
  }

  const current = (logicalId: string): RegistryEntry | undefined => entries.get(latest.get(logicalId) ?? "");
  const document = (uniqueId: string): StoredDocument | undefined => {
    const entry = current(logicalIds.get(uniqueId) ?? "");
    return entry === undefined || entry.isSignature ? undefined : entry.document;
  };
  const documents = (): readonly StoredDocument[] =>
    [...latest.values()].flatMap((entryUuid) => {
      const entry = entries.get(entryUuid);
      return entry === undefined || entry.isSignature ? [] : [entry.document];
    });
  const historyOf = (uniqueId: string): readonly StoredDocument[] => {
    const found = document(uniqueId);
    if (found === undefined) return [];
    return [...(found.replaces === undefined ? [] : historyOf(found.replaces)), found];
  };
  return {
    get submissions() {
      return [...submissions];
    },
    get updates() {
      return [...updates];
    },
    get documents() {
      return documents();
    },
    get entries() {
      return [...entries.values()];
    },
    sets,
    associations,
    document,
    historyOf,
    current,
    entry: (entryUuid) => entries.get(entryUuid)?.document,
    entryOf: (entryUuid) => entries.get(entryUuid),
    hashOf: (uniqueId) => hashes.get(uniqueId),
    documentsOf: (matricule, status) =>
      documents().filter((one) => one.patient === matricule && (status === undefined || one.status === status)),
    versionsOf: (uniqueId) =>
      [...entries.values()].map((entry) => entry.document).filter((one) => one.uniqueId === uniqueId),
    visibilityOf(uniqueId) {
      const found = document(uniqueId);
      return found === undefined ? undefined : visibilityOf(found.confidentialityCodes);
    },
    linkedTo(uniqueId) {
      const found = document(uniqueId);
      return documents().filter(
        (one) =>
          one.uniqueId !== uniqueId &&
          one.patient === found?.patient &&
          one.references.some((reference) => found.references.includes(reference)),
      );
    },
    submissionsOf: (matricule) => submissions.filter((one) => one.patient === matricule),
    feed(submission, change) {
      submissions.push(submission);
      keep(change);
    },
    update(update, change) {
      updates.push(update);
      keep(change);
    },
  };
}
