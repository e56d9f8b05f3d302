import { SegurError } from "@segur-sdk/core";

import type { Identity, QualifiedIdentity } from "./identity.js";
import { identityFaults } from "./identity-inspection.js";

/**
 * Tells whether an identity is qualified, by recomputing it: both axes, a high-trust proof, the INS and the traits of
 * the INSi answer, no doubt. A look-alike whose content does not justify its status is not.
 */
export function isQualified(identity: Identity): identity is QualifiedIdentity {
  return identityFaults(identity).length === 0 && identity.status === "QUALIFIEE";
}

/**
 * Refuses an identity that is not qualified.
 *
 * @throws `SegurError` `ERR_INS_NOT_QUALIFIED`.
 * @see RIS.INS.37
 */
export function assertQualified(identity: Identity): asserts identity is QualifiedIdentity {
  if (isQualified(identity)) return;
  throw new SegurError("ERR_INS_NOT_QUALIFIED", {
    details: { rule: "retrieved from INSi and checked against a high-trust document", source: "RIS.INS.37" },
  });
}
