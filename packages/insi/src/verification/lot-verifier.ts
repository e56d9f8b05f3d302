import {
  isSegurError,
  SegurError,
  silentAudit,
  type Actor,
  type AuditSink,
  type Clock,
  type Environment,
  type IdGenerator,
} from "@segur-sdk/core";
import type { Identity } from "@segur-sdk/ins";

import { codeOfFailure } from "../insi-channel.js";
import { entryQueryOf, type InsToVerify } from "./ins-to-verify.js";
import type { VerificationLot, VerificationLotStore } from "./lot-store.js";
import type { InsVerificationPort, LotFetch, LotLine } from "./verification-port.js";

/** Options of {@link createLotVerifier}. */
export interface LotVerifierOptions {
  readonly port: InsVerificationPort;
  readonly store: VerificationLotStore;
  readonly environment: Environment;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  /** Receives one event for each verdict (RIS.INS.42). Default: records nothing. */
  readonly audit?: AuditSink;
  /** Entries of one lot at most; more make several lots. Default 100 (CNDA test 4.06). */
  readonly maxLotSize?: number;
  /** Wait before a result is asked for again after a failure, in milliseconds. Default 1 minute. */
  readonly retryDelayMs?: number;
}

/** One record to verify. */
export interface LotEntry {
  /** Key of the record in the software; once in a deposit. */
  readonly key: string;
  readonly subject: Identity | InsToVerify;
}

/** What a pass over the lots met. */
export interface LotPass {
  /** Lots whose verdicts are there: apply them, then `forget` the lot. Those of former passes included. */
  readonly done: readonly VerificationLot[];
  /** Lots whose deposit has an unknown outcome: never deposited again by themselves. */
  readonly uncertain: readonly VerificationLot[];
  /** Lots that the service does not know. */
  readonly lost: readonly VerificationLot[];
  readonly waiting: number;
  /** Failures of the results asked for; the lots stay waiting. */
  readonly failures: readonly SegurError[];
  /** When the next result is due; absent when none is waiting. */
  readonly nextAt?: Date;
}

/** Verifies many INS (WS_INS4 and WS_INS5): deposits, waits, asks for the result; goes on after a crash. */
export interface LotVerifier {
  /**
   * Deposits records, by lots of the size allowed. Every entry is judged before the first deposit.
   *
   * @throws `SegurError` Before any network: `ERR_INSI_LOT_SIZE`, and for the entry named in `details.entry` as
   * {@link InsVerifier}. What the port throws: the lot is forgotten when it surely was not taken, else it stays
   * `depositing`, and is told by `advance` as uncertain. Lots deposited before that one stay waiting.
   */
  deposit(
    entries: readonly LotEntry[],
    options: { readonly actor: Actor; readonly signal?: AbortSignal },
  ): Promise<readonly VerificationLot[]>;
  /** Asks for the results that are due, once each. To be called at start and from time to time. Never deposits. */
  advance(options?: { readonly signal?: AbortSignal }): Promise<LotPass>;
  /** Forgets a lot, once its verdicts are applied or somebody decided what becomes of it. */
  forget(id: string): Promise<void>;
}

/**
 * Makes a verifier of lots over a port. The store is written before each step whose repetition would do harm.
 *
 * @see RIS.INS.42, RIS.INS.43; SEL-GCONFORM_INSi, tests 4.01 to 4.06
 * @example
 * ```ts
 * import { systemClock, systemIds } from "@segur-sdk/core";
 * import type { Identity } from "@segur-sdk/ins";
 * import { createLotVerifier, createMemoryLotStore, type InsVerificationPort } from "@segur-sdk/insi";
 *
 * async function deposit(port: InsVerificationPort, patients: ReadonlyMap<string, Identity>): Promise<number> {
 *   const common = { port, environment: "simulator", clock: systemClock, ids: systemIds } as const;
 *   const lots = createLotVerifier({ ...common, store: createMemoryLotStore() });
 *   const entries = [...patients].map(([key, subject]) => ({ key, subject }));
 *   return (await lots.deposit(entries, { actor: { id: "nightly", role: "automate" } })).length;
 * }
 * ```
 */
export function createLotVerifier(options: LotVerifierOptions): LotVerifier {
  const { port, store, environment, clock, ids, audit = silentAudit, maxLotSize = 100 } = options;
  const { retryDelayMs = 60_000 } = options;
  if (!Number.isInteger(maxLotSize) || maxLotSize < 1) {
    throw new SegurError("ERR_INSI_OPTIONS", { details: { field: "maxLotSize", rule: "1 at least" } });
  }
  /** Lots this process is depositing: their outcome is about to be known. */
  const inFlight = new Set<string>();
  let passing: Promise<LotPass> | undefined;

  function linesOf(entries: readonly LotEntry[]): readonly (LotLine & { readonly key: string })[] {
    if (entries.length === 0 || new Set(entries.map(({ key }) => key)).size < entries.length) {
      throw new SegurError("ERR_INSI_LOT_SIZE", { details: { rule: "one entry at least, each key once" } });
    }
    return entries.map(({ key, subject }) => ({
      key,
      reference: ids.uuid(),
      query: entryQueryOf(key, subject, environment),
    }));
  }

  async function depositOne(
    lines: readonly (LotLine & { readonly key: string })[],
    actor: Actor,
    signal: AbortSignal | undefined,
  ): Promise<VerificationLot> {
    const opened: VerificationLot = {
      id: ids.uuid(),
      state: "depositing",
      actor,
      createdAt: clock.now().toISOString(),
      entries: lines.map(({ reference, key }) => ({ reference, key })),
    };
    inFlight.add(opened.id);
    try {
      await store.put(opened);
      const wire = lines.map(({ reference, query }) => ({ reference, query }));
      const { lotId, waitMs } = await port.deposit(wire, { actor, ...(signal === undefined ? {} : { signal }) });
      const taken: VerificationLot = { ...opened, state: "waiting", lotId, notBefore: after(waitMs) };
      await store.put(taken);
      return taken;
    } catch (error) {
      if (isSegurError(error) && !error.outcomeUnknown) await store.remove(opened.id);
      throw error;
    } finally {
      inFlight.delete(opened.id);
    }
  }

  async function fetchOne(
    lot: VerificationLot,
    lotId: string,
    signal: AbortSignal | undefined,
  ): Promise<VerificationLot> {
    const at = clock.now();
    const answer = await port.fetch(lotId, { actor: lot.actor, ...(signal === undefined ? {} : { signal }) });
    if (answer.state === "done") await trace(lot, answer, at);
    const next = lotAfter(lot, answer);
    await store.put(next);
    return next;
  }

  function lotAfter(lot: VerificationLot, answer: LotFetch): VerificationLot {
    if (answer.state === "running") return { ...lot, notBefore: after(answer.waitMs) };
    if (answer.state === "unknown") return { ...lot, state: "lost" };
    const verdicts = lot.entries.flatMap(({ reference, key }) => {
      const verdict = answer.verdicts.get(reference);
      return verdict === undefined ? [] : [{ key, verdict }];
    });
    return { ...lot, state: "done", verdicts };
  }

  /** One event for each line, before the lot is done: what cannot be traced is not done. */
  async function trace(lot: VerificationLot, answer: LotFetch & { readonly state: "done" }, at: Date): Promise<void> {
    for (const { reference } of lot.entries) {
      await audit.record({
        type: "insi.verification",
        at,
        actor: lot.actor.id,
        outcome: answer.verdicts.get(reference) ?? "error",
        code: answer.code,
        durationMs: clock.now().getTime() - at.getTime(),
        exchange: answer.messageId,
      });
    }
  }

  async function pass(signal: AbortSignal | undefined): Promise<LotPass> {
    const now = clock.now().toISOString();
    const failures: SegurError[] = [];
    for (const lot of await store.list()) {
      if (lot.state !== "waiting" || lot.lotId === undefined || (lot.notBefore ?? "") > now) continue;
      try {
        await fetchOne(lot, lot.lotId, signal);
      } catch (error) {
        if (!isSegurError(error) || error.kind === "cancelled") throw error;
        failures.push(error);
        await store.put({ ...lot, notBefore: after(Math.max(retryDelayMs, error.retryAfterMs ?? 0)) });
        if (!error.retryable) await audit.record(failureOf(lot, error));
      }
    }
    const lots = await store.list();
    const inState = (state: VerificationLot["state"]): readonly VerificationLot[] =>
      lots.filter((lot) => lot.state === state);
    const next = inState("waiting")
      .flatMap(({ notBefore }) => (notBefore === undefined ? [] : [notBefore]))
      .sort()[0];
    return {
      done: inState("done"),
      uncertain: inState("depositing").filter(({ id }) => !inFlight.has(id)),
      lost: inState("lost"),
      waiting: inState("waiting").length,
      failures,
      ...(next === undefined ? {} : { nextAt: new Date(next) }),
    };
  }

  function failureOf(lot: VerificationLot, error: SegurError): Parameters<AuditSink["record"]>[0] {
    const code = codeOfFailure(error);
    return { type: "insi.verification", at: clock.now(), actor: lot.actor.id, outcome: "error", code, durationMs: 0 };
  }

  function after(ms: number): string {
    return new Date(clock.now().getTime() + ms).toISOString();
  }

  return {
    async deposit(entries, { actor, signal }) {
      const lines = linesOf(entries);
      const lots: VerificationLot[] = [];
      for (let start = 0; start < lines.length; start += maxLotSize) {
        lots.push(await depositOne(lines.slice(start, start + maxLotSize), actor, signal));
      }
      return lots;
    },
    advance({ signal } = {}) {
      passing ??= pass(signal).finally(() => {
        passing = undefined;
      });
      return passing;
    },
    forget: (id) => store.remove(id),
  };
}
