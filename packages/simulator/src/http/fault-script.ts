import type { SimulatorConnectionFault } from "./simulator-http.js";

/** What happens to a request instead of, or around, its ordinary answer. */
export type SimulatorFaultAction =
  | SimulatorConnectionFault
  /** An HTTP answer without SOAP, as a front gives it during an outage: 502, 503, 504… */
  | { readonly kind: "http"; readonly status: number; readonly retryAfterSeconds?: number }
  /** This body is played in place of the service's answer: the way of the CNDA's injection files. */
  | {
      readonly kind: "answer";
      readonly body: string | Uint8Array;
      /** Default 200. */
      readonly status?: number;
      /** Default that of the service's own answers. */
      readonly contentType?: string;
    }
  /** The service's own fault for one of its official codes, e.g. `insi_102`. */
  | { readonly kind: "soap-fault"; readonly code: string }
  /** The ordinary answer, `ms` milliseconds later. */
  | { readonly kind: "delay"; readonly ms: number };

/** One line of a fault script: plain data, so that a scenario file can hold it. */
export interface ScriptedFault<Action> {
  /** Operation it applies to, e.g. `WS_INS2`, `TD2.1a`, `RCPT`; absent: all of them. */
  readonly on?: string;
  /** Number of matching requests served normally first. Default 0. */
  readonly after?: number;
  /** Number of requests it applies to once reached. Default 1. */
  readonly times?: number | "always";
  readonly fault: Action;
}

/** A line of the script of an HTTP service. */
export type SimulatorFault = ScriptedFault<SimulatorFaultAction>;

/** Faults still to be played by one service. */
export interface FaultScript<Action = SimulatorFaultAction> {
  /** Adds a line; lines are tried in the order they were added. */
  add(fault: ScriptedFault<Action>): void;
  /** Forgets every line: the service behaves again. */
  clear(): void;
  /** The fault that this request meets, if any; counts the request. */
  next(operation: string): Action | undefined;
}

/**
 * A fault script, empty or made of the lines given.
 *
 * Only the first line that matches and is neither waiting nor spent applies to a request.
 *
 * @example
 * ```ts
 * import { createFaultScript } from "@segur-sdk/simulator";
 *
 * const script = createFaultScript([{ on: "WS_INS2", after: 1, fault: { kind: "http", status: 503 } }]);
 * console.log(script.next("WS_INS2"), script.next("WS_INS2")); // undefined, then the outage
 * ```
 */
export function createFaultScript<Action = SimulatorFaultAction>(
  faults: readonly ScriptedFault<NoInfer<Action>>[] = [],
): FaultScript<Action> {
  let lines = faults.map((fault) => toLine(fault));
  return {
    add(fault) {
      lines.push(toLine(fault));
    },
    clear() {
      lines = [];
    },
    next(operation) {
      for (const line of lines) {
        if (line.on !== undefined && line.on !== operation) continue;
        if (line.toSkip > 0) {
          line.toSkip -= 1;
        } else if (line.left > 0) {
          line.left -= 1;
          return line.action;
        }
      }
      return undefined;
    },
  };
}

interface Line<Action> {
  readonly on: string | undefined;
  readonly action: Action;
  toSkip: number;
  left: number;
}

function toLine<Action>({ on, after = 0, times = 1, fault }: ScriptedFault<Action>): Line<Action> {
  return { on, action: fault, toSkip: after, left: times === "always" ? Number.POSITIVE_INFINITY : times };
}
