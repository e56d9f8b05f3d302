import type { CdaDocument } from "@segur-sdk/cda";
import type { DocumentEntry, Visibility } from "@segur-sdk/xds";

import type { DeliveredDocument } from "./delivered-document.js";
import type { DocumentSource } from "./document-source.js";

/** A document that the SDK did not build: its metadata come with it. */
export interface DescribedDmpDocument {
  /** Hash and size are computed again from the content. */
  readonly entry: DocumentEntry;
  readonly content: Uint8Array | DocumentSource;
}

/** A clinical document as a file, whoever made it: its metadata are read in its header. */
export interface CdaFile {
  /** Its bytes, or where they are read: a large one is never held. */
  readonly content: Uint8Array | DocumentSource;
  /**
   * IANA zone of the times that the header writes without offset, e.g. `Europe/Paris`. Without it such a time gives no
   * metadata: a zone is never guessed.
   */
  readonly timeZone?: string;
}

/** What may be sent to the DMP: a clinical document of the SDK, one as a file, or any document with its metadata. */
export type DmpDocument = CdaDocument | CdaFile | DescribedDmpDocument;

/** One document of a submission, and what is said of it alone. */
export interface DocumentToSend {
  readonly document: DmpDocument;
  /** From whom it is hidden. Default: the visibility of the whole submission. */
  readonly visibility?: Visibility;
  /** The document that it replaces (TD2.1b), as it was kept at its delivery. */
  readonly replaces?: DeliveredDocument;
}

/** A document, whether it was given alone or with what is said of it. */
export function documentToSendOf(given: DmpDocument | DocumentToSend): DocumentToSend {
  return "document" in given ? given : { document: given };
}

/** True for a document that comes with its metadata. */
export function isDescribed(document: DmpDocument): document is DescribedDmpDocument {
  return "entry" in document;
}

/** True for a document of the SDK, with the report that it was built from. */
export function isBuilt(document: DmpDocument): document is CdaDocument {
  return "report" in document;
}
