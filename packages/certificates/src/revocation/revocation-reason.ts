import type { RevocationReason } from "./revocation-status.js";

/** CRLReason by value; 7 is not used (RFC 5280, §5.3.1). */
const reasons: readonly (RevocationReason | undefined)[] = [
  "unspecified",
  "keyCompromise",
  "cACompromise",
  "affiliationChanged",
  "superseded",
  "cessationOfOperation",
  "certificateHold",
  undefined,
  "removeFromCRL",
  "privilegeWithdrawn",
  "aACompromise",
];

/** Name of a CRLReason; `undefined` when the value is not one. */
export function revocationReason(value: number | undefined): RevocationReason | undefined {
  return value === undefined ? undefined : reasons[value];
}
