import { SegurError } from "@segur-sdk/core";

import { associationType } from "./association.js";
import { type AvailabilityStatus, availabilityStatus } from "./availability-status.js";
import { createSubmissionSet, entryId, hasMember, type SubmissionSetOptions } from "./create-submission-set.js";
import type { RegisteredDocument } from "./stored-query-answer.js";
import type { SubmissionMetadata } from "./submission.js";
import {
  becomesHidden,
  confidentialityCodesOf,
  confidentialityOf,
  type Visibility,
  visibilityOf,
} from "./visibility.js";

/** A change of status of one registered document. */
export interface StatusChange {
  /** Its current entryUUID, asked from the registry just before (RG_3130). */
  readonly target: string;
  /** The status it really has: the registry checks. */
  readonly from: AvailabilityStatus;
  readonly to: AvailabilityStatus;
}

/** What makes an update of status. */
export interface StatusUpdateOptions extends SubmissionSetOptions {
  readonly change: StatusChange;
}

const { approved, archived, deleted, deprecated } = availabilityStatus;
const allowed: ReadonlyMap<AvailabilityStatus, readonly AvailabilityStatus[]> = new Map([
  [approved, [archived, deleted]],
  [archived, [approved, deleted]],
  // Not seen with the DMP: the server decides.
  [deprecated, [deleted]],
]);

/**
 * Deletes (TD3.3c), archives or takes out of the archives (TD3.3d) one registered document.
 *
 * Deletion cannot be undone, and takes the obsolete versions of the document with it: the caller asks a person to
 * confirm first (EX_3.3-1050).
 *
 * Identifiers are asked from `ids` in a fixed order: set, unique identifier of the set, association.
 *
 * @throws `ERR_XDS_STATUS_CHANGE` when the DMP knows no such change; `ERR_XDS_CODE_UNKNOWN` when the profession of the
 * author is not in JDV_J01.
 * @see DMP GI, TD3.3c, TD3.3d; IHE ITI TF-2 §3.57; dmp.md F.4
 * @example
 * ```ts
 * import { availabilityStatus, buildUpdateDocumentSet, createStatusUpdate, type SubmissionSetOptions } from "@segur-sdk/xds";
 *
 * const { approved, deleted } = availabilityStatus;
 * const deletion = (target: string, sender: SubmissionSetOptions) =>
 *   buildUpdateDocumentSet(createStatusUpdate({ ...sender, change: { target, from: approved, to: deleted } }));
 * ```
 */
export function createStatusUpdate(options: StatusUpdateOptions): SubmissionMetadata {
  const { change, ids } = options;
  if (!(allowed.get(change.from) ?? []).includes(change.to)) {
    throw new SegurError("ERR_XDS_STATUS_CHANGE", {
      details: { field: "change", from: change.from, to: change.to, source: "DMP GI, TD3.3c, TD3.3d" },
    });
  }
  const submissionSet = createSubmissionSet(options, updateTitle);
  const association = {
    id: entryId(ids),
    type: associationType.updatesStatus,
    source: submissionSet.id,
    target: change.target,
    originalStatus: change.from,
    newStatus: change.to,
  };
  return { submissionSet, documents: [], associations: [association] };
}

/** What makes an update of metadata. */
export interface MetadataUpdateOptions extends SubmissionSetOptions {
  /** The document as the registry has just given it ({@link readStoredQueryAnswer}, `LeafClass`). */
  readonly current: RegisteredDocument;
  /** From whom the document is hidden from now on. */
  readonly visibility: Visibility;
}

/**
 * Hides a document from the professionals, shows it to them again (TD3.3a), or shows it to the patient or to the legal
 * representatives (TD3.3b, which cannot be undone): a new version of its metadata, identical but for the confidentiality.
 *
 * Identifiers are asked from `ids` in a fixed order: set, unique identifier of the set, document, HasMember.
 *
 * @throws `ERR_XDS_VISIBILITY` when a document that the patient or the legal representatives see would be hidden from
 * them; `ERR_XDS_METADATA` when the registry gave no logical id or no version, `ERR_XDS_CODE_UNKNOWN` when the profession of
 * the author is not in JDV_J01.
 * @see DMP GI, TD3.3a, TD3.3b; IHE ITI TF-2 §3.57; dmp.md B.9, F.4
 * @example
 * ```ts
 * import { createMetadataUpdate, type RegisteredDocument, type SubmissionSetOptions, visibilityOf } from "@segur-sdk/xds";
 *
 * const mask = (current: RegisteredDocument, sender: SubmissionSetOptions) =>
 *   createMetadataUpdate({
 *     ...sender,
 *     current,
 *     visibility: { ...visibilityOf(current.entry.confidentialityCodes), hiddenFromProfessionals: true },
 *   });
 * ```
 */
export function createMetadataUpdate(options: MetadataUpdateOptions): SubmissionMetadata {
  const { current, visibility, ids } = options;
  const { entry, registered, logicalId } = current;
  if (logicalId === undefined) throw missing("logicalId");
  if (entry.version === undefined) throw missing("entry.version");
  const hidden = becomesHidden(visibilityOf(entry.confidentialityCodes), visibility);
  if (hidden !== undefined) {
    throw new SegurError("ERR_XDS_VISIBILITY", {
      details: { field: `visibility.${hidden}`, rule: "irreversible", source: "DMP GI, TD3.3b; dmp.md B.9, rule 3" },
    });
  }
  const submissionSet = createSubmissionSet(options, updateTitle);
  const id = entryId(ids);
  const confidentialityCodes = confidentialityCodesOf(visibility, confidentialityOf(entry.confidentialityCodes));
  return {
    submissionSet,
    documents: [
      {
        id,
        logicalId,
        entry: { ...entry, confidentialityCodes },
        ...(registered === undefined ? {} : { registered }),
      },
    ],
    associations: [{ ...hasMember(ids, submissionSet.id, id), previousVersion: entry.version }],
  };
}

const updateTitle = "Mise a jour";

function missing(field: string): SegurError {
  return new SegurError("ERR_XDS_METADATA", {
    details: { field: `current.${field}`, rule: "given by the registry", source: "IHE ITI TF-2 §3.57; dmp.md F.4" },
  });
}
