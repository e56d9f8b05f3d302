import type { Association } from "./association.js";
import type { DocumentEntry, DocumentMetadata } from "./document-entry.js";
import type { RegisteredForm } from "./registered-form.js";
import type { SubmissionSet, SubmissionSetMetadata } from "./submission-set.js";

/** One document of a set and the name it bears inside the message. */
export interface DescribedDocument {
  /** `urn:uuid:…` or symbolic; valid inside this message only, never to be stored (RG_2710). */
  readonly id: string;
  /** Identifier that stays the same over the versions of the metadata (`lid`); only registries give it. */
  readonly logicalId?: string;
  readonly entry: DocumentMetadata;
  /**
   * The object as a registry wrote it: what {@link createMetadataUpdate} sends back, for the DMP wants everything but
   * the confidentiality identical to the letter.
   */
  readonly registered?: RegisteredForm;
}

/** One document to submit. */
export interface SubmissionDocument extends DescribedDocument {
  readonly entry: DocumentEntry;
  /** The exact bytes sent: `entry.hash` and `entry.size` are those of these bytes. */
  readonly bytes: Uint8Array;
}

/** A set, its documents and their links: all that the ebRIM form carries. */
export interface SubmissionMetadata {
  readonly submissionSet: SubmissionSetMetadata;
  readonly documents: readonly DescribedDocument[];
  readonly associations: readonly Association[];
}

/**
 * A submission ready to be written: everything that must stay the same over retries is in it.
 *
 * Made by {@link createSubmission}.
 */
export interface Submission extends SubmissionMetadata {
  readonly submissionSet: SubmissionSet;
  readonly documents: readonly SubmissionDocument[];
}
