import type { CdaIdentifier } from "../cda-reading.js";
import type { EntryText } from "./narrative.js";
import type { EntrySection } from "./section.js";

/**
 * Documents that go with the report.
 *
 * @see IMG-CR-IMG, section FR-Documents-ajoutes (55107-7)
 */
export interface AttachedDocuments extends EntrySection {
  /** At least one. */
  readonly documents: readonly AttachedDocument[];
}

/**
 * The report itself as a PDF, laid out as the patient received it: readers show it first.
 *
 * @see CI-SIS, section FR-Document-PDF-copie (55108-5): what replaces style sheets; exactly one document
 */
export interface PdfCopy extends EntrySection {
  readonly document: AttachedDocument;
}

/** A PDF: FR-Document-attache. */
export interface AttachedDocument {
  readonly id?: CdaIdentifier;
  /** Title, e.g. `CR d'imagerie du 01/12/2021`. */
  readonly title: EntryText;
  readonly pdf: Uint8Array;
  /** Day, or instant with offset. */
  readonly at?: string;
  /** Identifier of the entry that says what the document is. */
  readonly typeId?: CdaIdentifier;
  /** Name by which the narrative shows it, unique in the document; derived when absent. */
  readonly mediaId?: string;
}
