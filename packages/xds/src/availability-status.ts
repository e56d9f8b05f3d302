/**
 * State of a registered document.
 *
 * @see DMP GI, TD3.3; dmp.md F.2, F.4
 */
export const availabilityStatus = {
  /** Current version. */
  approved: "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved",
  /** Replaced by another version ("obsolète"). */
  deprecated: "urn:oasis:names:tc:ebxml-regrep:StatusType:Deprecated",
  archived: "urn:asip:ci-sis:2010:StatusType:Archived",
  deleted: "urn:asip:ci-sis:2010:StatusType:Deleted",
} as const;

/** URN of one of the states that the DMP knows. */
export type AvailabilityStatus = (typeof availabilityStatus)[keyof typeof availabilityStatus];
