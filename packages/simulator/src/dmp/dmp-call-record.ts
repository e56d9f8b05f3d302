/** Transactions of the simulated DMP (dmp.md A.1). */
export type DmpOperation =
  | "TD0.2"
  | "TD0.3"
  | "TD0.4"
  | "TD1.3a"
  | "TD1.6"
  | "TD2.1a"
  | "TD2.1b"
  | "TD3.1a"
  | "TD3.1b"
  | "TD3.2"
  | "TD3.3a"
  | "TD3.3b"
  | "TD3.3c"
  | "TD3.3d";

/** A point that the service lets pass and that a homologation does not. */
export interface DmpRemark {
  readonly rule: string;
  readonly source: string;
}

/** One call, as the simulator saw it. Holds data of test people: never log it. */
export interface DmpCallRecord {
  readonly at: Date;
  /** Absent for a message that cannot be read. */
  readonly operation: DmpOperation | undefined;
  readonly messageId: string | undefined;
  /** Subject of the client certificate, one attribute a line; empty without TLS. */
  readonly certificateSubject: string;
  /**
   * TD0.2 and TD1.3a: `OK`, `NF`, `AE`. Registry and repository: `Success`, `PartialSuccess`, `Failure`. Proprietary
   * services: their status, `DMPOk` or a code. All: `fault`, `injected`, `http-<status>`, or the kind of the scripted
   * fault.
   */
  readonly answer: string;
  /** Codes and French texts of the refusal; empty for a success. */
  readonly refusals: readonly { readonly code: string; readonly text: string }[];
  readonly remarks: readonly DmpRemark[];
  /** Kind of the scripted fault that this call met. */
  readonly fault?: string;
  /** Was the transaction run? False for a message refused before it, and for a fault played in its place. */
  readonly processed: boolean;
  readonly request: Uint8Array;
  readonly response: Uint8Array;
}
