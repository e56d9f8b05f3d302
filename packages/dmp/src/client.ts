import { assertCredential } from "@segur-sdk/certificates";
import { SegurError, silentAudit, silentLogger, type Ins } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { createSoapClient, messageIdOf, xopInclude, type MtomPart } from "@segur-sdk/transport";
import { buildProvideAndRegister } from "@segur-sdk/xds";

import { traced, type TracedCall } from "./call-trace.js";
import type { DmpClientOptions } from "./client-options.js";
import { reportClockSkew } from "./clock-skew.js";
import { actorId, type DmpActor } from "./dmp-actor.js";
import { existenceFailure, faultFailure } from "./dmp-failure.js";
import type { DmpRecord } from "./dmp-record.js";
import { freezeSubmission, type PrepareOptions } from "./freeze-submission.js";
import type { FrozenSubmission } from "./frozen-submission.js";
import { assertDmpConfiguration } from "./guards/configuration.js";
import { assertPatient } from "./guards/patient.js";
import { assertUnaltered } from "./guards/submission.js";
import type { SubmissionOutcome } from "./submission-outcome.js";
import { vihfSubjectOf } from "./vihf-subject.js";
import { createVihf } from "./vihf.js";
import { buildDmpEnvelope, dmpActions } from "./wire/build-dmp-envelope.js";
import { buildExistenceTest, createExistenceTest } from "./wire/build-existence-test.js";
import { buildVihf, signVihf } from "./wire/build-vihf.js";
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
   * @throws {@link SegurError} guards `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_NIA`, `ERR_INS_ENVIRONMENT`, `ERR_DMP_ACTOR`,
   * `ERR_DMP_SPECIALITY`, `ERR_CERT_…`, all before any connection; then `ERR_DMP_…`, `ERR_SOAP_…`, `ERR_HTTP_…`.
   */
  findRecord(patient: QualifiedIdentity, options: FindRecordOptions): Promise<DmpRecord>;
  /**
   * Makes a submission that may be sent, and sent again, as it is. Nothing leaves.
   *
   * @throws {@link SegurError} the guards above, `ERR_XDS_SUBMISSION_INVALID` (forbidden type, title, visibility, metadata),
   * `ERR_DMP_PATIENT_MISMATCH`, `ERR_DMP_AUTHOR_INSTITUTION`, `ERR_DMP_SECRET_CONNECTION`, `ERR_DMP_NOTHING_TO_SEND`,
   * `ERR_DMP_DOCUMENT_UNREADABLE`.
   */
  prepare(options: PrepareOptions): Promise<FrozenSubmission>;
  /**
   * TD2.1a: sends a submission, with a fresh VIHF and MessageID. After a failure of unknown outcome, send the same
   * submission again; `ERR_DMP_DUPLICATE` then means that the first attempt succeeded.
   *
   * @throws {@link SegurError} `ERR_DMP_SENDER_MISMATCH`, `ERR_DMP_ENVIRONMENT`, `ERR_DMP_SUBMISSION_ALTERED` and
   * `ERR_CERT_…` before any connection; then `ERR_DMP_…`, `ERR_SOAP_…`, `ERR_HTTP_…`, see {@link retryClassOf}.
   */
  submit(frozen: FrozenSubmission, options?: SubmitOptions): Promise<SubmissionOutcome>;
}

interface Message {
  readonly service: "patients" | "repository";
  readonly action: string;
  readonly body: XmlElement;
  readonly attachments?: readonly MtomPart[];
  readonly patient: Ins;
  readonly actor: DmpActor;
  readonly secretConnection: boolean;
  readonly timeoutMs: number;
  readonly call: TracedCall;
  readonly signal: AbortSignal | undefined;
}

/**
 * Opens a client of the DMP. Usable at once; the transport belongs to the caller, who closes it.
 *
 * @throws {@link SegurError} `ERR_DMP_CONFIGURATION`, and `ERR_CERT_…` when the certificates cannot serve: expired, of
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
  const { environment, signer, software, structure, clock, ids, tlsIdentity, form = {}, timeouts = {} } = options;
  const logger = options.logger ?? silentLogger;
  const trace = { audit: options.audit ?? silentAudit, clock };
  const base = options.endpoint.replace(/\/+$/, "");
  const soap = createSoapClient({ http: options.http, ids, clock, logger });

  const assertCredentials = (): void => {
    const at = clock.now();
    assertCredential(signer, { for: "dmp-sign", at, structure: structure.id, environment });
    if (tlsIdentity !== undefined) {
      assertCredential(tlsIdentity, { for: "dmp-tls", at, structure: structure.id, environment });
    }
  };
  assertDmpConfiguration(software, options.endpoint);
  assertCredentials();

  const pseudonymOf = (ins: Ins): Pick<TracedCall, "patient"> =>
    options.patientPseudonym === undefined ? {} : { patient: options.patientPseudonym(ins.matricule) };

  const send = async (message: Message): Promise<XmlElement> => {
    const url = `${base}/${message.service}`;
    const vihf = createVihf({
      signer,
      subject: vihfSubjectOf(message.actor, structure, options.service),
      structure,
      patient: message.patient,
      software,
      issuedAt: clock.now(),
      ids,
      secretConnection: message.secretConnection,
      form,
    });
    const envelope = buildDmpEnvelope({
      action: message.action,
      messageId: message.call.exchange,
      to: url,
      assertion: await signVihf(buildVihf(vihf), signer),
      body: message.body,
    });
    const { operation } = message.call;
    const answer = await soap.call(
      {
        url,
        action: message.action,
        envelope,
        operation,
        timeouts: { headersMs: message.timeoutMs },
        ...(message.attachments === undefined ? {} : { attachments: message.attachments }),
      },
      message.signal === undefined ? {} : { signal: message.signal },
    );
    reportClockSkew(logger, answer.headers["date"], clock.now());
    if (answer.answer.kind === "body") return answer.answer.body;
    throw faultFailure(answer.answer.fault, { operation, writes: message.service === "repository" });
  };

  return {
    async findRecord(patient, { actor, secretConnection = false, signal }) {
      const ins = assertPatient(patient, environment);
      assertCredentials();
      vihfSubjectOf(actor, structure);
      const exchange = messageIdOf(ids.uuid(), "urn:uuid");
      const call: TracedCall = { operation: "TD0.2", actor, exchange, ...pseudonymOf(ins) };
      return traced(trace, call, async () => {
        const test = createExistenceTest({ patient: ins, software, environment, createdAt: clock.now(), ids });
        const body = await send({
          service: "patients",
          action: dmpActions.existenceTest,
          body: buildExistenceTest(test),
          patient: ins,
          actor,
          secretConnection,
          timeoutMs: timeouts.existenceTestMs ?? 60_000,
          call,
          signal,
        });
        const answer = readExistenceAnswer(body, test);
        if (answer.outcome === "failure") throw existenceFailure(answer);
        return answer;
      });
    },

    async prepare(request) {
      assertCredentials();
      const { propertiesNamespace } = form;
      return freezeSubmission(request, {
        environment,
        signer,
        software,
        structure,
        ids,
        now: clock.now(),
        ...(propertiesNamespace === undefined ? {} : { propertiesNamespace }),
      });
    },

    async submit(frozen, { actor = frozen.sender, signal } = {}) {
      assertSendable(frozen, actor);
      assertCredentials();
      const exchange = messageIdOf(ids.uuid(), "urn:uuid");
      const document = frozen.documentIds[0];
      const call: TracedCall = {
        operation: "TD2.1a",
        actor,
        exchange,
        ...pseudonymOf(frozen.patient),
        ...(document === undefined ? {} : { document }),
      };
      return traced(trace, call, async () => {
        const attachments = partsOf(frozen, ids.uuid());
        const body = await send({
          service: "repository",
          action: dmpActions.provideAndRegister,
          body: buildProvideAndRegister({
            submission: frozen.submission,
            includes: attachments.map(({ contentId }) => xopInclude(contentId)),
          }),
          attachments,
          patient: frozen.patient,
          actor,
          secretConnection: frozen.secretConnection,
          timeoutMs: timeouts.submissionMs ?? 180_000,
          call,
          signal,
        });
        return readSubmissionOutcome(body);
      });
    },
  };

  function assertSendable(frozen: FrozenSubmission, actor: DmpActor): void {
    if (frozen.environment !== environment) {
      throw new SegurError("ERR_DMP_ENVIRONMENT", { details: { prepared: frozen.environment, client: environment } });
    }
    vihfSubjectOf(actor, structure);
    if (actorId(actor, structure.id) !== actorId(frozen.sender, structure.id)) {
      throw new SegurError("ERR_DMP_SENDER_MISMATCH", { details: { field: "actor", source: "EX_2.1-1140" } });
    }
    assertUnaltered(frozen.submission);
  }
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
