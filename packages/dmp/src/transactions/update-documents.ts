import type { Oid } from "@segur-sdk/core";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { buildUpdateDocumentSet, type SubmissionMetadata, type SubmissionSetOptions } from "@segur-sdk/xds";

import { submissionAuthorOf, type DmpActor } from "../dmp-actor.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertPatient } from "../guards/patient.js";
import type { SubmissionOutcome } from "../submission-outcome.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { readSubmissionOutcome } from "../wire/read-submission-outcome.js";
import { runTransaction } from "./run-transaction.js";

/** The document that changes, and who changes it. */
interface ChangedDocument {
  readonly uniqueId: Oid;
  readonly patient: QualifiedIdentity;
  readonly sender: DmpActor;
  readonly secretConnection?: boolean;
  readonly signal?: AbortSignal;
}

/**
 * One ITI-57, whatever it changes: `change` makes it from what every submission says.
 *
 * @see dmp.md F.4
 */
export function updateDocuments(
  session: DmpSession,
  { patient, sender, uniqueId, secretConnection = false, signal }: ChangedDocument,
  operation: "TD3.3a" | "TD3.3b" | "TD3.3c" | "TD3.3d",
  change: (set: SubmissionSetOptions) => SubmissionMetadata,
): Promise<SubmissionOutcome | DmpRefusal> {
  const { environment, structure, software, clock, ids, timeouts } = session.options;
  return runTransaction<SubmissionOutcome>(session, {
    operation,
    service: "registry",
    action: dmpActions.updateDocuments,
    actor: sender,
    patient: assertPatient(patient, environment),
    document: uniqueId,
    secretConnection,
    timeoutMs: timeouts?.registryMs ?? 60_000,
    signal,
    compose: () => {
      const author = submissionAuthorOf(sender, structure, software);
      const set = { author, site: structure, software, patient, submittedAt: clock.now(), ids };
      return { body: buildUpdateDocumentSet(change(set)), read: readSubmissionOutcome };
    },
  });
}
