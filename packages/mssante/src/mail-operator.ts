import type { ComposedMail } from "./report-mail.js";

/** Answer of an operator that took the mail: accepted is not yet delivered. */
export interface MailAccepted {
  readonly messageId: string;
  /** The operator's answer, e.g. `250 2.0.0 Ok: queued`. */
  readonly response: string;
  /** Was a delivery report asked of the operator? False when it does not know them. */
  readonly deliveryReportAsked: boolean;
}

/** A secure mail operator. */
export interface MailOperator {
  /**
   * Hands a mail over. The same mail may be handed over again: its bytes and Message-ID do not change.
   *
   * @throws `ERR_MSS_…`: `retryable` and `outcomeUnknown` say what may follow.
   */
  send(mail: ComposedMail, options?: { readonly signal?: AbortSignal }): Promise<MailAccepted>;
  /** Cuts the connections; what was under way ends with `ERR_MSS_UNREACHABLE` or `ERR_MSS_OUTCOME_UNKNOWN`. */
  close(): Promise<void>;
}
