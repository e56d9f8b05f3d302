import type { CdaDocument } from "@segur-sdk/cda";

import type { MailTexts } from "./mail-body.js";
import type { MailSender } from "./mail-sender.js";
import type { TrustSpace } from "./mss-address.js";

/** The one recipient of a mail: mails are never shared (mssante.md A3, R3). */
export type MailRecipient = { readonly kind: "professional"; readonly address: string } | { readonly kind: "patient" };

/** Receipts asked of the recipient's side. */
export interface ReceiptRequests {
  /** `Return-Receipt-To` and, where the server knows it, a DSN. */
  readonly delivery: boolean;
  /** `Disposition-Notification-To`. */
  readonly read: boolean;
}

/** One report to one recipient; subject, headers, names and bodies all derive from it, so that nothing can disagree. */
export interface ReportMail {
  readonly document: CdaDocument;
  /** The PDF/A attached beside the archive: for a level 1 document, the one it holds. */
  readonly pdf: Uint8Array;
  /** IHE_XDM archive that holds the document. */
  readonly archive: Uint8Array;
  readonly to: MailRecipient;
  readonly sender: MailSender;
  /** Product reference given by the Convergence platform: header `X-MSS-NIL` (ECO.2.4.3). */
  readonly productReference: string;
  readonly trustSpace: TrustSpace;
  /** Identifier of this send, a UUID: makes the Message-ID; the same at every attempt. */
  readonly sendId: string;
  readonly date: Date;
  /** May the patient answer? Default `"closed"`: nobody watches the box of an automatic sending. */
  readonly patientReplies?: "closed" | "open";
  /** Default: both for a professional, delivery for a patient. */
  readonly receipts?: ReceiptRequests;
  /** Number of the record, appended to the name of the PDF. */
  readonly recordNumber?: string;
  readonly texts?: Partial<MailTexts>;
  /** Largest mail the operator takes, encoded, in bytes. Default 10 000 000; 25 000 000 at most for a patient. */
  readonly maxMessageBytes?: number;
}

/** A mail ready to leave: its bytes never change from one attempt to the next. */
export interface ComposedMail {
  readonly messageId: string;
  /** Identifier for delivery reports, without patient data. */
  readonly envelopeId: string;
  readonly from: string;
  readonly to: string;
  readonly requestDeliveryReport: boolean;
  /** RFC 5322 message, CR LF line ends. */
  readonly bytes: Uint8Array;
  /** What the message was made of, for operators that take fields instead of a message. */
  readonly content: MailContent;
}

/** What a message is made of: the same values, byte for byte, as in the message. */
export interface MailContent {
  readonly senderLabel: string;
  readonly replyTo?: string;
  /** Decoded subject. */
  readonly subject: string;
  /** Plain text, LF line ends. */
  readonly text: string;
  /** Message-IDs that the mail answers or replaces, angle brackets included, oldest first. */
  readonly references: readonly string[];
  readonly receipts: ReceiptRequests;
  /** `X-MSS-…` headers, exact names, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** `IHE_XDM.zip` first, then the PDF. */
  readonly attachments: readonly MailAttachment[];
  /** `code` of the documents, in the order of the archive. */
  readonly documentCodes: readonly string[];
}

/** A file of a message. */
export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: "application/zip" | "application/pdf";
  readonly bytes: Uint8Array;
}
