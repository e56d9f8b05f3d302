/** Operations of the simulated DMP. */
export type DmpOperation = "TD0.2" | "TD2.1a" | "TD2.1b";

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
   * TD0.2: `OK`, `NF`, `AE`. TD2.1: `Success`, `Failure`. Both: `fault`, `injected`, `http-<status>`, or the kind of the
   * scripted fault.
   */
  readonly answer: string;
  /** Codes and French texts of the refusal; empty for a success. */
  readonly refusals: readonly { readonly code: string; readonly text: string }[];
  readonly remarks: readonly DmpRemark[];
  readonly request: Uint8Array;
  readonly response: Uint8Array;
}
