/** Something of a mail that an operator cannot carry. */
export type OperatorLoss =
  /** `X-MSS-NIL`, `X-MSS-CODECDA`, `X-MSS-INS`: the national indicators miss the mail. */
  | "x-mss-nil"
  | "x-mss-codecda"
  | "x-mss-ins"
  /** `X-MSS-MES: FIN`: the patient can answer to a mailbox that nobody watches. */
  | "x-mss-mes"
  /** The operator gives its own Message-ID: a second hand-over is a second mail, receipts bear another identifier. */
  | "message-id"
  /** `Reply-To`: answers go to the sending mailbox. */
  | "reply-to"
  /** `In-Reply-To` and `References`: a replacement does not hang below the first mail. */
  | "references"
  /** Label beside the sender's address. */
  | "sender-label"
  | "html-body"
  | "delivery-receipt"
  | "read-receipt"
  /** More attachments than the operator takes. */
  | "attachments"
  /** `IHE_XDM.zip`: the recipient gets the PDF alone, to read and not to file. */
  | "archive";

/**
 * What an operator can carry, as literal data: from it alone follow the losses of a mail, named before anything leaves.
 *
 * @see mssante.md C2
 */
export interface OperatorCapabilities {
  /** Headers of the trust space, each by its header or by a field of the operator's own. */
  readonly headers: {
    readonly nil: boolean;
    readonly codeCda: boolean;
    readonly ins: boolean;
    readonly mes: boolean;
  };
  /** Is our Message-ID kept? Without it no retry is recognised as the same mail. */
  readonly messageId: boolean;
  readonly replyTo: boolean;
  readonly references: boolean;
  readonly senderLabel: boolean;
  readonly htmlBody: boolean;
  /** `announced`: asked when the server says that it knows delivery reports. */
  readonly deliveryReceipt: "announced" | "never";
  readonly readReceipt: boolean;
  /** Attachments besides the text, the archive included; `Infinity` when free. */
  readonly maxAttachments: number;
  /** Is `IHE_XDM.zip` carried, byte for byte? Default `true`. */
  readonly archive?: boolean;
  /** Is the copy of what was sent kept by the operator, or filed by the client? */
  readonly sentCopy: "operator" | "client" | "none";
  /** Can it be asked whether a mail whose answer was lost has left? */
  readonly findSent: boolean;
  /** How incoming mails and receipts are read. */
  readonly receive: "imap" | "polling" | "status" | "folder" | "none";
  /** Does it take a patient's address? */
  readonly patients: boolean;
}
