import { isSegurError, rppsOf, type AuditSink, type Clock, type PatientPseudonym } from "@segur-sdk/core";

import type { DmpTransaction } from "./dmp-access.js";
import { isStructureActor, type DmpActor } from "./dmp-actor.js";

/** One transaction, as the journal tells it. */
export interface TracedCall {
  readonly operation: DmpTransaction;
  readonly actor: DmpActor;
  readonly patient?: PatientPseudonym;
  /** MessageID of the request. */
  readonly exchange: string;
  /** Unique id of the first document. */
  readonly document?: string;
}

/** Where calls are traced. */
export interface CallTrace {
  /** Absent when nobody keeps a journal. */
  readonly audit: AuditSink | undefined;
  readonly clock: Clock;
}

/**
 * Runs a transaction between its two lines of the journal: that the INS leaves, before, and what came of it, after, failures
 * included.
 *
 * @see RIS.INS.03, RIS.DMP; segur-requirements.md §13.2
 */
export async function traced<T extends { readonly outcome: string }>(
  { audit, clock }: CallTrace,
  call: TracedCall,
  run: () => Promise<T>,
): Promise<T> {
  if (audit === undefined) return run();
  const startedAt = clock.now();
  const { patient, document, exchange, operation } = call;
  const event = {
    actor: actorLabel(call.actor),
    exchange,
    ...(patient === undefined ? {} : { patient }),
    ...(document === undefined ? {} : { document }),
  };
  await audit.record({ ...event, at: startedAt, type: "ins.disclosed", partner: "DMP" });
  const record = async (code: string): Promise<void> => {
    const at = clock.now();
    const durationMs = at.getTime() - startedAt.getTime();
    await audit.record({ ...event, at, type: "dmp.call", op: operation, code, durationMs });
  };
  let result: T;
  try {
    result = await run();
  } catch (error) {
    await record(isSegurError(error) ? error.code : "unexpected");
    throw error;
  }
  await record(result.outcome);
  return result;
}

function actorLabel(actor: DmpActor): string {
  if (isStructureActor(actor)) return actor.internalId;
  const rpps = rppsOf(actor.id);
  return rpps === undefined ? actor.id : `rpps:${rpps}`;
}
