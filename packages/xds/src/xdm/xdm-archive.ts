import type { DescribedDocument, SubmissionMetadata } from "../submission.js";

/**
 * What an archive wants done with a document:
 * `new`, `change` (replaces, or changes the visibility of, an earlier sending), `delete`, or `unknown`, which a person
 * must look at and nothing may treat as new.
 */
export type XdmAction = "new" | "change" | "delete" | "unknown";

/** One document of an archive, checked against its metadata. */
export interface XdmDocument extends DescribedDocument {
  readonly bytes: Uint8Array;
  /** Path inside the archive. */
  readonly path: string;
  readonly action: XdmAction;
}

/** One submission set of an archive. */
export interface XdmSubmission extends SubmissionMetadata {
  /** Directory of the set, e.g. `IHE_XDM/SUBSET01`. */
  readonly directory: string;
  readonly documents: readonly XdmDocument[];
}

/** A file that no metadata describe. It is never a document: nothing vouches for it. */
export interface XdmFile {
  readonly path: string;
  readonly size: number;
}

/** What is unusual in an archive that is accepted all the same. */
export interface XdmWarning {
  readonly code:
    | "index-missing"
    | "readme-missing"
    | "extra-root-directory"
    | "lower-case-name"
    | "backslash-in-name"
    | "uri-missing"
    | "hash-missing"
    | "size-missing"
    | "title-differs"
    | "type-differs"
    | "time-differs"
    | "action-unknown";
  /** Path of the file concerned. */
  readonly path?: string;
}

/** The content of an archive. */
export interface XdmArchive {
  readonly submissions: readonly XdmSubmission[];
  readonly unreferenced: readonly XdmFile[];
  /** Where the metadata differ from a CDA document, the document wins. */
  readonly warnings: readonly XdmWarning[];
}
