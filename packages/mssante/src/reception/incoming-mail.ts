import type { MatriculeIns, Problem } from "@segur-sdk/core";

import type { ReceivedDocument } from "../lint/archive-reading.js";
import type { ReceiptEvent } from "../receipts/receipt-event.js";
import type { ReceivedPatient } from "./match-patient.js";
import type { QuarantineReason } from "./quarantine-reason.js";

/** What every received mail tells of itself: patient data. */
export interface IncomingEnvelope {
  /** Angle brackets included. */
  readonly messageId: string | undefined;
  /** SHA-256 of what the mail says and carries, hexadecimal: what relays add on the way does not change it. */
  readonly contentDigest: string;
  readonly from: string | undefined;
  /** Who writes: a patient of Mon espace santé is shown apart, by name and matricule (MSS/UX.25, MSS/UX.31). */
  readonly origin: { readonly kind: "patient"; readonly matricule: MatriculeIns } | { readonly kind: "professional" };
  readonly to: readonly string[];
  /** Decoded, as received. */
  readonly subject: string;
  /** The subject for a screen, without `XDM/1.0/DDM+` (MSS/UX.28). */
  readonly title: string;
  /** `Date` header as written. */
  readonly date: string | undefined;
  readonly inReplyTo: string | undefined;
  readonly references: readonly string[];
  readonly text: string;
  /** Made by software, or a report: it is never answered (RFC 3834, 2). */
  readonly isAutomatic: boolean;
  /** Address of `Return-Path`: empty for a report, `undefined` when the server did not write it. */
  readonly returnPath: string | undefined;
  /** Where a read or integration report is asked for. */
  readonly reportTo: readonly string[];
}

/** What a received mail is. The attachment decides; the subject is a hint (MSS/UX.01). */
export type IncomingContent =
  | {
      /** DSN; MDN; bounce of Mon espace santé, or of an old server, by an ordinary mail; refusal of an integration by an ordinary mail. */
      readonly kind: "delivery-report" | "read-report" | "mes-bounce" | "integration-refusal";
      readonly events: readonly ReceiptEvent[];
    }
  | { readonly kind: "unreadable-report" }
  | {
      readonly kind: "documents";
      /** In the order of the archive. */
      readonly documents: readonly ReceivedDocument[];
      /** Of the metadata (ECO.2.1.2) and of every header, which agree. */
      readonly patient: ReceivedPatient | undefined;
      /** Why these documents are for a person, whoever the patient is. */
      readonly reason: QuarantineReason | undefined;
      readonly findings: readonly Problem[];
    }
  | { readonly kind: "refused-archive"; readonly reason: QuarantineReason; readonly findings: readonly Problem[] }
  /** A message of a person; `events` when it answers a send of ours. */
  | { readonly kind: "message"; readonly events: readonly ReceiptEvent[] };

/** A received mail: its envelope, and what it is. */
export type IncomingMail = IncomingEnvelope & { readonly content: IncomingContent };
