import type { DmpDocumentStatus } from "../document-status.js";

/** A change of status, as an update asks for it. */
export interface StatusTransition {
  readonly from: DmpDocumentStatus;
  readonly to: DmpDocumentStatus;
}

/** Changes that the DMP admits (dmp.md F.4): archive, un-archive, delete. Deleting an obsolete version was never seen. */
const transitions: readonly StatusTransition[] = [
  { from: "approved", to: "archived" },
  { from: "archived", to: "approved" },
  { from: "approved", to: "deleted" },
  { from: "archived", to: "deleted" },
];

/** True when the DMP admits this change. */
export function isTransition({ from, to }: StatusTransition): boolean {
  return transitions.some((one) => one.from === from && one.to === to);
}
