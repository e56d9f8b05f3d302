import { isSegurError, SegurError, type Clock, type SegurErrorKind } from "@segur-sdk/core";

import type { HttpInterceptor, HttpResponse } from "./http-transport.js";
import { httpStatusFailure } from "./status-failure.js";

/** Options of {@link circuitBreaker}. */
export interface CircuitBreakerOptions {
  readonly clock: Clock;
  /** Consecutive failures that open the circuit. Default 5. */
  readonly failureThreshold?: number;
  /** How long it stays open before one call is let through to probe, in milliseconds. Default 30 s. */
  readonly openMs?: number;
}

interface Circuit {
  failures: number;
  /** Set while open. */
  openUntil: number | undefined;
  probing: boolean;
}

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
  const { clock, failureThreshold = 5, openMs = 30_000 } = options;
  const circuits = new Map<string, Circuit>();

  return (next) => async (request, sendOptions) => {
    const circuit = circuitOf(circuits, request.url);
    const probe = enter(circuit, clock.now().getTime());
    try {
      const response = await next(request, sendOptions);
      leave(circuit, hasFailed(response, clock.now()));
      return response;
    } catch (error) {
      const cancelled = !isSegurError(error) || error.kind === "cancelled";
      if (!cancelled) leave(circuit, failureKinds.has(error.kind));
      throw error;
    } finally {
      if (probe) circuit.probing = false;
    }
  };

  function enter(circuit: Circuit, now: number): boolean {
    if (circuit.openUntil === undefined) return false;
    if (now < circuit.openUntil || circuit.probing) {
      throw new SegurError("ERR_HTTP_CIRCUIT_OPEN", { retryAfterMs: Math.max(0, circuit.openUntil - now) });
    }
    circuit.probing = true;
    return true;
  }

  function leave(circuit: Circuit, failed: boolean): void {
    circuit.failures = failed ? circuit.failures + 1 : 0;
    circuit.openUntil = circuit.failures >= failureThreshold ? clock.now().getTime() + openMs : undefined;
  }
}

function circuitOf(circuits: Map<string, Circuit>, url: string): Circuit {
  const origin = URL.canParse(url) ? new URL(url).origin : url;
  let circuit = circuits.get(origin);
  if (circuit === undefined) {
    circuit = { failures: 0, openUntil: undefined, probing: false };
    circuits.set(origin, circuit);
  }
  return circuit;
}

/** A 500 is left out: SOAP faults come with it, and a service that explains itself is alive. */
function hasFailed(response: HttpResponse, now: Date): boolean {
  return response.status > 500 && httpStatusFailure(response, now)?.kind === "service";
}
