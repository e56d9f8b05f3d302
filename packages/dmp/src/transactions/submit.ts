import { SegurError } from "@segur-sdk/core";
import { xopInclude, type MtomPart } from "@segur-sdk/transport";
import { buildProvideAndRegister, type Submission } from "@segur-sdk/xds";

import { actorId, type DmpActor } from "../dmp-actor.js";
import { unalteredBytes } from "../documents/document-source.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import type { FrozenSubmission } from "../frozen-submission.js";
import { assertUnaltered } from "../guards/submission.js";
import type { SubmissionOutcome } from "../submission-outcome.js";
import { vihfSubjectOf } from "../vihf-subject.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { readSubmissionOutcome } from "../wire/read-submission-outcome.js";
import { withReplacementTargets } from "../replacement.js";
import { findReference } from "./find-reference.js";
import { runTransaction } from "./run-transaction.js";

/** Options of a submission. */
export interface SubmitOptions {
  /** The sender, with his present login. Default: the sender of the submission, as he was when it was prepared. */
  readonly actor?: DmpActor;
  readonly signal?: AbortSignal;
}

/** TD2.1a, or TD2.1b with its TD3.1b just before. */
export async function submit(
  session: DmpSession,
  frozen: FrozenSubmission,
  { actor = frozen.sender, signal }: SubmitOptions,
): Promise<SubmissionOutcome> {
  const { options } = session;
  await assertSendable(session, frozen, actor);
  const current = await currentSubmission(session, frozen, actor, signal);
  if ("outcome" in current) return { ...current, warnings: [] };
  const [document] = frozen.documentIds;
  const outcome = await runTransaction<SubmissionOutcome>(session, {
    operation: frozen.replacements.length === 0 ? "TD2.1a" : "TD2.1b",
    service: "repository",
    action: dmpActions.provideAndRegister,
    actor,
    patient: frozen.patient,
    ...(document === undefined ? {} : { document }),
    secretConnection: frozen.secretConnection,
    timeoutMs: options.timeouts?.submissionMs ?? 180_000,
    signal,
    compose: () => {
      const attachments = partsOf(frozen, options.ids.uuid());
      const includes = attachments.map(({ contentId }) => xopInclude(contentId));
      const body = buildProvideAndRegister({ submission: current, includes });
      return { body, attachments, read: readSubmissionOutcome };
    },
  });
  return outcome.outcome === "refused" ? { warnings: [], ...outcome } : outcome;
}

/**
 * The bytes are those that were signed, the environment the one it was prepared for, the sender its author.
 *
 * @throws SegurError `ERR_DMP_ENVIRONMENT`, `ERR_DMP_SENDER_MISMATCH`, `ERR_DMP_SUBMISSION_ALTERED`.
 */
async function assertSendable({ options }: DmpSession, frozen: FrozenSubmission, actor: DmpActor): Promise<void> {
  const { environment, structure } = options;
  if (frozen.environment !== environment) {
    throw new SegurError("ERR_DMP_ENVIRONMENT", { details: { prepared: frozen.environment, client: environment } });
  }
  vihfSubjectOf(actor, structure);
  if (actorId(actor, structure.id) !== actorId(frozen.sender, structure.id)) {
    throw new SegurError("ERR_DMP_SENDER_MISMATCH", { details: { field: "actor", source: "EX_2.1-1140" } });
  }
  await assertUnaltered(frozen);
}

/**
 * The submission with the present entryUUID of each document that it replaces, asked for just before (RG_3130).
 *
 * @throws SegurError `ERR_DMP_TARGET_ABSENT`, `ERR_DMP_TARGET_AMBIGUOUS`, and as TD3.1b.
 */
async function currentSubmission(
  session: DmpSession,
  frozen: FrozenSubmission,
  actor: DmpActor,
  signal: AbortSignal | undefined,
): Promise<Submission | DmpRefusal> {
  const { patient, secretConnection } = frozen;
  const targets = new Map<string, string>();
  for (const { uniqueId } of frozen.replacements) {
    const common = { actor, secretConnection, ...(signal === undefined ? {} : { signal }) };
    const found = await findReference(session, patient, uniqueId, common);
    if (found.outcome === "refused") return found;
    if (found.outcome === "absent") {
      throw new SegurError("ERR_DMP_TARGET_ABSENT", { details: { uniqueId, source: "dmp.md F.2" } });
    }
    targets.set(uniqueId, found.entryUuid);
  }
  return withReplacementTargets(frozen, targets);
}

/** Documents then signature, raw bytes: the hash of the metadata is theirs (dmp.md B.1). */
function partsOf({ submission, sources }: FrozenSubmission, uuid: string): readonly MtomPart[] {
  return submission.documents.map(({ id, bytes }, index) => {
    const part = {
      contentId: `${uuid}-${String(index + 1)}@urn:ihe:iti:xds-b:2007`,
      contentType: "application/octet-stream",
    };
    const source = sources?.[id];
    return source === undefined
      ? { ...part, body: bytes, length: bytes.length }
      : { ...part, body: () => unalteredBytes(source), length: source.size };
  });
}
