import { SegurError } from "@segur-sdk/core";

import { dmpRights, type DmpAccess, type DmpTransaction } from "../dmp-access.js";

/**
 * Refuses a transaction that the mode of the client is closed to.
 *
 * @throws SegurError `ERR_DMP_MODE`.
 * @see dmp.md A.3
 */
export function assertMode(operation: DmpTransaction, access: DmpAccess | undefined): void {
  const mode = access?.mode ?? "indirect";
  const { modes } = dmpRights[operation];
  if (modes.includes(mode)) return;
  throw new SegurError("ERR_DMP_MODE", {
    details: { operation, mode, open: modes, source: "PDT-INF-526 v1.8; dmp.md A.3" },
  });
}
