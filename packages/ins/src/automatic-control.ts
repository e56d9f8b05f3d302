import { controlIdentity, type IdentityCheck } from "./control-identity.js";
import type { Identity } from "./identity.js";

/** What a proof read by the software, not by a person, does to an identity. */
export type ProofReading =
  | { readonly outcome: "validated"; readonly identity: Identity }
  /** A person must confirm: call {@link controlIdentity} with the same check then. */
  | { readonly outcome: "to-confirm"; readonly identity: Identity; readonly check: IdentityCheck };

/**
 * Takes a high-trust proof that the software received by itself, e.g. an electronic identity. It validates the
 * identity only when the site has switched that on.
 *
 * @throws `SegurError` As {@link controlIdentity}, whatever the setting.
 * @see RIS.INS.21
 */
export function readProof(
  identity: Identity,
  check: IdentityCheck,
  site: { readonly autoValidate?: boolean } = {},
): ProofReading {
  const controlled = controlIdentity(identity, check);
  if (site.autoValidate === true) return { outcome: "validated", identity: controlled };
  return { outcome: "to-confirm", identity, check };
}
