import type { Language } from "@segur-sdk/core";

import type { Destination, DestinationReceipt } from "./destination.js";
import type { SettledState } from "./destination-state.js";

/** Where each destination stands, in short. */
export interface SettledPlan {
  readonly dmp: SettledState;
  /** In the order of the plan: requester first. */
  readonly professionals: readonly SettledState[];
  readonly patient: SettledState;
}

/** What happens to one validated report. */
export interface Plan {
  readonly reportId: string;
  /** State of every destination now. */
  readonly destinations: readonly Destination[];
  /** What goes where, what waits, and why: one line per destination, its reasons below. */
  explain(language: Language): string;
  /** Resolves when nothing is under way any more; never rejects for a delivery that failed. */
  settled(): Promise<SettledPlan>;
  /**
   * Tries again the destinations in `WAITING_RETRY` or `WAITING_CONFIG`: the same document, under the same identifiers.
   */
  retry(): Promise<SettledPlan>;
  /**
   * Records what receipts say of the destination that bears this reference: it becomes `ACKNOWLEDGED`, or `FAILED` when the
   * mail came back or could not be filed; a relayed mail stays `SENT`, for that proves no delivery.
   *
   * @returns `false` when no destination that was sent bears this reference.
   */
  acknowledge(reference: string, receipt: DestinationReceipt): boolean;
}
