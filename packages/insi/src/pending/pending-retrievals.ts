import { isSegurError, type Actor, type Clock, type SegurError } from "@segur-sdk/core";
import type { Identity } from "@segur-sdk/ins";

import type { InsiClient } from "../client.js";
import { codeOfFailure } from "../insi-channel.js";
import type { InsiPending, InsiResolution } from "../resolution.js";
import type { PendingRetrieval, PendingStore } from "./pending-store.js";

/** Options of {@link createPendingRetrievals}. */
export interface PendingRetrievalsOptions {
  readonly insi: InsiClient;
  readonly store: PendingStore;
  readonly clock: Clock;
  /**
   * The identity as the software holds it now. `undefined` drops the search: the record is gone, was retrieved
   * meanwhile, or became doubtful.
   */
  readonly identityOf: (key: string) => Identity | undefined | Promise<Identity | undefined>;
  /**
   * Receives each outcome, to store the identity or to show what a person has to do. The search is forgotten once this
   * resolves: what it throws leaves the search pending.
   */
  readonly settle: (key: string, resolution: SettledResolution) => void | Promise<void>;
  /** Receives a failure that time does not mend; the search is then forgotten. */
  readonly fail: (key: string, error: SegurError) => void | Promise<void>;
  /** Waits between searches, the last one repeated, in milliseconds. Default 1, 5, 15 and 60 minutes. */
  readonly delaysMs?: readonly number[];
}

/** An outcome that is no longer pending. */
export type SettledResolution = Exclude<InsiResolution<Identity>, InsiPending>;

/** What one pass did. */
export interface PendingPass {
  readonly settled: number;
  readonly failed: number;
  readonly dropped: number;
  /** Still pending, those not yet due included. */
  readonly pending: number;
  /** When the next one is due; absent when none is pending. */
  readonly nextAt?: Date;
}

/** Searches that INSi could not answer, made again later: the desk goes on with a provisional identity meanwhile. */
export interface PendingRetrievals {
  /** Keeps a search whose outcome is `pending`. */
  add(key: string, resolution: InsiPending, actor: Actor): Promise<PendingRetrieval>;
  /**
   * Makes the searches that are due, one after the other, and stops at the first one that is pending again: the service
   * is still down, and retrieval is never a batch. Calls that overlap share one pass.
   */
  runDue(options?: { readonly signal?: AbortSignal }): Promise<PendingPass>;
}

const minute = 60_000;

/**
 * Makes the register of the searches to make again.
 *
 * @see DNS, Guide d'implémentation INS: the unavailability of INSi never blocks the reception of the patient
 * @example
 * ```ts
 * import { systemClock } from "@segur-sdk/core";
 * import type { Identity } from "@segur-sdk/ins";
 * import { createMemoryPendingStore, createPendingRetrievals, type InsiClient } from "@segur-sdk/insi";
 *
 * const laterOf = (insi: InsiClient, records: Map<string, Identity>) =>
 *   createPendingRetrievals({
 *     insi,
 *     store: createMemoryPendingStore(),
 *     clock: systemClock,
 *     identityOf: (key) => records.get(key),
 *     settle: (key, resolution) => void (resolution.outcome === "found" && records.set(key, resolution.identity)),
 *     fail: (_key, error) => { throw error; },
 *   });
 * ```
 */
export function createPendingRetrievals(options: PendingRetrievalsOptions): PendingRetrievals {
  const { insi, store, clock, identityOf, delaysMs = [minute, 5 * minute, 15 * minute, 60 * minute] } = options;
  let running: Promise<PendingPass> | undefined;

  function entryAfter(key: string, actor: Actor, error: SegurError, before?: PendingRetrieval): PendingRetrieval {
    const now = clock.now();
    const attempts = (before?.attempts ?? 0) + 1;
    const waitMs = Math.max(delaysMs[Math.min(attempts, delaysMs.length) - 1] ?? minute, error.retryAfterMs ?? 0);
    return {
      key,
      actor,
      since: before?.since ?? now.toISOString(),
      attempts,
      notBefore: new Date(now.getTime() + waitMs).toISOString(),
      lastCode: codeOfFailure(error),
    };
  }

  /** What became of one search; `undefined` when it is pending again. */
  async function attempt(
    entry: PendingRetrieval,
    signal?: AbortSignal,
  ): Promise<"settled" | "failed" | "dropped" | undefined> {
    const identity = await identityOf(entry.key);
    if (identity === undefined) return "dropped";
    const { actor } = entry;
    let resolution: InsiResolution<Identity>;
    try {
      resolution = await insi.resolve(identity, { actor, ...(signal === undefined ? {} : { signal }) });
    } catch (error) {
      if (!isSegurError(error) || error.kind === "cancelled") throw error;
      await options.fail(entry.key, error);
      return "failed";
    }
    if (resolution.outcome === "pending") {
      await store.put(entryAfter(entry.key, actor, resolution.error, entry));
      return undefined;
    }
    await options.settle(entry.key, resolution);
    return "settled";
  }

  async function pass(signal?: AbortSignal): Promise<PendingPass> {
    const counts = { settled: 0, failed: 0, dropped: 0 };
    const now = clock.now().toISOString();
    const due = (await store.list()).filter(({ notBefore }) => notBefore <= now);
    for (const entry of [...due].sort((one, other) => (one.since < other.since ? -1 : 1))) {
      const outcome = await attempt(entry, signal);
      if (outcome === undefined) break;
      await store.remove(entry.key);
      counts[outcome] += 1;
    }
    const left = await store.list();
    const next = left.map(({ notBefore }) => notBefore).sort()[0];
    return { ...counts, pending: left.length, ...(next === undefined ? {} : { nextAt: new Date(next) }) };
  }

  return {
    async add(key, resolution, actor) {
      const entry = entryAfter(key, actor, resolution.error);
      await store.put(entry);
      return entry;
    },
    runDue({ signal } = {}) {
      running ??= pass(signal).finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
