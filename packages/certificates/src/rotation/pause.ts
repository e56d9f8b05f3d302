import type { Clock } from "@segur-sdk/core";

/** Waits, and says whether the watch goes on. */
export async function pause(clock: Clock, ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await clock.sleep(ms, signal);
  } catch (error) {
    if (signal?.aborted === true) return false;
    throw error;
  }
  return signal?.aborted !== true;
}
