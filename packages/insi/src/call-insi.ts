import { isSegurError, type InsiCallEvent, type SegurError } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { retryDelayMs, type WrittenEnvelope } from "@segur-sdk/transport";

import {
  codeOfFailure,
  patiently,
  postMessage,
  type CallPurpose,
  type InsiChannel,
  type InsiExchange,
  type InsiMessage,
} from "./insi-channel.js";
import type { InsiStep } from "./insi-step.js";
import type { InsiCall } from "./resolution.js";
import { buildInsiRequest, searchActions, type InsiRequestContext } from "./wire/build-insi-request.js";
import { readInsiAnswer, type InsiReply } from "./wire/read-insi-answer.js";

/** How the requests of one search are made. */
export interface SearchPurpose extends CallPurpose {
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
  const { audit, logger } = channel;
  const message = messageOf(channel, step, purpose.vitaleSerialNumber);
  const calls: InsiCall[] = [];
  for (let attempt = 1; ; attempt += 1) {
    const exchange = await postMessage(channel, message, purpose);
    const result = read(channel, step, exchange);
    const call = traceOf(step, codeOf(result), exchange);
    const { operation, code, durationMs, messageId } = call;
    calls.push(call);
    logger.info({ name: "insi.call", fields: { operation, code, durationMs, messageId } });
    if (audit !== undefined) await audit.record(eventOf(channel, call, exchange, purpose));
    if (channel.technicalFaultMeansNobody && technicalFaults.has(code)) {
      return { calls, result: { reply: { code: "01" } } };
    }
    if ("reply" in result || !result.failure.retryable) return { calls, result };
    const delayMs = retryDelayMs(attempt + 1, channel.retry, channel.random, result.failure.retryAfterMs);
    if (delayMs === undefined) return { calls, result };
    logger.info({ name: "insi.retry", fields: { attempt: attempt + 1, delayMs, code } });
    await patiently(channel.clock, delayMs, purpose.signal);
  }
}

function messageOf(channel: InsiChannel, step: InsiStep, vitaleSerialNumber: string | undefined): InsiMessage {
  const { operation } = step;
  return {
    operation,
    action: searchActions[operation],
    idempotent: true,
    envelope: (context) => envelopeOf(channel, step, context),
    vitaleSerialNumber,
  };
}

function eventOf(
  channel: InsiChannel,
  { operation, code, durationMs, messageId }: InsiCall,
  { at }: InsiExchange,
  { actor, patient }: CallPurpose,
): InsiCallEvent {
  const event = {
    type: "insi.call",
    at,
    actor: actor.id,
    op: operation === "WS_INS1" ? "vitale" : "traits",
    mode: channel.access.mode,
    code,
    durationMs,
    exchange: messageId,
  } as const;
  return patient === undefined ? event : { ...event, patient };
}

function traceOf(step: InsiStep, code: string, { messageId, atText: at, durationMs }: InsiExchange): InsiCall {
  return step.operation === "WS_INS2"
    ? { operation: step.operation, reason: step.reason, query: step.query, code, messageId, at, durationMs }
    : { ...step, code, messageId, at, durationMs };
}

function envelopeOf(
  { searchForm }: InsiChannel,
  step: InsiStep,
  context: InsiRequestContext,
): XmlElement | WrittenEnvelope {
  const text = step.operation === "WS_INS2" ? searchForm?.(step.query, context) : undefined;
  return text === undefined ? buildInsiRequest(step, context) : { text, messageId: context.messageId };
}

function read(
  { environment }: InsiChannel,
  { operation }: InsiStep,
  { result, endedAt }: InsiExchange,
): StepResult["result"] {
  if ("failure" in result) return result;
  try {
    return { reply: readInsiAnswer(result.body, { operation, environment, receivedAt: endedAt }) };
  } catch (error) {
    if (isSegurError(error)) return { failure: error };
    throw error;
  }
}

function codeOf(result: StepResult["result"]): string {
  if ("failure" in result) return codeOfFailure(result.failure);
  return result.reply.code === "unknown" ? result.reply.received : result.reply.code;
}
