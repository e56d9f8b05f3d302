import type { Professional, SegurError } from "@segur-sdk/core";

import type { Reason } from "./decide.js";
import type { DestinationState } from "./destination-state.js";
import type { PlannedVisibility } from "./dt1-table.js";

interface CommonDestination {
  readonly state: DestinationState;
  readonly reasons: readonly Reason[];
  /** Instant of the last change of state. */
  readonly since: Date;
  /** Reference given by the service: uniqueId of the document, Message-ID of the mail. */
  readonly reference?: string;
  /** Why the last attempt failed. */
  readonly error?: SegurError;
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
