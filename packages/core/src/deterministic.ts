import { createHash } from "node:crypto";

import { SegurError } from "./errors/segur-error.js";
import type { IdGenerator } from "./identifiers/id-generator.js";
import { oidOfUuid } from "./identifiers/oid.js";
import type { Clock } from "./time/clock.js";

/**
 * Identifiers that are always the same for a seed, in the same order: for tests, samples and the simulator.
 * Never use it in production, where identifiers must be unique in the world.
 *
 * @example
 * ```ts
 * import { createSeededIds } from "@segur-sdk/core";
 *
 * const ids = createSeededIds("golden");
 * console.log(ids.uuid() === createSeededIds("golden").uuid()); // true
 * ```
 */
export function createSeededIds(seed: string | number): IdGenerator {
  let drawn = 0;
  const uuid = (): string => {
    drawn += 1;
    const hex = createHash("sha256")
      .update(`${String(seed)}:${String(drawn)}`)
      .digest("hex");
    const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join("-");
  };
  return { uuid, oid: () => oidOfUuid(uuid()) };
}

/** A clock that stands still until it is told to move. */
export interface FixedClock extends Clock {
  /** Moves the clock forward by this many milliseconds. */
  advance(ms: number): void;
}

/**
 * A clock set at one instant, for tests. `sleep` does not wait: it moves the clock forward.
 *
 * @throws {@link SegurError} `ERR_CORE_INSTANT_INVALID` when the text is not an ISO 8601 instant with `Z` or an offset.
 * @example
 * ```ts
 * import { createFixedClock } from "@segur-sdk/core";
 *
 * const clock = createFixedClock("2026-01-15T08:30:00+01:00");
 * await clock.sleep(5_000);
 * console.log(clock.now().toISOString()); // 2026-01-15T07:30:05.000Z
 * ```
 */
export function createFixedClock(iso: string): FixedClock {
  let now = Date.parse(iso);
  if (Number.isNaN(now) || !/(?:Z|[+-][0-9]{2}:[0-9]{2})$/.test(iso)) {
    throw new SegurError("ERR_CORE_INSTANT_INVALID", {
      details: { field: "iso", rule: "date, time and offset", source: "ISO 8601" },
    });
  }
  return {
    now: () => new Date(now),
    sleep: (ms, signal) => {
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      now += ms;
      return Promise.resolve();
    },
    advance: (ms) => {
      now += ms;
    },
  };
}
