import type { CodedValue } from "@segur-sdk/core";

import type { AvailabilityStatus } from "./availability-status.js";
import type { Cx, Cxi } from "./cx.js";
import type { XdsTime } from "./document-entry.js";

/** A code looked for: its label is not sent. */
export type CodeMatch = Pick<CodedValue, "code" | "system">;

/** A period; either end may be open. */
export interface TimeRange {
  /** Included. */
  readonly from?: XdsTime;
  /** Excluded. */
  readonly to?: XdsTime;
}

/**
 * Which documents of a patient: criteria are all met at once, values of one criterion are alternatives.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2.3.7.1; dmp.md F.2
 */
export interface DocumentCriteria {
  readonly patientId: Cx;
  readonly statuses: readonly AvailabilityStatus[];
  readonly classCodes?: readonly CodeMatch[];
  readonly typeCodes?: readonly CodeMatch[];
  readonly formatCodes?: readonly CodeMatch[];
  readonly practiceSettingCodes?: readonly CodeMatch[];
  readonly healthcareFacilityTypeCodes?: readonly CodeMatch[];
  /** One list of alternatives per requirement: `[[CT, MR], [chest]]` is (CT or MR) and chest. */
  readonly eventCodes?: readonly (readonly CodeMatch[])[];
  /** One list of alternatives per requirement. */
  readonly confidentialityCodes?: readonly (readonly CodeMatch[])[];
  readonly creationTime?: TimeRange;
  readonly serviceStartTime?: TimeRange;
  readonly serviceStopTime?: TimeRange;
  /** SQL LIKE patterns on the XCN, e.g. `%RADIOLOGUE%`. */
  readonly authorPersons?: readonly string[];
}

/** Documents of a patient by their metadata (TD3.1a). */
export interface FindDocuments extends DocumentCriteria {
  readonly query: "FindDocuments";
}

/** Documents of a patient that refer to an accession number, an order or a DICOM study. */
export interface FindDocumentsByReferenceId extends DocumentCriteria {
  readonly query: "FindDocumentsByReferenceId";
  /** One list of alternatives per requirement. */
  readonly referenceIds: readonly (readonly Cxi[])[];
}

/** Submissions of a patient. */
export interface FindSubmissionSets {
  readonly query: "FindSubmissionSets";
  readonly patientId: Cx;
  readonly statuses: readonly AvailabilityStatus[];
  readonly sourceIds?: readonly string[];
  readonly submissionTime?: TimeRange;
  /** SQL LIKE pattern on the XCN. */
  readonly authorPerson?: string;
  readonly contentTypeCodes?: readonly CodeMatch[];
}

/** Documents known by an identifier: with a return type of `ObjectRef`, the current entryUUID (TD3.1b). */
export interface GetDocuments {
  readonly query: "GetDocuments";
  readonly by: "uniqueId" | "entryUuid";
  readonly ids: readonly string[];
}

/** Every association that has one of these objects at an end. */
export interface GetAssociations {
  readonly query: "GetAssociations";
  readonly entryUuids: readonly string[];
}

/** One submission: its set, documents and associations. */
export interface GetSubmissionSetAndContents {
  readonly query: "GetSubmissionSetAndContents";
  readonly by: "uniqueId" | "entryUuid";
  readonly id: string;
}

/**
 * A stored query of ITI-18.
 *
 * @see IHE ITI TF-2 §3.18.4.1.2.3.7; dmp.md F.2
 */
export type StoredQuery =
  | FindDocuments
  | FindDocumentsByReferenceId
  | FindSubmissionSets
  | GetDocuments
  | GetAssociations
  | GetSubmissionSetAndContents;

/** What comes back: whole objects, or only their entryUUID. The DMP opens `LeafClass` to consultation profiles only. */
export type QueryReturnType = "LeafClass" | "ObjectRef";
