/**
 * State of one destination of one report (segur-requirements.md §7).
 *
 * `SENT` means accepted by the DMP or by the mail operator; a later receipt makes it `ACKNOWLEDGED`.
 */
export type DestinationState =
  | "READY"
  | "SENDING"
  | "SENT"
  | "ACKNOWLEDGED"
  | "HELD"
  | "WAITING_QUALIFICATION"
  | "WAITING_ANNOUNCEMENT"
  | "WAITING_CONFIG"
  | "WAITING_RETRY"
  | "FAILED"
  | "SKIPPED";

/** The same for a person in a hurry. */
export type SettledState = "sent" | "delivered" | "waiting" | "held" | "skipped" | "failed";

const settledStates = {
  READY: "waiting",
  SENDING: "waiting",
  SENT: "sent",
  ACKNOWLEDGED: "delivered",
  HELD: "held",
  WAITING_QUALIFICATION: "waiting",
  WAITING_ANNOUNCEMENT: "waiting",
  WAITING_CONFIG: "waiting",
  WAITING_RETRY: "waiting",
  FAILED: "failed",
  SKIPPED: "skipped",
} as const satisfies Record<DestinationState, SettledState>;

/**
 * Reduces a state to its short form.
 *
 * @example
 * ```ts
 * import { settledStateOf } from "@segur-sdk/dispatch";
 *
 * console.log(settledStateOf("WAITING_ANNOUNCEMENT")); // waiting
 * ```
 */
export function settledStateOf(state: DestinationState): SettledState {
  return settledStates[state];
}

/** From the freest to the strictest: when rows combine, the strictest cell wins (DT-1). */
const strictness: readonly PlannedState[] = [
  "READY",
  "WAITING_ANNOUNCEMENT",
  "WAITING_QUALIFICATION",
  "HELD",
  "SKIPPED",
];

/** States a decision may give, before anything is sent. */
export type PlannedState = "READY" | "WAITING_ANNOUNCEMENT" | "WAITING_QUALIFICATION" | "HELD" | "SKIPPED";

/** The stricter of two planned states. */
export function strictestOf(a: PlannedState, b: PlannedState): PlannedState {
  return strictness.indexOf(a) >= strictness.indexOf(b) ? a : b;
}
