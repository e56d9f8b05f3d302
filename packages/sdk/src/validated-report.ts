import type { ActingProfessional } from "@segur-sdk/core";
import type { Encounter, ImagingAct, ReplacedDocument } from "@segur-sdk/cda";
import type { DispatchSubject } from "@segur-sdk/dispatch";

/** A report that a radiologist has just validated, and what is known of its destinations. */
export interface ValidatedReport extends DispatchSubject {
  /** The report as a PDF/A-1. */
  readonly pdf: Uint8Array;
  /** The exam, or the exams, the principal one first. */
  readonly act: ImagingAct | readonly ImagingAct[];
  /** The radiologist who validated: author, legal authenticator, and person of the VIHF (dmp.md D.5). */
  readonly validator: ActingProfessional;
  /** Other authors of the document. */
  readonly coAuthors?: readonly ActingProfessional[];
  /** Title of the document, at most 128 characters. Default: that of the principal act. */
  readonly title?: string;
  /** When the report was validated, ISO 8601 with offset. Default: now. */
  readonly validatedAt?: string;
  readonly encounter?: Encounter;
  /** The document that this one replaces: its identifier, its version, and the identifier that all versions share. */
  readonly replaces?: ReplacedDocument & { readonly setId: string; readonly version: number };
  /** Number of the record in the software, appended to the name of the mailed PDF. */
  readonly recordNumber?: string;
}
