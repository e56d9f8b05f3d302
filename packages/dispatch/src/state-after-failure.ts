import type { SegurError } from "@segur-sdk/core";

import type { DestinationState } from "./destination-state.js";

/**
 * What a failed attempt leads to (DT-3): another try later, a wait for the configuration, or the worklist.
 * An unknown outcome may be tried again because the delivery is frozen: same document, same identifiers.
 */
export function stateAfterFailure(error: SegurError): DestinationState {
  if (error.kind === "configuration" || error.kind === "credential") return "WAITING_CONFIG";
  return error.retryable || error.outcomeUnknown ? "WAITING_RETRY" : "FAILED";
}
