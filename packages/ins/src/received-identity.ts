import type { Environment, Ins, LocalizedText } from "@segur-sdk/core";

import type { RetrievalDecision } from "./comparison-decision.js";
import type { CompareTraitsOptions } from "./comparison.js";
import type { DatamatrixClaim } from "./decode-ins-datamatrix.js";
import { givenNamesList } from "./given-names.js";
import type { Identity, IdentityAttribute, IdentityStatus, LocalIdentifier } from "./identity.js";
import type { DatedIns, InsiTraits } from "./insi-answer.js";
import type { ProofTable } from "./proof.js";
import type { ReceptionReason } from "./reception-reason.js";
import type { Act } from "./transition.js";

/** Who sent an identity. An issuer is named as the site does, e.g. by the OID of its assigning authority. */
export type ReceivedOrigin =
  /** The identity master of the own identification domain, whose word is followed. */
  | { readonly kind: "own-domain"; readonly issuer: string }
  /** Another identification domain. */
  | { readonly kind: "other-domain"; readonly issuer: string }
  /** Appli carte Vitale, presented by the patient. */
  | { readonly kind: "vitale-app" };

/** Traits as received: each of them may be absent. */
export interface ReceivedTraits extends InsiTraits {
  readonly usedName?: string;
  readonly usedGivenName?: string;
}

/** An identity that comes from elsewhere: an HL7v2 message, a document, a datamatrix, appli carte Vitale. */
export interface ReceivedIdentity {
  readonly origin: ReceivedOrigin;
  /** Status that the sender gives it, e.g. PID-32 `VALI` with an INS: QUALIFIEE. */
  readonly claimedStatus: IdentityStatus;
  readonly traits: ReceivedTraits;
  readonly ins?: Ins;
  readonly history?: readonly DatedIns[];
  /** Attributes that the sender sets; none is ever cleared by a message. */
  readonly attributes?: readonly IdentityAttribute[];
  /** True when the sender removes the INS on purpose. */
  readonly isInsRemoved?: boolean;
  readonly environment: Environment;
  readonly localIds?: readonly LocalIdentifier[];
}

/** How an identity is received. */
export interface ReceiveIdentityOptions extends Act {
  /** Answer of the INSi verification, once it was asked for; `unavailable` when INSi did not answer. */
  readonly verification?: "OK" | "KO" | "unavailable";
  /**
   * Issuers whose qualified identities stay qualified: only with a trust contract, and when the receiver does not meet
   * the patient (RIS.INS.39). Default: none.
   */
  readonly trustedIssuers?: readonly string[];
  /** Proofs of the site: tells how far appli carte Vitale is trusted. */
  readonly proofs?: ProofTable;
  /** `human` once a person compared the traits and confirmed that both are one patient. */
  readonly decision?: RetrievalDecision;
  /** Knows the merged communes: see {@link CompareTraitsOptions}. */
  readonly isSamePlace?: CompareTraitsOptions["isSamePlace"];
}

/** What follows a reception, whatever the outcome. */
interface ReceptionConsequence {
  readonly reason: ReceptionReason;
  /** For a screen or a journal; no patient data. */
  readonly explanation: LocalizedText;
  readonly source: string;
  /** `quarantine`: the data that came with the identity must not be filed automatically; alert (RIS.INS.47). */
  readonly filing: "automatic" | "quarantine";
  /** True when the patient must be put on a worklist. */
  readonly worklist: boolean;
}

/** Outcome of a reception. `unchanged` gives the local identity back, the same object. */
export type Reception =
  | (ReceptionConsequence & {
      readonly outcome: "created" | "updated" | "unchanged";
      readonly identity: Identity;
    })
  | (ReceptionConsequence & {
      /** Nothing is done: verify this INS and these traits with INSi, then receive again with the answer. */
      readonly outcome: "verification-needed";
      readonly toVerify: { readonly ins: Ins; readonly traits: ReceivedTraits };
    });

/** The claim of a datamatrix as an identity received from whoever printed it (EXI REC 02). */
export function receivedOfDatamatrix(
  claim: DatamatrixClaim,
  context: { readonly origin: ReceivedOrigin; readonly environment: Environment },
): ReceivedIdentity {
  const { birthName, birthDate, sex, birthPlace } = claim.traits;
  return {
    ...context,
    claimedStatus: "QUALIFIEE",
    ins: claim.ins,
    traits: {
      birthName,
      givenNamesList: givenNamesList(claim.traits),
      birthDate,
      sex,
      ...(birthPlace === undefined ? {} : { birthPlace }),
    },
  };
}
