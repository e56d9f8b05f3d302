import type { Actor } from "@segur-sdk/core";

import type { VerificationQuery } from "./ins-to-verify.js";

/** Verdict of INSi on an INS and its traits. On KO no identity is given back. */
export type Verdict = "OK" | "KO";

/** On whose behalf the port is asked. */
export interface VerificationPurpose {
  readonly actor: Actor;
  readonly signal?: AbortSignal;
}

/** What every answer of the port says. */
export interface PortAnswer {
  /** Code of the answer in the words of the service. */
  readonly code: string;
  /** MessageID of the request, for the support. */
  readonly messageId: string;
}

/** One line of a lot. */
export interface LotLine {
  /** Tells the line in the answer; new for each deposit, not the key of a patient. */
  readonly reference: string;
  readonly query: VerificationQuery;
}

/** A lot that the service took. */
export interface LotDeposit extends PortAnswer {
  readonly lotId: string;
  /** Before that long nothing is to be asked. */
  readonly waitMs: number;
}

/** What asking for a lot gives. */
export type LotFetch = PortAnswer &
  (
    | { readonly state: "running"; readonly waitMs: number }
    | { readonly state: "unknown" }
    | { readonly state: "done"; readonly verdicts: ReadonlyMap<string, Verdict> }
  );

/**
 * The verification side of INSi, whatever its wire: WS_INS3, WS_INS4, WS_INS5.
 *
 * The contract (IDIR) is not public. {@link createIdirPort} is written against a description of it: as modelled it works
 * with the simulator only. An integrator who holds the contract gives the description, or a port of his own.
 *
 * Each method throws a `SegurError`; `retryable` and `outcomeUnknown` are believed: a deposit whose outcome is unknown is
 * never made again.
 */
export interface InsVerificationPort {
  /** WS_INS3. */
  verify(query: VerificationQuery, purpose: VerificationPurpose): Promise<PortAnswer & { readonly verdict: Verdict }>;
  /** WS_INS4. */
  deposit(lines: readonly LotLine[], purpose: VerificationPurpose): Promise<LotDeposit>;
  /** WS_INS5. */
  fetch(lotId: string, purpose: VerificationPurpose): Promise<LotFetch>;
}
