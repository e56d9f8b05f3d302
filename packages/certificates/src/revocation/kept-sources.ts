import type { Refreshed } from "./refreshed.js";

/** The lists or answers held, by address and authority, the one unused for longest leaving first. */
export interface KeptSources<T> {
  get(key: string, make: () => Refreshed<T>): Refreshed<T>;
  settle(): Promise<void>;
}

/** Keeps at most so many sources: their number depends on the certificates met, the memory must not. */
export function createKeptSources<T>(most: number): KeptSources<T> {
  const kept = new Map<string, Refreshed<T>>();
  return {
    get: (key, make) => {
      const source = kept.get(key) ?? make();
      kept.delete(key);
      kept.set(key, source);
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
      return source;
    },
    settle: async () => {
      await Promise.all([...kept.values()].map((source) => source.settle()));
    },
  };
}
