import type { DmpDocumentStatus } from "./document-status.js";

/** A document that the simulated DMP holds, as one version of its metadata describes it. */
export interface StoredDocument {
  /** OID. */
  readonly uniqueId: string;
  /** `urn:uuid:` of this version of the entry: another one after each change of metadata. */
  readonly entryUuid: string;
  /** `urn:uuid:` that all versions of the entry share; a document that replaces another has its own. */
  readonly logicalId: string;
  /** Version of the metadata, from 1; without relation to the version number of the CDA. */
  readonly version: number;
  readonly status: DmpDocumentStatus;
  readonly submissionSetUniqueId: string;
  /** Matricule of the patient. */
  readonly patient: string;
  /** Struct_IdNat of the structure that fed it. */
  readonly structureId: string;
  /** Identifiers of the persons who are its authors or its legal authenticator. */
  readonly authors: readonly string[];
  readonly title: string;
  readonly classCode: string;
  readonly typeCode: string;
  readonly formatCode: string;
  /** Confidentiality and visibility codes, e.g. `["N", "MASQUE_PS"]`. */
  readonly confidentialityCodes: readonly string[];
  readonly mimeType: string;
  /** UTC, as received. */
  readonly creationTime: string;
  /** Accession numbers, orders and studies, in CXi form: what links it to other documents. */
  readonly references: readonly string[];
  /** Lower-case hexadecimal SHA-1 of the bytes. */
  readonly hash: string;
  readonly size: number;
  /** The bytes received, exactly. */
  readonly bytes: Uint8Array;
  /** uniqueId of the document that it replaced. */
  readonly replaces?: string;
}

/** A document fed before the start; what is left out is that of a first version without author nor link. */
export type SeededDocument = Omit<StoredDocument, "logicalId" | "version" | "authors" | "references"> &
  Partial<Pick<StoredDocument, "logicalId" | "version" | "authors" | "references">>;

/** Who a document is kept from. */
export interface DmpVisibility {
  readonly hiddenFromProfessionals: boolean;
  readonly hiddenFromPatient: boolean;
  readonly hiddenFromLegalRepresentatives: boolean;
}

/** Visibility that confidentiality codes say (dmp.md B.9). */
export function visibilityOf(codes: readonly string[]): DmpVisibility {
  return {
    hiddenFromProfessionals: codes.includes("MASQUE_PS"),
    hiddenFromPatient: codes.includes("INVISIBLE_PATIENT"),
    hiddenFromLegalRepresentatives: codes.includes("INVISIBLE_REPRESENTANTS_LEGAUX"),
  };
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

/** An update that was accepted (TD3.3): of a status, or of the visibility. */
export interface StoredUpdate extends Omit<StoredSubmission, "documents" | "signature"> {
  readonly operation: "TD3.3a" | "TD3.3b" | "TD3.3c" | "TD3.3d";
  /** uniqueId of the document. */
  readonly document: string;
  /** The document as it was. */
  readonly before: StoredDocument;
  /** The document as the update left it. */
  readonly after: StoredDocument;
}
