import {
  createSensitive,
  isSegurError,
  SegurError,
  type Actor,
  type AuditSink,
  type Clock,
  type Environment,
  type IdGenerator,
  type Logger,
  type PatientPseudonym,
  type ProtectedTraceSink,
} from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { createSoapClient, messageIdOf, type HttpTransport, type Random, type RetryPolicy } from "@segur-sdk/transport";

import { faultError } from "./fault-classes.js";
import { proveAccess, type InsiAccess } from "./insi-access.js";
import type { SoftwareContext } from "./software.js";
import type { InsiRequestContext } from "./wire/build-insi-request.js";
import { readInsiFault } from "./wire/read-insi-fault.js";

/** What every call of one client shares. */
export interface InsiChannel {
  readonly http: HttpTransport;
  readonly endpoint: string;
  readonly environment: Environment;
  readonly access: InsiAccess;
  readonly software: SoftwareContext;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly random: Random;
  readonly logger: Logger;
  readonly audit: AuditSink;
  readonly trace: ProtectedTraceSink | undefined;
  readonly retry: RetryPolicy;
  /** Time left to one request, in milliseconds. */
  readonly timeoutMs: number;
}

/** On whose behalf a request is made. */
export interface CallPurpose {
  readonly actor: Actor;
  readonly patient?: PatientPseudonym;
  readonly signal?: AbortSignal;
}

/** One message to post. */
export interface InsiMessage {
  /** In the words of the service, e.g. `WS_INS2`. */
  readonly operation: string;
  readonly action: string;
  /** May be sent again when nobody knows what became of it. */
  readonly idempotent: boolean;
  readonly envelope: (context: InsiRequestContext) => XmlElement;
  /** Serial number of the carte Vitale, for the assertion of the card mode. */
  readonly vitaleSerialNumber?: string | undefined;
}

/** What a message gave: the element of the body, or the failure. */
export type InsiResult = { readonly body: XmlElement } | { readonly failure: SegurError };

/** One message posted. */
export interface InsiExchange {
  /** `uuid:…`. */
  readonly messageId: string;
  readonly at: Date;
  readonly durationMs: number;
  readonly result: InsiResult;
}

/**
 * Posts one message, once, under contexts, identifiers and proof of its own. Faults and failures are values.
 *
 * @throws What is not a `SegurError`: a defect of the caller's own functions.
 */
export async function postMessage(
  channel: InsiChannel,
  message: InsiMessage,
  purpose: CallPurpose,
): Promise<InsiExchange> {
  const { clock, ids } = channel;
  const at = clock.now();
  const messageId = messageIdOf(ids.uuid(), "uuid");
  const result = await exchange(channel, message, purpose, messageId, at);
  return { messageId, at, durationMs: clock.now().getTime() - at.getTime(), result };
}

async function exchange(
  channel: InsiChannel,
  message: InsiMessage,
  purpose: CallPurpose,
  messageId: string,
  at: Date,
): Promise<InsiResult> {
  const { access, ids, software, clock, logger } = channel;
  const { operation, action, idempotent, vitaleSerialNumber } = message;
  try {
    const { issuer, assertions } = await proveAccess(access, { actor: purpose.actor, vitaleSerialNumber }, channel);
    const [bamId, lpsId] = [ids.uuid(), ids.uuid()];
    const envelope = message.envelope({ bamId, lpsId, at, software, messageId, issuer, assertions });
    const soap = createSoapClient({ http: traced(channel, message, purpose, messageId), ids, clock, logger });
    const timeouts = { totalMs: channel.timeoutMs };
    const call = { url: channel.endpoint, action, envelope, operation, idempotent, timeouts };
    const { status, answer } = await soap.call(call, purpose.signal === undefined ? {} : { signal: purpose.signal });
    return answer.kind === "fault"
      ? { failure: faultError(readInsiFault(answer.fault), status) }
      : { body: answer.body };
  } catch (error) {
    if (isSegurError(error)) return { failure: error };
    throw error;
  }
}

/** The same transport, handing each answer, as received, to the protected store (RIS.INS.41). */
function traced(channel: InsiChannel, message: InsiMessage, { actor }: CallPurpose, messageId: string): HttpTransport {
  const { http, trace, clock } = channel;
  if (trace === undefined) return http;
  return {
    close: () => http.close(),
    send: async (request, options) => {
      const response = await http.send(request, options);
      await trace.store({
        at: clock.now(),
        actor: actor.id,
        exchange: messageId,
        op: message.operation,
        content: createSensitive(response.body),
      });
      return response;
    },
  };
}

/** Waits, or gives up when the caller does. */
export async function patiently(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (cause) {
    throw new SegurError("ERR_CORE_CANCELLED", { cause });
  }
}

/** Code of a failure in traces: the official one when the service gave it. */
export function codeOfFailure(failure: SegurError): string {
  return failure.official?.code ?? failure.code;
}
