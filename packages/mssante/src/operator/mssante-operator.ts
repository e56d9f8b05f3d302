import type { MailAccepted, MailOperator } from "../mail-operator.js";
import type { ComposedMail } from "../report-mail.js";
import type { ReceiptEvent } from "../receipts/receipt-event.js";
import type { OperatorCapabilities, OperatorLoss } from "./operator-capabilities.js";

/** Choices of one hand-over. */
export interface SendOptions {
  readonly signal?: AbortSignal;
  /** Losses that the caller takes upon itself; any other loss is refused before anything leaves. Default: none. */
  readonly acceptLosses?: readonly OperatorLoss[];
}

/** Answer of an operator that took the mail, with what was lost on the way. */
export interface OperatorAccepted extends MailAccepted {
  /** The operator's own reference of the mail, when it gives one. */
  readonly operatorReference?: string;
  /** Losses accepted by the caller. */
  readonly losses: readonly OperatorLoss[];
}

/** Is the operator ready? Asked without sending anything. */
export interface OperatorHealth {
  readonly ready: boolean;
  /** Every step tried, in its order, the first failure last: `connect`, `tls`, `login`, `mailbox`… */
  readonly steps: readonly {
    readonly name: string;
    readonly ok: boolean;
    readonly durationMs: number;
    /** Code of the error, e.g. `ERR_MSS_TLS`. */
    readonly code?: string;
  }[];
}

/** Where a reader of a mailbox stands. Opaque, one line of text: the caller keeps it with what it stored. */
export type MailCursor = string & { readonly __brand: "MailCursor" };

/** Something that arrived: a mail as it was received, or the state of a send told by an operator without mails. */
export type InboundItem =
  | {
      readonly kind: "mail";
      /** RFC 5322 message. */
      readonly bytes: Uint8Array;
      readonly receivedAt: Date | undefined;
      /** To be acknowledged, and kept, once the mail is stored for good. */
      readonly cursor: MailCursor;
    }
  | { readonly kind: "status"; readonly events: readonly ReceiptEvent[]; readonly cursor: MailCursor };

/** What to read. */
export interface ReceiveOptions {
  /** What follows this point. Default: the whole mailbox. */
  readonly after?: MailCursor;
  /** At most so many items. Default: all there are now; the iteration then ends. */
  readonly limit?: number;
  /** Largest mail read; a larger one is told as `ERR_MSS_TOO_LARGE`, with its cursor in `details.cursor`. Default 60 000 000. */
  readonly maxMessageBytes?: number;
  readonly signal?: AbortSignal;
}

/**
 * The one contract of every secure mail operator. Whatever the transport: accepted is not delivered, a lost answer is
 * `ERR_MSS_OUTCOME_UNKNOWN` and never a success, and a mail that the operator cannot carry whole is refused with the
 * name of what would be lost.
 *
 * @see mssante.md C2
 */
export interface MssanteOperator extends MailOperator {
  /** Name of the operator in the configuration and in traces. */
  readonly id: string;
  readonly capabilities: OperatorCapabilities;
  /** Tries the connection, the certificate and the mailbox; sends nothing. */
  check(options?: { readonly signal?: AbortSignal }): Promise<OperatorHealth>;
  /**
   * Hands a mail over. The same mail may be handed over again: its bytes and Message-ID do not change.
   *
   * @throws `ERR_MSS_LOSS` when the operator cannot carry something of the mail and the caller did not accept it; other
   * `ERR_MSS_…`: `retryable` and `outcomeUnknown` say what may follow.
   */
  send(mail: ComposedMail, options?: SendOptions): Promise<OperatorAccepted>;
  /** Did a mail whose answer was lost leave? `unknown` when the operator cannot tell. */
  findSent(mail: ComposedMail, options?: { readonly signal?: AbortSignal }): Promise<"present" | "absent" | "unknown">;
  /**
   * What arrived, oldest first, at least once each: store it, then {@link acknowledge} its cursor.
   *
   * @throws `ERR_MSS_UNSUPPORTED` when the operator gives nothing to read.
   */
  receive(options?: ReceiveOptions): AsyncIterable<InboundItem>;
  /** Says that everything up to this point is stored for good. */
  acknowledge(cursor: MailCursor, options?: { readonly signal?: AbortSignal }): Promise<void>;
}
