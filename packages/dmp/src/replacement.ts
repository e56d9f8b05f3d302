import type { IdGenerator, Oid } from "@segur-sdk/core";
import { associationType, type Submission } from "@segur-sdk/xds";

import type { FrozenSubmission } from "./frozen-submission.js";

/**
 * A document of a submission and the registered one that it replaces. What is kept is the lasting identifier; the entryUUID
 * is asked from the registry at each attempt.
 *
 * @see dmp.md B.8 (RG_2710, RG_3130), B.10
 */
export interface Replacement {
  /** Unique identifier of the replaced document. */
  readonly uniqueId: Oid;
  /** Name of the new document inside the message. */
  readonly documentId: string;
  /** Name of the RPLC association: the same at each attempt. */
  readonly associationId: string;
}

/** A replacement, its association named once and for all. */
export function createReplacement(ids: IdGenerator, documentId: string, uniqueId: Oid): Replacement {
  return { uniqueId, documentId, associationId: `urn:uuid:${ids.uuid()}` };
}

/** The submission with an RPLC towards the present entryUUID of each replaced document, given by its unique identifier. */
export function withReplacementTargets(
  { submission, replacements }: Pick<FrozenSubmission, "submission" | "replacements">,
  targets: ReadonlyMap<string, string>,
): Submission {
  if (replacements.length === 0) return submission;
  const links = replacements.map(({ uniqueId, documentId, associationId }) => ({
    id: associationId,
    type: associationType.replaces,
    source: documentId,
    target: targets.get(uniqueId) ?? "",
  }));
  return { ...submission, associations: [...submission.associations, ...links] };
}
