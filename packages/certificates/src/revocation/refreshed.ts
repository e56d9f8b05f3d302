import { isSegurError, type Clock, type SegurErrorCode } from "@segur-sdk/core";

/** Something that is fetched, kept, and fetched again when its time comes. */
export interface Refreshable<T> {
  /** Given what is held, gives what replaces it and when to fetch again. */
  readonly fetch: (held: T | undefined, at: Date) => Promise<{ readonly value: T; readonly refreshAt: number }>;
  /** What an earlier run left; asked once. */
  readonly load?: (at: Date) => Promise<{ readonly value: T; readonly refreshAt: number } | undefined>;
}

/** What is held after a {@link Refreshed} was asked. */
interface Obtained<T> {
  readonly value?: T;
  /** True when this call fetched it. */
  readonly fetched: boolean;
  /** Why the last fetch failed, when it did. */
  readonly problem?: SegurErrorCode;
}

/** One kept thing: concurrent askers share one fetch, a failure keeps what was held and is not repeated at once. */
export interface Refreshed<T> {
  obtain(signal?: AbortSignal): Promise<Obtained<T>>;
  /** Waits for the fetch under way, if any. */
  settle(): Promise<void>;
}

/** How long a failed download is not tried again. */
export const retryMs = 5 * 60_000;

/** Keeps one thing fetched from outside. */
export function createRefreshed<T>(clock: Clock, { fetch, load }: Refreshable<T>): Refreshed<T> {
  let held: { readonly value: T; readonly refreshAt: number } | undefined;
  let loaded = load === undefined;
  let problem: SegurErrorCode | undefined;
  let retryAt = Number.NEGATIVE_INFINITY;
  let pending: Promise<Obtained<T>> | undefined;

  const result = (fetched: boolean): Obtained<T> => ({
    ...(held === undefined ? {} : { value: held.value }),
    ...(problem === undefined ? {} : { problem }),
    fetched,
  });
  const refresh = async (): Promise<Obtained<T>> => {
    const at = clock.now();
    if (!loaded) {
      held = await load?.(at);
      loaded = true;
    }
    if (at.getTime() < (held?.refreshAt ?? Number.NEGATIVE_INFINITY) || at.getTime() < retryAt) return result(false);
    try {
      held = await fetch(held?.value, at);
      problem = undefined;
      return result(true);
    } catch (error) {
      if (!isSegurError(error)) throw error;
      problem = error.code;
      retryAt = at.getTime() + retryMs;
      return result(false);
    }
  };
  return {
    obtain: (signal) => {
      if (signal?.aborted === true) return Promise.reject(signal.reason as Error);
      pending ??= refresh().finally(() => {
        pending = undefined;
      });
      return signal === undefined ? pending : unlessAborted(pending, signal);
    },
    settle: async () => {
      await pending?.catch(() => undefined);
    },
  };
}

/** The asker that gives up leaves the others their fetch. */
async function unlessAborted<T>(shared: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener("abort", stop);
  }
}
