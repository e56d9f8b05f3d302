import { randomInt } from "node:crypto";

/** How often and after which delays a failed call is made again. */
export interface RetryPolicy {
  /** Attempts in all, the first included. Default 4. */
  readonly maxAttempts?: number;
  /** Upper bound of the first delay. Default 500 ms. */
  readonly baseMs?: number;
  /** Growth of the bound from one delay to the next. Default 4: 0.5 s, 2 s, 8 s. */
  readonly factor?: number;
  /** Largest delay, and longest `Retry-After` that is waited for. Default 30 s. */
  readonly maxDelayMs?: number;
}

/** Number in [0, 1[. */
export type Random = () => number;

/** The random source of the machine. */
export const systemRandom: Random = () => randomInt(2 ** 47) / 2 ** 47;

const defaults: Required<RetryPolicy> = { maxAttempts: 4, baseMs: 500, factor: 4, maxDelayMs: 30_000 };

/** A policy with nothing left out. */
function completePolicy(policy: RetryPolicy): Required<RetryPolicy> {
  return { ...defaults, ...policy };
}

/**
 * Delay before attempt number `attempt` (2 for the first repetition), in milliseconds: full jitter, so that the clients of
 * a service that comes back do not all return at once; never before the delay the service asked for.
 *
 * Absent when no further attempt is to be made: attempts exhausted, or a service that asks for more patience than
 * `maxDelayMs`.
 */
export function retryDelayMs(
  attempt: number,
  policy: RetryPolicy,
  random: Random,
  retryAfterMs?: number,
): number | undefined {
  const { maxAttempts, baseMs, factor, maxDelayMs } = completePolicy(policy);
  if (attempt > maxAttempts) return undefined;
  if (retryAfterMs !== undefined && retryAfterMs > maxDelayMs) return undefined;
  const bound = Math.min(maxDelayMs, baseMs * factor ** (attempt - 2));
  return Math.max(Math.round(bound * random()), retryAfterMs ?? 0);
}

/** Allowance of repetitions that the calls of one service share, so that retries never multiply a large breakdown. */
export interface RetryBudget {
  /** Takes one repetition; false when none is left. */
  take(): boolean;
  /** A call succeeded: part of a repetition is given back. */
  giveBack(): void;
}

/**
 * Makes a budget: `capacity` repetitions at once (default 10), and one more for every ten successes.
 */
export function createRetryBudget(capacity = 10): RetryBudget {
  let tokens = capacity;
  return {
    take: () => {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
    giveBack: () => {
      tokens = Math.min(capacity, tokens + 0.1);
    },
  };
}
