import { SegurError } from "@segur-sdk/core";

/** A few places for many, given in the order of the demands. */
export interface Slots {
  /** Waits for a place. @throws SegurError `ERR_CORE_CANCELLED` when the signal aborts first. */
  take(signal?: AbortSignal): Promise<void>;
  give(): void;
}

/** Makes `count` places. */
export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();
  return {
    take(signal) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const cancel = () => {
          waiting.delete(turn);
          reject(new SegurError("ERR_CORE_CANCELLED", { cause: signal?.reason }));
        };
        const turn = () => {
          signal?.removeEventListener("abort", cancel);
          resolve();
        };
        waiting.add(turn);
        signal?.addEventListener("abort", cancel, { once: true });
      });
    },
    give() {
      const [next] = waiting;
      if (next === undefined) {
        free += 1;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
}
