import { SegurError, silentAudit, type Ins } from "@segur-sdk/core";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { messageIdOf, xopInclude, type MtomPart } from "@segur-sdk/transport";
import { buildProvideAndRegister } from "@segur-sdk/xds";

import { traced, type CallTrace, type TracedCall } from "./call-trace.js";
import type { DmpClientOptions } from "./client-options.js";
import { actorId, type DmpActor } from "./dmp-actor.js";
import { openDmpChannel, type DmpChannel } from "./dmp-channel.js";
import { existenceFailure } from "./dmp-failure.js";
import type { DmpRecord } from "./dmp-record.js";
import { freezeSubmission, type PrepareOptions } from "./freeze-submission.js";
import type { FrozenSubmission } from "./frozen-submission.js";
import { assertDmpConfiguration } from "./guards/configuration.js";
import { assertPatient } from "./guards/patient.js";
import { assertUnaltered } from "./guards/submission.js";
import type { SubmissionOutcome } from "./submission-outcome.js";
import { vihfSubjectOf } from "./vihf-subject.js";
import { dmpActions } from "./wire/build-dmp-envelope.js";
import { buildExistenceTest, createExistenceTest } from "./wire/build-existence-test.js";
import { readExistenceAnswer } from "./wire/read-existence-answer.js";
import { readSubmissionOutcome } from "./wire/read-submission-outcome.js";

/** Options of an existence test. */
export interface FindRecordOptions {
  readonly actor: DmpActor;
  /** Connexion secrète of a minor. Default `false`. */
  readonly secretConnection?: boolean;
  readonly signal?: AbortSignal;
}

/** Options of a submission. */
export interface SubmitOptions {
  /** The sender, with his present login. Default: the sender of the submission, as he was when it was prepared. */
  readonly actor?: DmpActor;
  readonly signal?: AbortSignal;
}

/** The DMP, in indirect mode: the software authenticates its users, the structure answers for them. */
export interface DmpClient {
  /**
   * TD0.2: has this patient a DMP, and may it be fed? To be asked before every submission: sending to a closed or absent
   * record is an offence.
   *
   * @throws SegurError guards `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_NIA`, `ERR_INS_ENVIRONMENT`, `ERR_DMP_ACTOR`,
   * `ERR_DMP_SPECIALITY`, `ERR_CERT_…`, all before any connection; then `ERR_DMP_…`, `ERR_SOAP_…`, `ERR_HTTP_…`.
   */
  findRecord(patient: QualifiedIdentity, options: FindRecordOptions): Promise<DmpRecord>;
  /**
   * Makes a submission that may be sent, and sent again, as it is. Nothing leaves.
   *
   * @throws SegurError the guards above, `ERR_XDS_SUBMISSION_INVALID` (forbidden type, title, visibility, metadata),
   * `ERR_DMP_PATIENT_MISMATCH`, `ERR_DMP_AUTHOR_INSTITUTION`, `ERR_DMP_SECRET_CONNECTION`, `ERR_DMP_NOTHING_TO_SEND`,
   * `ERR_DMP_DOCUMENT_UNREADABLE`.
   */
  prepare(options: PrepareOptions): Promise<FrozenSubmission>;
  /**
   * TD2.1a: sends a submission, with a fresh VIHF and MessageID. After a failure of unknown outcome, send the same
   * submission again; `ERR_DMP_DUPLICATE` then means that the first attempt succeeded.
   *
   * @throws SegurError `ERR_DMP_SENDER_MISMATCH`, `ERR_DMP_ENVIRONMENT`, `ERR_DMP_SUBMISSION_ALTERED` and
   * `ERR_CERT_…` before any connection; then `ERR_DMP_…`, `ERR_SOAP_…`, `ERR_HTTP_…`, see {@link retryClassOf}.
   */
  submit(frozen: FrozenSubmission, options?: SubmitOptions): Promise<SubmissionOutcome>;
}

/**
 * Opens a client of the DMP. Usable at once; the transport belongs to the caller, who closes it.
 *
 * @throws SegurError `ERR_DMP_CONFIGURATION`, and `ERR_CERT_…` when the certificates cannot serve: expired, of
 * another structure, or authentication and signature swapped. They are checked again at each call.
 * @example
 * ```ts
 * import type { CdaDocument } from "@segur-sdk/cda";
 * import type { ActingProfessional } from "@segur-sdk/core";
 * import { createDmpClient, type DmpClientOptions } from "@segur-sdk/dmp";
 * import type { QualifiedIdentity } from "@segur-sdk/ins";
 *
 * async function feed(options: DmpClientOptions, patient: QualifiedIdentity, report: CdaDocument, sender: ActingProfessional) {
 *   const dmp = createDmpClient(options);
 *   const record = await dmp.findRecord(patient, { actor: sender });
 *   if (record.outcome !== "active") return record.outcome;
 *   const frozen = await dmp.prepare({ documents: [report], patient, sender });
 *   return (await dmp.submit(frozen)).outcome;
 * }
 * ```
 */
export function createDmpClient(options: DmpClientOptions): DmpClient {
  assertDmpConfiguration(options.software, options.endpoint);
  const channel = openDmpChannel(options);
  channel.assertCredentials();
  return {
    findRecord: (patient, request) => findRecord(options, channel, patient, request),
    prepare: (request) => prepare(options, channel, request),
    submit: (frozen, request = {}) => submit(options, channel, frozen, request),
  };
}

async function findRecord(
  options: DmpClientOptions,
  channel: DmpChannel,
  patient: QualifiedIdentity,
  { actor, secretConnection = false, signal }: FindRecordOptions,
): Promise<DmpRecord> {
  const { environment, structure, software, clock, ids, timeouts } = options;
  const ins = assertPatient(patient, environment);
  vihfSubjectOf(actor, structure);
  channel.assertCredentials();
  const call = newCall(options, { operation: "TD0.2", actor, ins });
  return traced(traceOf(options), call, async () => {
    const test = createExistenceTest({ patient: ins, software, environment, createdAt: clock.now(), ids });
    const body = await channel.send({
      service: "patients",
      action: dmpActions.existenceTest,
      body: buildExistenceTest(test),
      patient: ins,
      actor,
      secretConnection,
      timeoutMs: timeouts?.existenceTestMs ?? 60_000,
      call,
      signal,
    });
    const answer = readExistenceAnswer(body, test);
    if (answer.outcome === "failure") throw existenceFailure(answer);
    return answer;
  });
}

async function prepare(
  options: DmpClientOptions,
  channel: DmpChannel,
  request: PrepareOptions,
): Promise<FrozenSubmission> {
  channel.assertCredentials();
  const { environment, signer, software, structure, ids, clock, form } = options;
  return freezeSubmission(request, {
    environment,
    signer,
    software,
    structure,
    ids,
    now: clock.now(),
    ...(form?.propertiesNamespace === undefined ? {} : { propertiesNamespace: form.propertiesNamespace }),
  });
}

async function submit(
  options: DmpClientOptions,
  channel: DmpChannel,
  frozen: FrozenSubmission,
  { actor = frozen.sender, signal }: SubmitOptions,
): Promise<SubmissionOutcome> {
  assertSendable(options, frozen, actor);
  channel.assertCredentials();
  const { patient, submission } = frozen;
  const document = frozen.documentIds[0];
  const call = newCall(options, { operation: "TD2.1a", actor, ins: patient, ...(document && { document }) });
  return traced(traceOf(options), call, async () => {
    const attachments = partsOf(frozen, options.ids.uuid());
    const includes = attachments.map(({ contentId }) => xopInclude(contentId));
    const body = await channel.send({
      service: "repository",
      action: dmpActions.provideAndRegister,
      body: buildProvideAndRegister({ submission, includes }),
      attachments,
      patient,
      actor,
      secretConnection: frozen.secretConnection,
      timeoutMs: options.timeouts?.submissionMs ?? 180_000,
      call,
      signal,
    });
    return readSubmissionOutcome(body);
  });
}

function assertSendable({ environment, structure }: DmpClientOptions, frozen: FrozenSubmission, actor: DmpActor): void {
  if (frozen.environment !== environment) {
    throw new SegurError("ERR_DMP_ENVIRONMENT", { details: { prepared: frozen.environment, client: environment } });
  }
  vihfSubjectOf(actor, structure);
  if (actorId(actor, structure.id) !== actorId(frozen.sender, structure.id)) {
    throw new SegurError("ERR_DMP_SENDER_MISMATCH", { details: { field: "actor", source: "EX_2.1-1140" } });
  }
  assertUnaltered(frozen.submission);
}

function traceOf({ audit = silentAudit, clock }: DmpClientOptions): CallTrace {
  return { audit, clock };
}

/** A call under a MessageID of its own. */
function newCall(
  { ids, patientPseudonym }: DmpClientOptions,
  { ins, ...call }: Omit<TracedCall, "exchange" | "patient"> & { readonly ins: Ins },
): TracedCall {
  const exchange = messageIdOf(ids.uuid(), "urn:uuid");
  return { ...call, exchange, ...(patientPseudonym && { patient: patientPseudonym(ins.matricule) }) };
}

/** Documents then signature, raw bytes: the hash of the metadata is theirs (dmp.md B.1). */
function partsOf(frozen: FrozenSubmission, uuid: string): readonly MtomPart[] {
  return frozen.submission.documents.map(({ bytes }, index) => ({
    contentId: `${uuid}-${String(index + 1)}@urn:ihe:iti:xds-b:2007`,
    contentType: "application/octet-stream",
    body: bytes,
    length: bytes.length,
  }));
}
