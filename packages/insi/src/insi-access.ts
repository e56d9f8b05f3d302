import { isSegurError, SegurError, type Actor, type Clock, type IdGenerator, type StructIdNat } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { signEnveloped } from "@segur-sdk/core/xml-signature";

import { psCardHolder, type PsCardSource } from "./ps-card.js";
import { assertionSignaturePosition, buildPsAssertion, buildVitaleAssertion } from "./wire/build-security.js";

/**
 * How the software proves itself: by the client certificate of its structure (mutual TLS), or by the card of the
 * professional who calls (CPx).
 */
export type InsiAccess =
  | { readonly mode: "certificate"; readonly issuer: StructIdNat }
  | { readonly mode: "card"; readonly card: PsCardSource };

/** What one message bears as proof. */
export interface AccessProof {
  /** Emetteur of both contexts. */
  readonly issuer: string;
  /** Absent in mutual TLS. */
  readonly assertions?: readonly XmlElement[] | undefined;
}

/** What a proof is made for. */
export interface ProofPurpose {
  readonly actor: Actor;
  /** Serial number of the carte Vitale of a WS_INS1. */
  readonly vitaleSerialNumber?: string | undefined;
}

/**
 * Makes the proof of one message by the card: a new assertion, signed now, so that none is ever used twice.
 *
 * @throws `SegurError` `ERR_INSI_CARD` when the card cannot sign or its activity has no billing identifier.
 */
export async function proveByCard(
  card: PsCardSource,
  { actor, vitaleSerialNumber }: ProofPurpose,
  { clock, ids }: { readonly clock: Clock; readonly ids: IdGenerator },
): Promise<AccessProof> {
  try {
    const { signer, activity, holder: overrides } = typeof card === "function" ? await card(actor) : card;
    if (activity.billingId.trim() === "") {
      throw new SegurError("ERR_INSI_CARD", { details: { field: "activity.billingId", source: "SEL-MP-043 §3.2" } });
    }
    const holder = { ...psCardHolder(signer.certificate), ...overrides };
    const at = clock.now();
    const unsigned = buildPsAssertion({ id: `_${ids.uuid()}`, at, holder, activity });
    const assertion = await signEnveloped(unsigned, {
      signer,
      idAttribute: "ID",
      position: assertionSignaturePosition,
    });
    const { nationalId } = holder;
    if (vitaleSerialNumber === undefined) return { issuer: nationalId, assertions: [assertion] };
    const serialNumber = vitaleSerialNumber;
    return {
      issuer: nationalId,
      assertions: [assertion, buildVitaleAssertion({ id: `_${ids.uuid()}`, at, nationalId, serialNumber })],
    };
  } catch (cause) {
    throw isSegurError(cause) ? cause : new SegurError("ERR_INSI_CARD", { cause });
  }
}
