/** Types of association that the DMP and the mail use; others are kept as their URN when read. */
export const associationType = {
  /** From the set to each of its documents. */
  hasMember: "urn:oasis:names:tc:ebxml-regrep:AssociationType:HasMember",
  /** From a new document to the entryUUID of the one it replaces. */
  replaces: "urn:ihe:iti:2007:AssociationType:RPLC",
  /** From the signature document to the set. */
  signs: "urn:ihe:iti:2007:AssociationType:signs",
  /** From a set to the entryUUID of a registered document whose status changes. */
  updatesStatus: "urn:ihe:iti:2010:AssociationType:UpdateAvailabilityStatus",
} as const;

/**
 * A link between two objects of a submission, or to one already registered.
 *
 * @see IHE ITI TF-3 §4.2.2 Association types
 */
export interface Association {
  readonly id: string;
  /** URN, see {@link associationType}. */
  readonly type: string;
  readonly source: string;
  readonly target: string;
  /** `Original` for a member created by this submission. */
  readonly submissionSetStatus?: string;
  /** Version that a new version of the metadata comes after (ITI-57). */
  readonly previousVersion?: string;
  /** Status that the document has, for an update of status (ITI-57). */
  readonly originalStatus?: string;
  /** Status that the document takes, for an update of status (ITI-57). */
  readonly newStatus?: string;
}
