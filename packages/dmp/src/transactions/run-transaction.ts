import type { Ins } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { messageIdOf, type MtomPart, type SoapAnswer } from "@segur-sdk/transport";

import { traced, type TracedCall } from "../call-trace.js";
import { dmpRights, type DmpTransaction } from "../dmp-access.js";
import { actorId, type DmpActor } from "../dmp-actor.js";
import type { DmpServiceName } from "../dmp-channel.js";
import { faultFailure, refusalOfFault } from "../dmp-failure.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertCardHolder } from "../guards/card.js";
import { assertMode } from "../guards/mode.js";
import { vihfSubjectOf } from "../vihf-subject.js";
import type { VihfPurpose } from "../vihf.js";

/** The message of a transaction, and how its answer is read. */
interface TransactionMessage<Result> {
  readonly body: XmlElement;
  readonly attachments?: readonly MtomPart[];
  read(body: XmlElement, parts: SoapAnswer["parts"]): Result;
}

/** One transaction. */
export interface Transaction<Result extends { readonly outcome: string }> {
  readonly operation: DmpTransaction;
  readonly service: DmpServiceName;
  readonly action: string;
  readonly actor: DmpActor;
  /** Absent for TD0.4. */
  readonly patient?: Ins;
  /** Unique id of the document that it is about, for the journal. */
  readonly document?: string;
  readonly secretConnection?: boolean;
  readonly purpose?: VihfPurpose;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Makes the message, once the guards have passed. */
  compose(): TransactionMessage<Result>;
}

/**
 * Runs a transaction: guards, journal, message, answer. Nothing leaves when a guard refuses or the journal is full.
 *
 * @throws SegurError `ERR_DMP_MODE`, `ERR_DMP_ACTOR`, `ERR_DMP_SPECIALITY`, `ERR_DMP_CARD`, `ERR_CERT_…` before any
 * connection; then `ERR_HTTP_…`, `ERR_SOAP_…`, and the failure that a fault is.
 */
export async function runTransaction<Result extends { readonly outcome: string }>(
  { options, channel }: DmpSession,
  transaction: Transaction<Result>,
): Promise<Result | DmpRefusal> {
  const { operation, actor, patient, document, purpose, signal } = transaction;
  const { structure, signer, access, ids, clock, patientPseudonym, audit } = options;
  assertMode(operation, access);
  vihfSubjectOf(actor, structure);
  if (access?.mode === "direct") assertCardHolder(signer, actorId(actor, structure.id));
  channel.assertCredentials();
  const call: TracedCall = {
    operation,
    actor,
    exchange: messageIdOf(ids.uuid(), "urn:uuid"),
    ...(document === undefined ? {} : { document }),
    ...(patient === undefined || patientPseudonym === undefined
      ? {}
      : { patient: patientPseudonym(patient.matricule) }),
  };
  return traced({ audit, clock }, call, async () => {
    const message = transaction.compose();
    const { body, attachments } = message;
    const { answer, parts } = await channel.send({
      service: transaction.service,
      action: transaction.action,
      body,
      ...(attachments === undefined ? {} : { attachments }),
      ...(patient === undefined ? {} : { patient }),
      actor,
      secretConnection: transaction.secretConnection ?? false,
      ...(purpose === undefined ? {} : { purpose }),
      timeoutMs: transaction.timeoutMs,
      call,
      signal,
    });
    if (answer.kind === "body") return message.read(answer.body, parts);
    const refusal = refusalOfFault(answer.fault);
    if (refusal !== undefined) return refusal;
    throw faultFailure(answer.fault, { operation, writes: dmpRights[operation].writes });
  });
}
