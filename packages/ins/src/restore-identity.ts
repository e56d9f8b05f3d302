import { SegurError } from "@segur-sdk/core";

import type { Identity } from "./identity.js";
import { identityFaults } from "./identity-inspection.js";

/**
 * Reads back an identity that a software stored, e.g. from a JSON column: form, status and coherence are checked anew.
 *
 * @throws `SegurError` `ERR_INS_IDENTITY_INVALID` with the damaged paths in `details.fields`; never the values.
 * @example
 * ```ts
 * import { isQualified, restoreIdentity } from "@segur-sdk/ins";
 *
 * function load(row: { identity: string }): void {
 *   const identity = restoreIdentity(JSON.parse(row.identity));
 *   if (isQualified(identity)) console.log(identity.ins.oid);
 * }
 * ```
 */
export function restoreIdentity(stored: unknown): Identity {
  const faults = identityFaults(stored);
  if (faults.length === 0) return stored as Identity;
  throw new SegurError("ERR_INS_IDENTITY_INVALID", { details: { fields: faults.slice(0, 20) } });
}
