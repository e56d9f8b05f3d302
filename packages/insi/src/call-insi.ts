import { isSegurError, type SegurError } from "@segur-sdk/core";
import { retryDelayMs } from "@segur-sdk/transport";

import {
  codeOfFailure,
  patiently,
  postMessage,
  type CallPurpose,
  type InsiChannel,
  type InsiMessage,
  type InsiResult,
} from "./insi-channel.js";
import type { InsiStep } from "./insi-step.js";
import type { InsiCall, InsiCallTrace } from "./resolution.js";
import { buildInsiRequest, searchActions } from "./wire/build-insi-request.js";
import { readInsiAnswer, type InsiReply } from "./wire/read-insi-answer.js";

/** How the requests of one search are made. */
export interface SearchPurpose extends CallPurpose {
  readonly technicalFaultMeansNobody: boolean;
  readonly vitaleSerialNumber?: string;
}

/** What one step of a search gave, and every request it took. */
export interface StepResult {
  readonly calls: readonly InsiCall[];
  readonly result: { readonly reply: InsiReply } | { readonly failure: SegurError };
}

const technicalFaults: ReadonlySet<string> = new Set(["insi_101", "insi_102"]);

/**
 * Makes one request, and again while the failure is one that time may mend: a search changes nothing, hence it is safe to
 * repeat even when nobody knows what became of it. Each request has its own message, contexts and assertion.
 */
export async function callInsi(channel: InsiChannel, step: InsiStep, purpose: SearchPurpose): Promise<StepResult> {
  const calls: InsiCall[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const { call, result } = await callOnce(channel, step, purpose);
    calls.push(call);
    if (purpose.technicalFaultMeansNobody && technicalFaults.has(call.code)) {
      return { calls, result: { reply: { code: "01" } } };
    }
    if ("reply" in result || !result.failure.retryable) return { calls, result };
    const delayMs = retryDelayMs(attempt + 1, channel.retry, channel.random, result.failure.retryAfterMs);
    if (delayMs === undefined) return { calls, result };
    channel.logger.info({ name: "insi.retry", fields: { attempt: attempt + 1, delayMs, code: call.code } });
    await patiently(channel.clock, delayMs, purpose.signal);
  }
}

async function callOnce(
  channel: InsiChannel,
  step: InsiStep,
  purpose: SearchPurpose,
): Promise<{ readonly call: InsiCall; readonly result: StepResult["result"] }> {
  const { operation } = step;
  const { vitaleSerialNumber, patient } = purpose;
  const message: InsiMessage = {
    operation,
    action: searchActions[operation],
    idempotent: true,
    envelope: (context) => buildInsiRequest(step, context),
    vitaleSerialNumber,
  };
  const exchange = await postMessage(channel, message, purpose);
  const { messageId, at, durationMs } = exchange;
  const result = read(channel, step, exchange.result);
  const code = codeOf(result);
  const call = traceOf(step, { code, messageId, at: at.toISOString(), durationMs });
  channel.logger.info({ name: "insi.call", fields: { operation, code, durationMs, messageId } });
  const event = {
    type: "insi.call",
    at,
    actor: purpose.actor.id,
    op: operation === "WS_INS1" ? "vitale" : "traits",
    mode: channel.access.mode,
    code,
    durationMs,
    exchange: messageId,
  } as const;
  await channel.audit.record(patient === undefined ? event : { ...event, patient });
  return { call, result };
}

function traceOf(step: InsiStep, { code, messageId, at, durationMs }: InsiCallTrace): InsiCall {
  return step.operation === "WS_INS2"
    ? { operation: step.operation, reason: step.reason, query: step.query, code, messageId, at, durationMs }
    : { ...step, code, messageId, at, durationMs };
}

function read({ environment, clock }: InsiChannel, { operation }: InsiStep, result: InsiResult): StepResult["result"] {
  if ("failure" in result) return result;
  try {
    return { reply: readInsiAnswer(result.body, { operation, environment, receivedAt: clock.now() }) };
  } catch (error) {
    if (isSegurError(error)) return { failure: error };
    throw error;
  }
}

function codeOf(result: StepResult["result"]): string {
  if ("failure" in result) return codeOfFailure(result.failure);
  return result.reply.code === "unknown" ? result.reply.received : result.reply.code;
}
