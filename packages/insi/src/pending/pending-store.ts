import type { Actor } from "@segur-sdk/core";

/** A search that INSi could not answer, to be made again. Holds no trait: only the key of the patient's record. */
export interface PendingRetrieval {
  /** Key of the record in the software; one pending search at most for each. */
  readonly key: string;
  /** Who asked: the search is made again in his name (RIS.INS.04). */
  readonly actor: Actor;
  /** First failure, ISO 8601 UTC. */
  readonly since: string;
  /** Searches made so far, the first included. */
  readonly attempts: number;
  /** Not to be made again before, ISO 8601 UTC. */
  readonly notBefore: string;
  /** Code of the last failure: the official one when the service gave it. */
  readonly lastCode: string;
}

/** Where the searches to make again are kept, so that they outlive the process. */
export interface PendingStore {
  /** Adds an entry, or replaces the one of the same key; resolves once it is safe. */
  put(entry: PendingRetrieval): Promise<void>;
  /** Forgets a search; one that is not there is no error. */
  remove(key: string): Promise<void>;
  /** Every search that waits. */
  list(): Promise<readonly PendingRetrieval[]>;
}

/**
 * A store that lives as long as the process: for tests, and for a desk whose worklist is rebuilt at each start.
 *
 * @example
 * ```ts
 * import { createMemoryPendingStore } from "@segur-sdk/insi";
 *
 * const store = createMemoryPendingStore();
 * ```
 */
export function createMemoryPendingStore(): PendingStore {
  const entries = new Map<string, PendingRetrieval>();
  return {
    put: (entry) => {
      entries.set(entry.key, entry);
      return Promise.resolve();
    },
    remove: (key) => {
      entries.delete(key);
      return Promise.resolve();
    },
    list: () => Promise.resolve([...entries.values()]),
  };
}
