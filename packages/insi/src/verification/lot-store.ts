import type { Actor } from "@segur-sdk/core";

import type { Verdict } from "./verification-port.js";

/**
 * Where a lot stands:
 * - `depositing`: the deposit began and its answer is not known. After a crash nobody knows whether the service took the
 *   lot, and a deposit is not to be made twice: a person decides, and forgets the lot;
 * - `waiting`: the service has the lot; its result is to be asked for;
 * - `done`: the verdicts are there, to be applied, then the lot is forgotten;
 * - `lost`: the service does not know the lot; its entries may go in a new one.
 */
export type LotState = "depositing" | "waiting" | "done" | "lost";

/** A lot of verifications. Holds no trait and no matricule: only keys of records. */
export interface VerificationLot {
  readonly id: string;
  readonly state: LotState;
  readonly actor: Actor;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
  /** Key of each record, by the reference of its line in the lot. */
  readonly entries: readonly { readonly reference: string; readonly key: string }[];
  /** Identifier that the service gave. */
  readonly lotId?: string;
  /** The result is not to be asked for before, ISO 8601 UTC. */
  readonly notBefore?: string;
  /** Verdicts by key; a key without one was not in the answer. */
  readonly verdicts?: readonly { readonly key: string; readonly verdict: Verdict }[];
}

/** Where lots are kept, so that they outlive the process: a deposit is not to be made twice. */
export interface VerificationLotStore {
  /** Adds a lot, or replaces the one of the same id; resolves once it is safe. */
  put(lot: VerificationLot): Promise<void>;
  /** Forgets a lot; one that is not there is no error. */
  remove(id: string): Promise<void>;
  /** Every lot. */
  list(): Promise<readonly VerificationLot[]>;
}

/** A store that lives as long as the process: for tests. A crash loses it, and with it what keeps a lot from a second deposit. */
export function createMemoryLotStore(): VerificationLotStore {
  const lots = new Map<string, VerificationLot>();
  return {
    put: (lot) => {
      lots.set(lot.id, lot);
      return Promise.resolve();
    },
    remove: (id) => {
      lots.delete(id);
      return Promise.resolve();
    },
    list: () => Promise.resolve([...lots.values()]),
  };
}
