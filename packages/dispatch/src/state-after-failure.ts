import type { SegurError } from "@segur-sdk/core";

import type { DestinationState } from "./destination-state.js";

/**
 * What a failed attempt leads to (DT-3): another try later, a wait for the configuration, or the worklist.
 * An unknown outcome may be tried again because the delivery is frozen: same document, same identifiers.
 */
export function stateAfterFailure(error: SegurError): DestinationState {
  // A doubt about a certificate that time alone clears up: revocation lists that cannot be reached.
  if (error.retryable && error.fixedBy === "nobody") return "WAITING_RETRY";
  if (error.kind === "configuration" || error.kind === "credential") return "WAITING_CONFIG";
  return error.retryable || error.outcomeUnknown ? "WAITING_RETRY" : "FAILED";
}
