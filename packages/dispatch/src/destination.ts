import type { Professional, SegurError } from "@segur-sdk/core";

import type { Reason } from "./decide.js";
import type { DestinationState } from "./destination-state.js";
import type { PlannedVisibility } from "./dt1-table.js";

/** What receipts say of a mail that was sent: what says most, and the receipt that says it. */
export interface DestinationReceipt {
  readonly fact:
    "relayed" | "delivered" | "read" | "integrated" | "forwarded" | "deleted" | "undeliverable" | "integration-failed";
  /** Why it failed: `unknown-mailbox`, or the code of an integration error, e.g. `902`. */
  readonly cause?: string;
  /** Message-ID and date of the receipt. */
  readonly evidence: { readonly messageId: string | undefined; readonly date: string | undefined };
}

interface CommonDestination {
  readonly state: DestinationState;
  readonly reasons: readonly Reason[];
  /** Instant of the last change of state. */
  readonly since: Date;
  /** Reference given by the service: uniqueId of the document, Message-ID of the mail. */
  readonly reference?: string;
  /** Why the last attempt failed. */
  readonly error?: SegurError;
  /** What receipts said after the service took it. */
  readonly receipt?: DestinationReceipt;
}

/** The national health record. */
export interface DmpDestination extends CommonDestination {
  readonly kind: "dmp";
  readonly visibility: PlannedVisibility;
}

/** A professional, by secure mail. */
export interface ProfessionalDestination extends CommonDestination {
  readonly kind: "mss-professional";
  readonly recipient: Professional;
}

/** The patient, by secure mail in Mon espace santé. */
export interface PatientDestination extends CommonDestination {
  readonly kind: "mss-patient";
}

/** One place a report goes to. */
export type Destination = DmpDestination | ProfessionalDestination | PatientDestination;
