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
import {
  createSoapClient,
  messageIdOf,
  type HttpTransport,
  type Random,
  type RequestTimeouts,
  type RetryPolicy,
  type SoapAnswer,
  type SoapClient,
  type WrittenEnvelope,
} from "@segur-sdk/transport";

import { faultError } from "./fault-classes.js";
import { proveByCard, type AccessProof, type InsiAccess } from "./insi-access.js";
import type { SoftwareContext } from "./software.js";
import type { InsiRequestContext } from "./wire/build-insi-request.js";
import { readInsiFault } from "./wire/read-insi-fault.js";
import type { SearchForm } from "./wire/search-form.js";

/** What every call of one client shares. */
export interface InsiChannel {
  readonly http: HttpTransport;
  /** Over this very transport. */
  readonly soap: SoapClient;
  readonly endpoint: string;
  readonly environment: Environment;
  readonly access: InsiAccess;
  readonly software: SoftwareContext;
  /** Searches by traits, for whoever is known beforehand: in card mode each card has an issuer of its own. */
  readonly searchForm: SearchForm | undefined;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly random: Random;
  readonly logger: Logger;
  readonly audit: AuditSink | undefined;
  readonly trace: ProtectedTraceSink | undefined;
  readonly retry: RetryPolicy;
  readonly technicalFaultMeansNobody: boolean;
  /** Limits of time of one request. */
  readonly timeouts: RequestTimeouts;
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
  readonly envelope: (context: InsiRequestContext) => XmlElement | WrittenEnvelope;
  /** Serial number of the carte Vitale, for the assertion of the card mode. */
  readonly vitaleSerialNumber?: string | undefined;
}

/** What a message gave: the element of the body, or the failure. */
type InsiResult = { readonly body: XmlElement } | { readonly failure: SegurError };

/** One message posted. */
export interface InsiExchange {
  /** `uuid:…`. */
  readonly messageId: string;
  readonly at: Date;
  /** The same, ISO 8601 UTC. */
  readonly atText: string;
  readonly endedAt: Date;
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
  { actor, signal }: CallPurpose,
): Promise<InsiExchange> {
  const { access, clock, endpoint: url, ids, software, timeouts, trace } = channel;
  const { action, idempotent, operation, vitaleSerialNumber } = message;
  const start = clock.now();
  const at = start.toISOString();
  const messageId = messageIdOf(ids.uuid(), "uuid");
  let result: InsiResult;
  try {
    // Only a card has to be waited for.
    const { issuer, assertions }: AccessProof =
      access.mode === "card" ? await proveByCard(access.card, { actor, vitaleSerialNumber }, channel) : access;
    const [bamId, lpsId] = [ids.uuid(), ids.uuid()];
    const envelope = message.envelope({ bamId, lpsId, at, software, messageId, issuer, assertions });
    const soap = trace === undefined ? channel.soap : tracedSoap(channel, trace, { actor, operation, messageId });
    const call = { url, action, envelope, operation, idempotent, timeouts };
    result = resultOf(await soap.call(call, signal === undefined ? undefined : { signal }));
  } catch (error) {
    if (!isSegurError(error)) throw error;
    result = { failure: error };
  }
  const end = clock.now();
  return { messageId, at: start, atText: at, endedAt: end, durationMs: end.getTime() - start.getTime(), result };
}

function resultOf({ answer, status }: SoapAnswer): InsiResult {
  return answer.kind === "fault" ? { failure: faultError(readInsiFault(answer.fault), status) } : { body: answer.body };
}

/** A client that hands each answer, as received, to the protected store (RIS.INS.41). */
function tracedSoap(
  { http, ids, clock, logger }: InsiChannel,
  trace: ProtectedTraceSink,
  { actor, operation, messageId }: { readonly actor: Actor; readonly operation: string; readonly messageId: string },
): SoapClient {
  const traced: HttpTransport = {
    close: () => http.close(),
    send: async (request, options) => {
      const response = await http.send(request, options);
      await trace.store({
        at: clock.now(),
        actor: actor.id,
        exchange: messageId,
        op: operation,
        content: createSensitive(response.body),
      });
      return response;
    },
  };
  return createSoapClient({ http: traced, ids, clock, logger });
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
