import type { Identity, QualifiedIdentity } from "@segur-sdk/ins";

import type { MailCursor } from "../operator/mssante-operator.js";
import type { ReceiptEvent } from "../receipts/receipt-event.js";
import type { ComposedMail } from "../report-mail.js";
import type { ReceivedDocument } from "../lint/archive-reading.js";
import type { IncomingMail } from "./incoming-mail.js";
import type { ReceivedPatient } from "./match-patient.js";
import type { QuarantineReason } from "./quarantine-reason.js";

/** What becomes of a received mail. */
export type ReceptionDecision =
  /**
   * The documents enter this record: added, replacing or removing as each one's `action` says. Whether their author may
   * replace or remove what is there, and in which version (900, 901), is for the store to check.
   */
  | {
      readonly kind: "filed";
      readonly patient: QualifiedIdentity;
      readonly documents: readonly ReceivedDocument[];
    }
  /** The same documents, byte for byte, are there already. */
  | { readonly kind: "already-filed" }
  /** A person decides. */
  | { readonly kind: "work-list"; readonly reason: QuarantineReason; readonly patient?: ReceivedPatient }
  /** Nothing is filed and the sender is told. */
  | { readonly kind: "rejected"; readonly reason: QuarantineReason }
  /** Reports about what was sent; their events go to {@link ReceiptPort}. */
  | { readonly kind: "receipt" }
  /** A report that nobody understands: to be shown as it is. */
  | { readonly kind: "unreadable-report" }
  /** A message of a person; that of a patient is kept apart (MSS/UX.25). */
  | { readonly kind: "message" | "patient-message" };

/** A received mail as it is stored, once: everything that follows from it is in it. */
export interface ReceptionEntry {
  /** Message-ID, or digest of a mail that has none. */
  readonly key: string;
  readonly contentDigest: string | undefined;
  /** When the mailbox received it, if the operator says. */
  readonly receivedAt: Date | undefined;
  readonly recordedAt: Date;
  /** As received; absent for the status of an operator without mails, and for a mail too large to be read. */
  readonly bytes: Uint8Array | undefined;
  readonly mail: IncomingMail | undefined;
  readonly decision: ReceptionDecision;
  readonly events: readonly ReceiptEvent[];
  /** To be sent as it is: the same Message-ID at every attempt. */
  readonly answer: ComposedMail | undefined;
}

/** Where received mails are kept for good: one mailbox, one store. */
export interface ReceptionStore {
  /** Where the reading stands. */
  cursor(): Promise<MailCursor | undefined>;
  /** The mail recorded under this key, if any. */
  find(key: string): Promise<{ readonly contentDigest: string | undefined } | undefined>;
  /** Has this document, byte for byte, already had this effect? */
  isFiled(document: { readonly uniqueId: string; readonly hash: string; readonly action: string }): Promise<boolean>;
  /**
   * Keeps a mail **and files its documents** in one transaction; resolves once both are safe. Recording a key again does
   * nothing.
   */
  record(entry: ReceptionEntry): Promise<void>;
  /** What was recorded and whose events or answer have not gone yet, oldest first. */
  unsettled(): Promise<readonly ReceptionEntry[]>;
  /** The events and the answer of this mail have gone. */
  settle(key: string): Promise<void>;
  /** The reading now stands here. */
  advance(cursor: MailCursor): Promise<void>;
}

/** The identities of the site. */
export interface PatientPort {
  /** Every identity that bears the matricule of a received document, whatever its status. */
  candidates(received: ReceivedPatient): Promise<readonly Identity[]>;
}

/** Takes the receipts found among the mails: at least once each, hence the key. */
export interface ReceiptPort {
  /** Events of one received mail, and the key of that mail. */
  deliver(events: readonly ReceiptEvent[], source: { readonly key: string }): Promise<void>;
}
