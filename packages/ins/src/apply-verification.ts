import type { Identity } from "./identity.js";
import { advance, type Act } from "./transition.js";

/** Result of the verification of an INS by INSi. */
export interface VerificationResult extends Act {
  readonly result: "OK" | "KO";
}

/**
 * Applies the result of a verification. OK changes nothing; KO takes the identity back to PROVISOIRE whatever its
 * level, invalidates matricule and OID, and puts the record on a worklist.
 *
 * @throws `SegurError` `ERR_INS_TRANSITION_REFUSED` for an OK on an identity without INS.
 * @see RIS.INS.42, RIS.INS.43
 */
export function applyVerification(identity: Identity, verification: VerificationResult): Identity {
  const event = verification.result === "OK" ? "verification-ok" : "verification-ko";
  return advance(identity, { event, by: verification.by, at: verification.at });
}
