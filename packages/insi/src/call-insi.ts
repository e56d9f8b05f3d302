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
  type StructIdNat,
} from "@segur-sdk/core";
import {
  createSoapClient,
  messageIdOf,
  retryDelayMs,
  type HttpTransport,
  type Random,
  type RetryPolicy,
} from "@segur-sdk/transport";

import { faultError } from "./fault-classes.js";
import type { InsiCall } from "./resolution.js";
import type { SearchStep } from "./search-strategy.js";
import type { SoftwareContext } from "./software.js";
import { buildInsiRequest, searchByTraitsAction } from "./wire/build-insi-request.js";
import { readInsiAnswer, type InsiReply } from "./wire/read-insi-answer.js";
import { readInsiFault } from "./wire/read-insi-fault.js";

/** What every call of one client shares. */
export interface InsiCaller {
  readonly http: HttpTransport;
  readonly endpoint: string;
  readonly environment: Environment;
  readonly issuer: StructIdNat;
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
  readonly technicalFaultMeansNobody: boolean;
}

/** On whose behalf a request is made. */
export interface CallPurpose {
  readonly actor: Actor;
  readonly patient?: PatientPseudonym;
  readonly signal?: AbortSignal;
}

/** What one step of a search gave, and every request it took. */
export interface StepResult {
  readonly calls: readonly InsiCall[];
  readonly result: { readonly reply: InsiReply } | { readonly failure: SegurError };
}

const technicalFaults: ReadonlySet<string> = new Set(["insi_101", "insi_102"]);

/**
 * Makes one request, and again while the failure is one that time may mend: a search changes nothing, hence it is safe to
 * repeat even when nobody knows what became of it. Each request has its own message and contexts.
 */
export async function callInsi(caller: InsiCaller, step: SearchStep, purpose: CallPurpose): Promise<StepResult> {
  const calls: InsiCall[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const { call, result } = await callOnce(caller, step, purpose);
    calls.push(call);
    if (caller.technicalFaultMeansNobody && technicalFaults.has(call.code)) {
      return { calls, result: { reply: { code: "01" } } };
    }
    if ("reply" in result || !result.failure.retryable) return { calls, result };
    const delayMs = retryDelayMs(attempt + 1, caller.retry, caller.random, result.failure.retryAfterMs);
    if (delayMs === undefined) return { calls, result };
    caller.logger.info({ name: "insi.retry", fields: { attempt: attempt + 1, delayMs, code: call.code } });
    await patiently(caller.clock, delayMs, purpose.signal);
  }
}

async function callOnce(
  caller: InsiCaller,
  step: SearchStep,
  purpose: CallPurpose,
): Promise<{ readonly call: InsiCall; readonly result: StepResult["result"] }> {
  const { clock, ids } = caller;
  const at = clock.now();
  const messageId = messageIdOf(ids.uuid(), "uuid");
  const result = await exchange(caller, step, purpose, messageId, at);
  const durationMs = clock.now().getTime() - at.getTime();
  const code = codeOf(result);
  const call: InsiCall = {
    operation: "WS_INS2",
    reason: step.reason,
    query: step.query,
    code,
    messageId,
    at: at.toISOString(),
    durationMs,
  };
  caller.logger.info({ name: "insi.call", fields: { operation: "WS_INS2", code, durationMs, messageId } });
  await caller.audit.record({
    type: "insi.call",
    at,
    actor: purpose.actor.id,
    op: "traits",
    mode: "certificate",
    code,
    durationMs,
    exchange: messageId,
    ...(purpose.patient === undefined ? {} : { patient: purpose.patient }),
  });
  return { call, result };
}

async function exchange(
  caller: InsiCaller,
  step: SearchStep,
  purpose: CallPurpose,
  messageId: string,
  at: Date,
): Promise<StepResult["result"]> {
  const { ids, issuer, software, clock } = caller;
  const envelope = buildInsiRequest(step.query, {
    bamId: ids.uuid(),
    lpsId: ids.uuid(),
    at,
    issuer,
    software,
    messageId,
  });
  try {
    const { status, answer } = await createSoapClient({
      http: traced(caller, purpose, messageId),
      ids,
      clock,
      logger: caller.logger,
    }).call(
      { url: caller.endpoint, action: searchByTraitsAction, envelope, operation: "WS_INS2", idempotent: true },
      { signal: deadline(caller.timeoutMs, purpose.signal) },
    );
    if (answer.kind === "fault") return { failure: faultError(readInsiFault(answer.fault), status) };
    const context = { operation: "WS_INS2", environment: caller.environment, receivedAt: clock.now() } as const;
    return { reply: readInsiAnswer(answer.body, context) };
  } catch (error) {
    if (isSegurError(error)) return { failure: error };
    throw error;
  }
}

/** The same transport, handing each answer, as received, to the protected store (RIS.INS.41). */
function traced(caller: InsiCaller, { actor }: CallPurpose, messageId: string): HttpTransport {
  const { http, trace, clock } = caller;
  if (trace === undefined) return http;
  return {
    close: () => http.close(),
    send: async (request, options) => {
      const response = await http.send(request, options);
      await trace.store({
        at: clock.now(),
        actor: actor.id,
        exchange: messageId,
        op: "WS_INS2",
        content: createSensitive(response.body),
      });
      return response;
    },
  };
}

function codeOf(result: StepResult["result"]): string {
  if ("failure" in result) return result.failure.official?.code ?? result.failure.code;
  return result.reply.code === "unknown" ? result.reply.received : result.reply.code;
}

function deadline(ms: number, signal: AbortSignal | undefined): AbortSignal {
  const timeout = AbortSignal.timeout(ms);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

async function patiently(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<void> {
  try {
    await clock.sleep(ms, signal);
  } catch (cause) {
    throw new SegurError("ERR_CORE_CANCELLED", { cause });
  }
}
