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

/** What may be sent to the DMP: a clinical document of the SDK, or another one with its metadata. */
export type DmpDocument = CdaDocument | DescribedDmpDocument;

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
