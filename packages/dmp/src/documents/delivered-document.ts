import type { Oid } from "@segur-sdk/core";
import { associationType, visibilityOf, type Cxi, type Visibility } from "@segur-sdk/xds";

import type { FrozenSubmission } from "../frozen-submission.js";
import { fingerprintOf } from "./content-fingerprint.js";

/**
 * A document as it was delivered: what a software keeps of it to replace or delete it later. Plain data.
 *
 * Never the entryUUID, which changes (RG_2710).
 */
export interface DeliveredDocument {
  readonly uniqueId: Oid;
  /** From whom it is hidden: what became visible cannot be hidden again. */
  readonly visibility: Visibility;
  /** Tells whether a new version says anything new; without it nothing is compared. */
  readonly fingerprint?: string;
  readonly title?: string;
  /** Accession numbers, orders and studies that a new version must still have; without them nothing is compared. */
  readonly referenceIds?: readonly Cxi[];
}

/**
 * What to keep of the documents of a submission once it was delivered.
 *
 * @example
 * ```ts
 * import { deliveredDocumentsOf, type DmpClient, type FrozenSubmission } from "@segur-sdk/dmp";
 *
 * async function sendAndKeep(dmp: DmpClient, frozen: FrozenSubmission) {
 *   const { outcome } = await dmp.deliver(frozen);
 *   return outcome === "delivered" ? deliveredDocumentsOf(frozen) : []; // store them with the report
 * }
 * ```
 */
export function deliveredDocumentsOf({ submission, sources }: FrozenSubmission): readonly DeliveredDocument[] {
  const signatures = new Set(
    submission.associations.filter(({ type }) => type === associationType.signs).map(({ source }) => source),
  );
  return submission.documents
    .filter(({ id }) => !signatures.has(id))
    .map(({ id, entry, bytes }) => ({
      uniqueId: entry.uniqueId,
      visibility: visibilityOf(entry.confidentialityCodes),
      fingerprint: fingerprintOf({ entry, bytes, source: sources?.[id] }),
      title: entry.title,
      referenceIds: entry.referenceIds,
    }));
}
