import type { Environment, Ins, Oid } from "@segur-sdk/core";
import type { Submission, SubmissionProblem } from "@segur-sdk/xds";

import type { DmpActor } from "./dmp-actor.js";

/**
 * A submission ready to leave, the same at each attempt: same bytes, same unique identifiers, same signature. That is what
 * makes a retry safe: a registry refuses a second copy (dmp.md C.3, E.4).
 *
 * Plain data, to be stored as it is (`structuredClone`); it holds patient data.
 */
export interface FrozenSubmission {
  readonly environment: Environment;
  /** Set, documents, signature and their links. */
  readonly submission: Submission;
  /** Identifier of the set, for traces and for GetDocuments. */
  readonly uniqueId: Oid;
  /** Identifiers of the documents, the signature excepted: to be kept, they are asked for to replace or delete. */
  readonly documentIds: readonly Oid[];
  readonly patient: Ins;
  readonly sender: DmpActor;
  readonly secretConnection: boolean;
  /** What should be looked at although it is sent. */
  readonly warnings: readonly SubmissionProblem[];
}
