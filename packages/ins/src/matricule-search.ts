import { parseMatriculeIns, type MatriculeIns } from "@segur-sdk/core";

import type { Identity } from "./identity.js";

/**
 * Reads a matricule that a person searches for: the 15 characters are forced and the key is checked first, whatever
 * the authority of the identity found.
 *
 * @throws `SegurError` `ERR_CORE_MATRICULE_KEY` when the key is wrong or missing, `ERR_CORE_IDENTIFIER_INVALID`.
 * @see RIS.INS.08
 */
export function parseSearchedMatricule(text: string): MatriculeIns {
  // Judged as one of production: under a test authority a wrong key would be a mere warning.
  return parseMatriculeIns(text, { authority: "1.2.250.1.213.1.4.8" });
}

/**
 * Tells where an identity bears a matricule: active, in its history (replaced, withdrawn, or INSHISTO), or not at all.
 * Keys do not count: INSi gives some wrong ones, kept as received.
 *
 * @see Référentiel INS: look-up of a patient by any former matricule
 */
export function findMatricule(
  matricule: MatriculeIns,
  identity: Pick<Identity, "ins" | "insHistory">,
): "active" | "history" | undefined {
  const isSame = (other: MatriculeIns): boolean => other.slice(0, 13) === matricule.slice(0, 13);
  if (identity.ins !== undefined && isSame(identity.ins.matricule)) return "active";
  return identity.insHistory.some(({ ins }) => isSame(ins.matricule)) ? "history" : undefined;
}
