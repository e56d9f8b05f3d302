import type { Environment, Ins, Oid } from "@segur-sdk/core";
import type { Submission, SubmissionProblem } from "@segur-sdk/xds";

import type { DmpActor } from "./dmp-actor.js";
import type { FrozenSource } from "./documents/document-source.js";
import type { Replacement } from "./replacement.js";

/**
 * A submission ready to leave, the same at each attempt: same bytes, same unique identifiers, same signature. That is what
 * makes a retry safe: a registry refuses a second copy (dmp.md C.3, E.4).
 *
 * To be stored as it is (`structuredClone`) or as text (`serializeFrozenSubmission`); it holds patient data.
 */
export interface FrozenSubmission {
  readonly environment: Environment;
  /** Set, documents, signature and their links; the RPLC links are made at each attempt from `replacements`. */
  readonly submission: Submission;
  /** Identifier of the set, for traces and for GetDocuments. */
  readonly uniqueId: Oid;
  /** Identifiers of the documents, the signature excepted: to be kept, they are asked for to replace or delete. */
  readonly documentIds: readonly Oid[];
  /** Documents that it replaces; none for new documents. */
  readonly replacements: readonly Replacement[];
  /** Documents read from where they are, by their name in the submission; their `bytes` are empty there. */
  readonly sources?: Readonly<Record<string, FrozenSource>>;
  readonly patient: Ins;
  readonly sender: DmpActor;
  readonly secretConnection: boolean;
  /** What should be looked at although it is sent. */
  readonly warnings: readonly SubmissionProblem[];
}
