import type { Clock } from "@segur-sdk/core";

/** When a circuit opens, and for how long. */
export interface CircuitOptions {
  readonly clock: Clock;
  /** Consecutive failures that open the circuit. Default 5. */
  readonly failureThreshold?: number;
  /** How long it stays open before one call is let through to probe, in milliseconds. Default 30 s. */
  readonly openMs?: number;
  /** Told each time the circuit opens, stays open after a probe that failed, or closes. */
  readonly onChange?: (state: CircuitState) => void;
}

/** How a circuit stands. */
export interface CircuitState {
  /** `half-open`: the time is over, one call may go through, or is on its way, to see whether the service is back. */
  readonly state: "closed" | "open" | "half-open";
  /** Consecutive failures. */
  readonly failures: number;
  /** When a call may be tried again; `undefined` while the circuit is closed. */
  readonly openUntil: Date | undefined;
}

/** What a call says of the health of a service: `unknown` when it was cancelled, or never reached it. */
export type CircuitVerdict = "works" | "fails" | "unknown";

/** A call that was let through, or not. */
export type CircuitCall =
  | {
      readonly allowed: true;
      /** What the call says of the service: once at least, `unknown` at the worst. A call that lasts may say more later. */
      tell(verdict: CircuitVerdict): void;
    }
  | {
      readonly allowed: false;
      /** Milliseconds before the next call may be tried; 0 while another one probes. */
      readonly retryAfterMs: number;
    };

/** Keeps calls away from a service that does not work. */
export interface Circuit {
  readonly state: CircuitState;
  /** A call is about to be made. */
  enter(): CircuitCall;
  /** The service is known to work again: calls go through. */
  close(): void;
}

/**
 * Creates a closed circuit: consecutive failures open it, then one call at a time probes until one succeeds. What a failure
 * is, and what is told to the caller, are the business of who uses it.
 *
 * @see engineering.md B8
 * @example
 * ```ts
 * import { createFixedClock } from "@segur-sdk/core";
 * import { createCircuit } from "@segur-sdk/transport";
 *
 * const circuit = createCircuit({ clock: createFixedClock("2026-01-15T08:30:00Z"), failureThreshold: 1 });
 * const call = circuit.enter();
 * if (call.allowed) call.tell("fails");
 * console.log(circuit.state.state); // open
 * ```
 */
export function createCircuit(options: CircuitOptions): Circuit {
  const { clock, failureThreshold = 5, openMs = 30_000, onChange } = options;
  let failures = 0;
  let openUntil: number | undefined;
  let isProbing = false;
  const now = () => clock.now().getTime();

  const state = (): CircuitState => ({
    state: openUntil === undefined ? "closed" : now() < openUntil ? "open" : "half-open",
    failures,
    openUntil: openUntil === undefined ? undefined : new Date(openUntil),
  });
  const changed = () => {
    try {
      onChange?.(state());
    } catch {
      // A listener that fails changes nothing for the caller of the service.
    }
  };
  const succeeded = () => {
    const wasOpen = openUntil !== undefined;
    failures = 0;
    openUntil = undefined;
    if (wasOpen) changed();
  };
  const failed = () => {
    failures += 1;
    if (failures < failureThreshold) return;
    openUntil = now() + openMs;
    changed();
  };

  return {
    get state() {
      return state();
    },
    close: succeeded,
    enter() {
      let isProbe = openUntil !== undefined;
      if (openUntil !== undefined) {
        const retryAfterMs = Math.max(0, openUntil - now());
        if (retryAfterMs > 0 || isProbing) return { allowed: false, retryAfterMs };
        isProbing = true;
      }
      return {
        allowed: true,
        tell(verdict) {
          if (isProbe) isProbing = false;
          isProbe = false;
          if (verdict === "works") succeeded();
          else if (verdict === "fails") failed();
        },
      };
    },
  };
}
