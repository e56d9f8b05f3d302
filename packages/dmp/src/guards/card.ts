import { inspectCertificate } from "@segur-sdk/certificates";
import { SegurError, type PsIdNat, type Signer } from "@segur-sdk/core";

/**
 * The card can sign for the DMP now: a signature certificate of a professional's card, within its dates.
 *
 * @throws SegurError `ERR_DMP_CARD`.
 * @see dmp.md A.2, C.1: the signature certificate, not that of authentication
 */
export function assertCard(signer: Pick<Signer, "certificate">, at: Date): void {
  const { profile, notBefore, notAfter } = inspectCertificate(signer.certificate);
  if (profile !== "CPS_SIGN") throw badCard("signature certificate of a card, not that of authentication");
  if (at < notBefore || at > notAfter) throw badCard("card within its dates of validity");
}

/**
 * The card is that of whoever acts.
 *
 * @throws SegurError `ERR_DMP_CARD`.
 */
export function assertCardHolder(signer: Pick<Signer, "certificate">, actor: PsIdNat): void {
  const { person } = inspectCertificate(signer.certificate);
  if (person?.reveal() !== actor) throw badCard("the card is that of the actor");
}

function badCard(rule: string): SegurError {
  return new SegurError("ERR_DMP_CARD", { details: { field: "signer", rule, source: "dmp.md A.2" } });
}
