import type { Professional } from "@segur-sdk/core";
import type { Identity } from "@segur-sdk/ins";

import type { Hold, PatientOpposition } from "./dispatch-inputs.js";
import type { PlannedVisibility } from "./dt1-table.js";

/** What every report tells the dispatcher; the rest of it only concerns the ports. */
export interface DispatchSubject {
  /** Identifier of the report in the local software; made when absent. */
  readonly reportId?: string;
  readonly patient: Identity;
  /** Professional who asked for the exam: receives the report by secure mail. */
  readonly requester?: Professional;
  /** Other professionals who receive the report. */
  readonly recipients?: readonly Professional[];
  /** Default `"none"`. */
  readonly announcement?: "none" | "required" | "done";
  readonly opposition?: PatientOpposition;
  readonly hold?: Hold;
  /** Masked to professionals in the DMP. Default `false`. */
  readonly maskedToProfessionals?: boolean;
  /** Secret connection of a minor. Default `false`. */
  readonly secretConnection?: boolean;
  /** Patient in a hospital stay and requester inside the house. Default `false`. */
  readonly insideHospital?: boolean;
}

/** Answer of a service to one attempt. */
export type DeliveryOutcome =
  | { readonly outcome: "sent"; readonly reference?: string }
  /** The service has a business reason, recorded and not an error: `DMP_ABSENT`, `DMP_CLOSED`, `DMP_OPPOSED`… (DT-1 row 11). */
  | { readonly outcome: "skipped"; readonly reason: string };

/**
 * One destination's delivery: what is sent is frozen at the first attempt, so that every attempt
 * sends the same document under the same identifiers (DT-3).
 */
export interface Delivery {
  /** Tries once. Throws a `SegurError` whose `retryable` and `outcomeUnknown` say what may follow. */
  attempt(options: { readonly signal?: AbortSignal }): Promise<DeliveryOutcome>;
}

/** The services, as the dispatcher sees them. It knows neither their protocols nor their packages. */
export interface DispatchPorts<Report extends DispatchSubject, Document> {
  /** Builds the document that every destination receives. Throws before anything leaves. */
  buildDocument(report: Report): Promise<Document> | Document;
  /** How the document reaches the DMP, and who may see it there. */
  toDmp(
    report: Report,
    document: Document,
    options: { readonly visibility: PlannedVisibility; readonly secretConnection: boolean },
  ): Delivery;
  /** How the document reaches one professional. */
  toProfessional(report: Report, document: Document, recipient: Professional): Delivery;
  /** How the document reaches the patient. */
  toPatient(report: Report, document: Document): Delivery;
}
