import type { MssanteOperator } from "../operator/mssante-operator.js";

/** Trouble that a bench can make for the next hand-over. */
export type BenchFault =
  /** The far side takes the mail, and its answer is lost. */
  | "lost-answer"
  /** The connection is cut before the mail is taken. */
  | "cut-before"
  /** The far side says nothing for longer than the adapter waits; whether it took the mail is its own affair. */
  | "stall"
  /** The far side asks to come back later: 421, 451, HTTP 503. */
  | "transient"
  /** The recipient has no mailbox. */
  | "unknown-recipient"
  | "mailbox-full"
  /** Refused for good, by policy. */
  | "refused"
  /** The mail is larger than the far side takes. */
  | "too-large";

/** A mail as the recipient's side sees it. */
export interface ArrivedMail {
  readonly to: readonly string[];
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  /** Angle brackets included. */
  readonly messageId?: string;
  readonly replyTo?: string;
  /** Message-IDs of `References`, oldest first. */
  readonly references?: readonly string[];
  /** Label beside the sender's address. */
  readonly senderLabel?: string;
  /** `X-MSS-…` by their name; the case of the names does not count. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly attachments: readonly { readonly fileName: string; readonly bytes: Uint8Array }[];
  /** Was a delivery report, or the header that asks for one, there? */
  readonly asksDeliveryReceipt?: boolean;
  readonly asksReadReceipt?: boolean;
}

/** A mail to be put in the mailbox that the adapter reads. */
export interface DeliveredMail {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** How an adapter is opened for one scenario. */
export interface OpenOptions {
  /** `refused`: with a credential that the far side does not know. */
  readonly credential?: "good" | "refused";
}

/**
 * What the suite needs around an adapter: a far side that the test owns. It is never a real operator.
 *
 * What a bench cannot do is left out: the scenarios that need it are then told as `not-tested`.
 */
export interface OperatorBench {
  /** A new adapter towards the far side. Its time limits must be short, a few hundred milliseconds. */
  open(options?: OpenOptions): MssanteOperator | Promise<MssanteOperator>;
  /** Mailbox that sends, and that `receive` reads. */
  readonly from: string;
  /** A professional's mailbox that the far side knows. */
  readonly to: string;
  /** A patient's mailbox that the far side knows; needed when the capabilities take patients. */
  readonly patient?: string;
  /** Every mail that arrived since the bench began, oldest first. */
  arrived(): readonly ArrivedMail[] | Promise<readonly ArrivedMail[]>;
  /** Faults that {@link OperatorBench.inject} can play. */
  readonly faults: readonly BenchFault[];
  /** Makes the next hand-over, and it alone, meet a fault. */
  inject(fault: BenchFault): void | Promise<void>;
  /** Ends the faults that were not met. */
  heal(): void | Promise<void>;
  /** Can an adapter be opened with a refused credential? Default `false`. */
  readonly refusesCredentials?: boolean;
  /** Puts a mail in the mailbox of {@link OperatorBench.from}. */
  deliver?(mail: DeliveredMail): void | Promise<void>;
}
