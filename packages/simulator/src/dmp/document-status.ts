/** State of a document that the DMP holds. */
export type DmpDocumentStatus = "approved" | "deprecated" | "archived" | "deleted";

const urns: Readonly<Record<DmpDocumentStatus, string>> = {
  approved: "urn:oasis:names:tc:ebxml-regrep:StatusType:Approved",
  /** Obsolete: another version, or another document, has taken its place. */
  deprecated: "urn:oasis:names:tc:ebxml-regrep:StatusType:Deprecated",
  archived: "urn:asip:ci-sis:2010:StatusType:Archived",
  deleted: "urn:asip:ci-sis:2010:StatusType:Deleted",
};

/** URN of a state (dmp.md F.2). */
export function statusUrn(status: DmpDocumentStatus): string {
  return urns[status];
}

/** The state of a URN; undefined when the DMP does not know it. */
export function statusOfUrn(urn: string): DmpDocumentStatus | undefined {
  return (Object.keys(urns) as DmpDocumentStatus[]).find((status) => urns[status] === urn);
}
