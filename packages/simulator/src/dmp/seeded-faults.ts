import { createHash } from "node:crypto";

import type { DmpOperation } from "./dmp-call-record.js";
import type { DmpFault, DmpFaultAction } from "./dmp-fault.js";

/** Choices of a draw of faults; every one but the seed has a default. */
export interface SeededDmpFaultsOptions {
  /** The same seed draws the same faults, on every machine. */
  readonly seed: string | number;
  /** How many lines. Default 3. */
  readonly count?: number;
  /** Transactions that they fall on. Default: the existence test, feeding, replacement, reference, deletion. */
  readonly operations?: readonly DmpOperation[];
  /** How long a stalled connection stays open, in milliseconds. Default 50: give the client a shorter time-out. */
  readonly stallMs?: number;
  /** A fault lets at most this many calls through first. Default 2. */
  readonly maxAfter?: number;
}

type Draw = Pick<DmpFault, "fault" | "processed">;

const transient = ["XDSRegistryOutOfResources", "XDSRegistryNotAvailable", "XDSRegistryError"] as const;
const statuses = [502, 503, 504] as const;

/** Failures that pass, of which some leave the outcome unknown: what a client must survive without loss nor duplicate. */
const draws = (stallMs: number): readonly Draw[] => [
  ...statuses.flatMap((status): Draw[] => [
    { fault: { kind: "http", status } },
    { fault: { kind: "http", status }, processed: true },
  ]),
  ...transient.map((code): Draw => ({ fault: { kind: "registry-error", code } })),
  { fault: { kind: "busy" } },
  { fault: { kind: "soap-fault", code: "Receiver" } },
  { fault: { kind: "soap-fault", code: "Receiver" }, processed: true },
  { fault: { kind: "close-after-request" } },
  { fault: { kind: "close-after-request" }, processed: false },
  { fault: { kind: "stall", ms: stallMs } },
  { fault: { kind: "stall", ms: stallMs }, processed: false },
  { fault: { kind: "truncate", bytes: 200 } },
  { fault: { kind: "shortened", bytes: 200 } },
  { fault: { kind: "slow-drip", chunkBytes: 256, intervalMs: 1 } },
  { fault: { kind: "content-type", contentType: "text/html; charset=UTF-8" } },
  ...(["unclosed", "other-boundary", "no-headers", "no-parts"] as const).map((defect): Draw => ({
    fault: { kind: "malformed-multipart", defect } satisfies DmpFaultAction,
  })),
  { fault: { kind: "multipart" } },
  { fault: { kind: "wrong-relates-to" } },
  { fault: { kind: "registry-warning" } },
];

const usualOperations: readonly DmpOperation[] = ["TD0.2", "TD2.1a", "TD2.1b", "TD3.1b", "TD3.3c"];

/**
 * Draws the faults of one run: passing failures, cuts before and after the message was processed, malformed answers.
 *
 * Each run of a campaign takes its own seed and its own service, so that runs may be played side by side and one that
 * fails may be played again alone.
 *
 * @example
 * ```ts
 * import { createDmpFaultScript, seededDmpFaults } from "@segur-sdk/simulator";
 *
 * for (let run = 0; run < 500; run++) {
 *   const script = createDmpFaultScript(seededDmpFaults({ seed: run, operations: ["TD2.1a"] }));
 *   console.log(script.next("TD2.1a"));
 * }
 * ```
 */
export function seededDmpFaults({
  seed,
  count = 3,
  operations = usualOperations,
  stallMs = 50,
  maxAfter = 2,
}: SeededDmpFaultsOptions): readonly DmpFault[] {
  const pool = draws(stallMs);
  return Array.from({ length: count }, (_, index): DmpFault => {
    const bytes = createHash("sha256")
      .update(`${String(seed)}:${String(index)}`)
      .digest();
    const pick = (at: number, size: number): number => bytes.readUInt32BE(at) % size;
    const on = operations[pick(0, operations.length)];
    const draw = pool[pick(4, pool.length)] ?? { fault: { kind: "busy" } };
    return { ...(on === undefined ? {} : { on }), after: pick(8, maxAfter + 1), times: 1 + pick(12, 2), ...draw };
  });
}
