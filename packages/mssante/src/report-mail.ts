import type { CdaDocument } from "@segur-sdk/cda";
import type { Visibility } from "@segur-sdk/xds";

import type { MailTexts } from "./mail-body.js";
import type { MailChange } from "./mail-change.js";
import type { MailSender } from "./mail-sender.js";
import type { TrustSpace } from "./mss-address.js";

/** The one recipient of a mail: mails are never shared (mssante.md A3, R3). */
export type MailRecipient =
  | {
      readonly kind: "professional";
      readonly address: string;
      /** National identifier, when the patient's oppositions name professionals by it. */
      readonly id?: string;
    }
  | { readonly kind: "patient" };

/** Receipts asked of the recipient's side. */
export interface ReceiptRequests {
  /** `Return-Receipt-To` and, where the server knows it, a DSN. */
  readonly delivery: boolean;
  /** `Disposition-Notification-To`. */
  readonly read: boolean;
  /** Mailbox that receives them. Default: the sending one, else an automatic answer may not come (RFC 8098, 2.1). */
  readonly address?: string;
}

/** What the patient refused; the software records who noted it and when (MSS/va1.20, MSS/va1.22). */
export interface PatientOpposition {
  /** Refuses mail in Mon espace santé. */
  readonly patientMail?: boolean;
  /** MSSanté addresses or national identifiers (RPPS) of the professionals who must not receive it, or `"all"`. */
  readonly professionals?: readonly string[] | "all";
}

/** One document of a mail and its PDF. */
export interface ReportDocument {
  readonly document: CdaDocument;
  /**
   * The PDF/A-1 attached beside the archive: for a level 1 document, the one it holds; for a level 3 document, the one made
   * from it by the caller (ECO.2.1.5).
   */
  readonly pdf: Uint8Array;
  /** From whom the document is hidden in the DMP: it then does not go to them by mail either. */
  readonly visibility?: Visibility;
  /** Number of the record, appended to the name of the PDF. */
  readonly recordNumber?: string;
}

/** One or more reports to one recipient; subject, headers, names and bodies all derive from it, so that nothing can disagree. */
export interface ReportMail extends ReportDocument {
  /** Other documents of the same patient. */
  readonly otherDocuments?: readonly ReportDocument[];
  /** IHE_XDM archive that holds the documents, in the same order. */
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
  /** What the mail changes of an earlier one. Default: a replacement when the document replaces another, else nothing. */
  readonly change?: MailChange;
  /** Say it in HTML too, with the same words. Default: plain text alone. */
  readonly html?: boolean;
  readonly patientOpposition?: PatientOpposition;
  /** Rules of the site that are stricter by default. */
  readonly siteRules?: {
    /** Send to professionals what is masked to them in the DMP? Default `false` (DT-1 row 10). */
    readonly mailMaskedReports?: boolean;
    /** Send to the patient's address of a NIA? Only when it was verified. Default `false` (DT-1 row 8). */
    readonly mailToNia?: boolean;
  };
  readonly texts?: Partial<MailTexts>;
  /** Largest mail the operator takes, encoded, in bytes. Default 10 000 000; 25 000 000 at most for a patient. */
  readonly maxMessageBytes?: number;
}

/** A mail ready to leave: its bytes never change from one attempt to the next. */
export interface ComposedMail {
  readonly messageId: string;
  /** Identifier for delivery reports, without patient data. */
  readonly envelopeId: string;
  /** Mailbox that sends. */
  readonly from: string;
  /** Where the operators send back what they cannot deliver. Default: `from`; empty for a report, which nothing answers. */
  readonly returnPath?: string;
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
  /** The same words in HTML, when asked for. */
  readonly html?: string;
  /** Message-IDs that the mail answers or replaces, angle brackets included, oldest first. */
  readonly references: readonly string[];
  readonly receipts: ReceiptRequests;
  /** `X-MSS-…` headers, exact names, in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** `IHE_XDM.zip` first, then one PDF for each document, in the order of the archive. */
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

/** The documents of a mail, in the order of its archive. */
export function documentsOf(mail: ReportMail): readonly ReportDocument[] {
  return [mail, ...(mail.otherDocuments ?? [])];
}
