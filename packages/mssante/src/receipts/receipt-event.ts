/** Why a mail did not reach its recipient. */
export type UndeliverableReason =
  "unknown-mailbox" | "mailbox-closed" | "mailbox-full" | "too-large" | "policy" | "other";

/** What a receipt says of one send. */
export type ReceiptFact =
  /** In the recipient's mailbox. */
  | { readonly kind: "delivered" }
  /** Handed to a server that reports no more: no proof of delivery. */
  | { readonly kind: "relayed" }
  /** Still being tried. */
  | { readonly kind: "delayed"; readonly status?: string }
  | { readonly kind: "undeliverable"; readonly reason: UndeliverableReason; readonly status?: string }
  | { readonly kind: "read" }
  | { readonly kind: "forwarded" }
  /** Deleted; it may have been read before. */
  | { readonly kind: "deleted" }
  /** Filed by the recipient's software. */
  | { readonly kind: "integrated" }
  | { readonly kind: "integration-failed"; readonly error: IntegrationError }
  /** A person answered. */
  | { readonly kind: "answered" };

/** What the recipient's software says it could not do. */
export interface IntegrationError {
  /** Code of the tables of the CI-SIS, e.g. `902`; `undefined` when the report gives none. */
  readonly code: string | undefined;
  /** Table the code belongs to, which reports often name wrong. */
  readonly table: "messageErrorCondition" | "applicationErrorCondition" | undefined;
  /** `W`, `I` or `E` when the report says so. */
  readonly severity: string | undefined;
}

/** What designates the send: identifiers only, never a subject or a date. */
export interface ReceiptCorrelation {
  /** `Original-Envelope-Id`: the envelope identifier of the send. */
  readonly envelopeId: string | undefined;
  /** Message-ID of the send, angle brackets included. */
  readonly messageId: string | undefined;
}

/** One fact about one send, and what it was read in. */
export interface ReceiptEvent {
  readonly correlation: ReceiptCorrelation;
  /** Address that the mail was sent to, as the report says. */
  readonly originalRecipient: string | undefined;
  /** Address it ended at, after a forward for instance. */
  readonly finalRecipient: string | undefined;
  readonly fact: ReceiptFact;
  /** Message-ID and date of the report itself. */
  readonly evidence: { readonly messageId: string | undefined; readonly date: string | undefined };
}

/** A received mail, seen as a receipt. */
export type MailReceipt =
  | {
      /** `delivery` RFC 3464; `disposition` RFC 8098; `refusal` an ordinary mail that says so; `answer` a person's. */
      readonly kind: "delivery" | "disposition" | "refusal" | "answer";
      /** One for each recipient that the report names. */
      readonly events: readonly ReceiptEvent[];
    }
  /** A report that could not be understood: to be shown as it is. */
  | { readonly kind: "unreadable-report" }
  /** Any other mail: a document, a question. */
  | { readonly kind: "none" };
