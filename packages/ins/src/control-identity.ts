import { SegurError } from "@segur-sdk/core";

import { agreesWithDocument, notQualifiable } from "./apply-insi-answer.js";
import { judgeTraits } from "./comparison.js";
import { givenNamesList } from "./given-names.js";
import type { Identity, QualifiedIdentity, RetrievedIdentity } from "./identity.js";
import { defaultProofs, type ProofKind, type ProofTable } from "./proof.js";
import { assertQualified } from "./qualified-identity.js";
import type { Traits } from "./traits.js";
import { advance } from "./transition.js";

/** The check of an identity document by a person who compared it with the traits. */
export interface IdentityCheck {
  readonly proof: ProofKind;
  /** Identifier of the person in the local software, e.g. `sec-042`. */
  readonly checkedBy: string;
  readonly checkedAt: Date;
  /** Traits read on the document, when they were captured: they are compared as well. */
  readonly documentTraits?: Traits;
  /** Proofs that the site accepts. Default {@link defaultProofs}. */
  readonly proofs?: ProofTable;
}

/**
 * Records that a high-trust identity document was checked: PROVISOIRE becomes VALIDEE, RECUPEREE becomes QUALIFIEE,
 * and the control of the others is refreshed.
 *
 * @throws `SegurError` `ERR_INS_PROOF_UNKNOWN`, `ERR_INS_PROOF_NOT_TRUSTED`, `ERR_INS_NOT_QUALIFIABLE` when the
 * captured traits differ, `ERR_INS_ATTRIBUTE_BLOCKS` for a doubtful or fictive identity.
 * @see RIS.INS.18, RIS.INS.19, RIS.INS.20, RIS.INS.24, RIS.INS.25
 */
export function controlIdentity(identity: Identity, check: IdentityCheck): Identity {
  const proofs: ProofTable = check.proofs ?? defaultProofs;
  const entry = proofs[check.proof];
  if (entry === undefined) throw new SegurError("ERR_INS_PROOF_UNKNOWN", { details: { proof: check.proof } });
  if (entry.trust !== "high") {
    throw new SegurError("ERR_INS_PROOF_NOT_TRUSTED", {
      details: { proof: check.proof, rule: "high-trust identity document", source: "RNIV EXI SI 10" },
    });
  }
  if (check.documentTraits !== undefined && !isSamePerson(identity.traits, check.documentTraits)) {
    throw notQualifiable();
  }
  return advance(identity, {
    event: "proof-checked",
    by: check.checkedBy,
    at: check.checkedAt,
    control: {
      proof: check.proof,
      trust: entry.trust,
      checkedBy: check.checkedBy,
      checkedAt: check.checkedAt.toISOString(),
    },
  });
}

/**
 * Qualifies a retrieved identity: a person compared a high-trust identity document with the INS traits.
 *
 * @throws `SegurError` As {@link controlIdentity}, and `ERR_INS_NOT_QUALIFIED` when the result is not a qualified
 * identity.
 * @example
 * ```ts
 * import { qualify, type QualifiedIdentity, type RetrievedIdentity } from "@segur-sdk/ins";
 *
 * function atTheDesk(identity: RetrievedIdentity, now: Date): QualifiedIdentity {
 *   return qualify(identity, { proof: "passport", checkedBy: "sec-042", checkedAt: now });
 * }
 * ```
 */
export function qualify(identity: RetrievedIdentity, check: IdentityCheck): QualifiedIdentity {
  const controlled = controlIdentity(identity, check);
  assertQualified(controlled);
  return controlled;
}

function isSamePerson(traits: Traits, document: Traits): boolean {
  return agreesWithDocument(
    judgeTraits(
      traits,
      {
        birthName: document.birthName,
        givenNamesList: givenNamesList(document),
        birthDate: document.birthDate,
        sex: document.sex,
      },
      {},
    ),
  );
}
