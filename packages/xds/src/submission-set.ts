import type { CodedValue, Oid } from "@segur-sdk/core";

import type { Author } from "./author.js";
import type { Cx } from "./cx.js";
import type { XdsTime } from "./document-entry.js";

/**
 * Metadata of a submission as somebody may have written them; {@link SubmissionSet} is the complete form.
 *
 * @see IHE ITI TF-3 §4.2.3.3 SubmissionSet metadata attributes
 */
export interface SubmissionSetMetadata {
  /** Name of the set inside its message: `urn:uuid:…` or symbolic. */
  readonly id: string;
  readonly uniqueId: string;
  /** OID of the software installation that submits. */
  readonly sourceId?: string;
  readonly submissionTime?: XdsTime;
  readonly title?: string;
  readonly comments?: string;
  /** The senders (EX_2.1-1140). */
  readonly authors: readonly Author[];
  /** Type of activity (JDV_J59). */
  readonly contentTypeCode?: CodedValue;
  readonly patientId?: Cx;
  /** Extra metadata `action` when it stands on the set; XDM archives only. */
  readonly action?: string;
}

/** Metadata of one submission, complete. */
export interface SubmissionSet extends SubmissionSetMetadata {
  readonly uniqueId: Oid;
  readonly sourceId: Oid;
  readonly submissionTime: XdsTime;
  readonly contentTypeCode: CodedValue;
}
