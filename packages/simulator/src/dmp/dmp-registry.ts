/** A document that the simulated DMP holds. */
export interface StoredDocument {
  /** OID. */
  readonly uniqueId: string;
  /** `urn:uuid:` of the current entry: changes when the document is replaced. */
  readonly entryUuid: string;
  readonly status: "approved" | "deprecated";
  readonly submissionSetUniqueId: string;
  /** Matricule of the patient. */
  readonly patient: string;
  /** Struct_IdNat of the structure that fed it. */
  readonly structureId: string;
  readonly title: string;
  readonly classCode: string;
  readonly typeCode: string;
  readonly formatCode: string;
  /** Confidentiality and visibility codes, e.g. `["N", "MASQUE_PS"]`. */
  readonly confidentialityCodes: readonly string[];
  readonly mimeType: string;
  /** UTC, as received. */
  readonly creationTime: string;
  /** Lower-case hexadecimal SHA-1 of the bytes. */
  readonly hash: string;
  readonly size: number;
  /** The bytes received, exactly. */
  readonly bytes: Uint8Array;
  /** uniqueId of the document that it replaced. */
  readonly replaces?: string;
}

/** A submission that was accepted. */
export interface StoredSubmission {
  /** OID of the submission set. */
  readonly uniqueId: string;
  readonly receivedAt: Date;
  /** WS-Addressing identifier of the message. */
  readonly messageId: string;
  readonly patient: string;
  /** Struct_IdNat of the sender. */
  readonly structureId: string;
  /** NameID of the VIHF. */
  readonly senderId: string;
  /** Codes of the sender's roles. */
  readonly senderRoles: readonly string[];
  readonly software: { readonly name: string; readonly version: string };
  /** Were legal representatives kept out? */
  readonly secretConnection: boolean;
  /** uniqueIds of the documents, without the signature. */
  readonly documents: readonly string[];
  readonly signature: { readonly uniqueId: string; readonly bytes: Uint8Array };
}

/** What the simulated DMP keeps, in memory. */
export interface DmpRegistry {
  readonly submissions: readonly StoredSubmission[];
  /** Every version, replaced ones included. */
  readonly documents: readonly StoredDocument[];
  /** Hash under which a uniqueId is registered: of a document or signature, empty for a set; undefined when it is free. */
  hashOf(uniqueId: string): string | undefined;
  /** The entry of this `urn:uuid:`. */
  entry(entryUuid: string): StoredDocument | undefined;
  /** Keeps a submission; the documents that it replaces become deprecated. */
  register(submission: StoredSubmission, documents: readonly StoredDocument[], signatureHash: string): void;
}

/** A registry, empty or holding documents fed earlier. */
export function createDmpRegistry(earlier: readonly StoredDocument[] = []): DmpRegistry {
  const submissions: StoredSubmission[] = [];
  const documents = new Map(earlier.map((document) => [document.uniqueId, document]));
  const hashes = new Map(earlier.map((document) => [document.uniqueId, document.hash]));
  return {
    get submissions() {
      return [...submissions];
    },
    get documents() {
      return [...documents.values()];
    },
    hashOf: (uniqueId) => hashes.get(uniqueId),
    entry: (entryUuid) => [...documents.values()].find((document) => document.entryUuid === entryUuid),
    register(submission, added, signatureHash) {
      submissions.push(submission);
      hashes.set(submission.uniqueId, "");
      hashes.set(submission.signature.uniqueId, signatureHash);
      for (const document of added) {
        const replaced = document.replaces === undefined ? undefined : documents.get(document.replaces);
        if (replaced !== undefined) documents.set(replaced.uniqueId, { ...replaced, status: "deprecated" });
        documents.set(document.uniqueId, document);
        hashes.set(document.uniqueId, document.hash);
      }
    },
  };
}
