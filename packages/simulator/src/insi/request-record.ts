import type { InsiRemark } from "./remarks.js";
import type { InsiOperation } from "./wire/read-request.js";

/** One call, as the simulator saw it. Holds identities of test people: never log it. */
export interface InsiRequestRecord {
  readonly at: Date;
  /** Absent for a message out of contract. */
  readonly operation: InsiOperation | undefined;
  readonly messageId: string | undefined;
  /** Common name of the client certificate. */
  readonly certificateName: string;
  /**
   * `00`, `01`, `02`, the code of a fault, `Sender` or `MustUnderstand` for a message out of contract, `injected`,
   * `http-<status>`, or the kind of connection fault.
   */
  readonly answer: string;
  /** The rule a message out of contract broke; the wire does not say it. */
  readonly refusal?: string;
  /** Points a homologation would raise. */
  readonly remarks: readonly InsiRemark[];
  readonly request: Uint8Array;
  readonly response: Uint8Array;
}
