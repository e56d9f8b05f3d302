import type { Clock } from "@segur-sdk/core";

/**
 * Spaces calls so that no second has more than `perSecond` of them. Each call takes its turn when it asks, so that many
 * at once are spaced too.
 */
export function createPace(clock: Clock, perSecond: number): (signal?: AbortSignal) => Promise<void> {
  const gapMs = 1000 / perSecond;
  let nextTurn = 0;
  return async (signal) => {
    const now = clock.now().getTime();
    const turn = Math.max(now, nextTurn);
    nextTurn = turn + gapMs;
    if (turn > now) await clock.sleep(turn - now, signal);
  };
}
