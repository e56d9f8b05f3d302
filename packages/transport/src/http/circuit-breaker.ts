import { isSegurError, SegurError, type SegurErrorKind } from "@segur-sdk/core";

import { type Circuit, type CircuitOptions, type CircuitVerdict, createCircuit } from "../circuit.js";
import type { HttpInterceptor, HttpResponse } from "./http-transport.js";
import { httpStatusFailure } from "./status-failure.js";

/** Options of {@link circuitBreaker}. */
export type CircuitBreakerOptions = Omit<CircuitOptions, "onChange">;

// What says that the service, or the way to it, does not work; refusals and cancelled calls say nothing of the sort.
const failureKinds: ReadonlySet<SegurErrorKind> = new Set<SegurErrorKind>([
  "network",
  "service",
  "configuration",
  "credential",
]);

/**
 * Stops calling a service that keeps failing: after some consecutive failures, calls fail at once with
 * `ERR_HTTP_CIRCUIT_OPEN` (and the delay to wait) until one probe succeeds. One circuit for each origin.
 *
 * Put it after the retry interceptor in the list, so that every attempt counts.
 *
 * @see engineering.md B8
 */
export function circuitBreaker(options: CircuitBreakerOptions): HttpInterceptor {
  const { clock } = options;
  const circuits = new Map<string, Circuit>();

  return (next) => async (request, sendOptions) => {
    const call = circuitOf(request.url).enter();
    if (!call.allowed) throw new SegurError("ERR_HTTP_CIRCUIT_OPEN", { retryAfterMs: call.retryAfterMs });
    let verdict: CircuitVerdict = "unknown";
    try {
      const response = await next(request, sendOptions);
      verdict = hasFailed(response, clock.now()) ? "fails" : "works";
      return response;
    } catch (error) {
      if (isSegurError(error) && error.kind !== "cancelled") verdict = failureKinds.has(error.kind) ? "fails" : "works";
      throw error;
    } finally {
      call.tell(verdict);
    }
  };

  function circuitOf(url: string): Circuit {
    const origin = URL.canParse(url) ? new URL(url).origin : url;
    const circuit = circuits.get(origin) ?? createCircuit(options);
    circuits.set(origin, circuit);
    return circuit;
  }
}

/** A 500 is left out: SOAP faults come with it, and a service that explains itself is alive. */
function hasFailed(response: HttpResponse, now: Date): boolean {
  return response.status > 500 && httpStatusFailure(response, now)?.kind === "service";
}
