import { SegurError } from "@segur-sdk/core";

import { judgeTraits, type JudgedTrait } from "./comparison.js";
import { decisionOf, isDecisionEnough, type RetrievalDecision } from "./comparison-decision.js";
import { assertEnvironment } from "./environment.js";
import type { Identity, InsiRetrieval, LocalIdentifier, RetrievedIdentity, QualifiedIdentity } from "./identity.js";
import { givesAnotherIns, traitsOfAnswer } from "./insi-answer-application.js";
import type { InsiAnswer } from "./insi-answer.js";
import { isQualified } from "./qualified-identity.js";
import { traitChanges } from "./trait-changes.js";
import type { Traits } from "./traits.js";
import { advance, type Act } from "./transition.js";
import { creationTable } from "./transition-table.js";

/** How an answer is accepted. */
export interface RetrievalAcceptance extends Act {
  /** The decision really taken: it must be at least the one that the comparison calls for. */
  readonly decision: RetrievalDecision;
  /**
   * First given name chosen by the person when it is longer than the first word of the list, e.g. `JEAN CHRISTOPHE`
   * in `JEAN CHRISTOPHE PIERRE`. Default: the first word.
   */
  readonly firstGivenName?: string;
  /** NIR known for billing, which a perfect match needs. */
  readonly knownNir?: string;
}

/**
 * Applies an INSi answer to an identity: strict traits, matricule, OID and history come from INSi; the former traits
 * go to the journal.
 *
 * PROVISOIRE becomes RECUPEREE; VALIDEE becomes QUALIFIEE when the answer agrees with what was validated.
 *
 * @throws `SegurError` `ERR_INS_DECISION_REQUIRED` when the decision is lower than {@link compareTraits} asks, or is not that
 * of a person although {@link givesAnotherIns},
 * `ERR_INS_ANSWER_BIRTH_DATE`, `ERR_INS_ANSWER_EMPTY_TRAIT`, `ERR_INS_OID_ENVIRONMENT` for an answer that is never
 * applied, `ERR_INS_NOT_QUALIFIABLE` when a validated identity differs by birth name, birth date or sex,
 * `ERR_INS_ATTRIBUTE_BLOCKS` for a doubtful or fictive identity, `ERR_INS_ENVIRONMENT` when the answer comes from
 * another environment.
 * @see RIS.INS.13, RIS.INS.15, RIS.INS.16, RIS.INS.25
 */
export function applyInsiAnswer(
  identity: Identity,
  answer: InsiAnswer,
  acceptance: RetrievalAcceptance,
): RetrievedIdentity | QualifiedIdentity {
  assertEnvironment(identity, answer.environment);
  const traits = traitsOfAnswer(answer, identity.traits, acceptance.firstGivenName);
  const compared = compare(identity.traits, answer, acceptance);
  if (givesAnotherIns(identity, answer) && acceptance.decision !== "human") throw decisionRequired("human", acceptance);
  if (identity.control !== null && !agreesWithDocument(compared)) throw notQualifiable();
  const applied = advance(identity, {
    event: "insi-answer-applied",
    by: acceptance.by,
    at: acceptance.at,
    insi: retrievalOf(answer, acceptance),
    traits,
    changes: traitChanges(identity.traits, traits),
  });
  if (isRetrieved(applied) || isQualified(applied)) return applied;
  throw new SegurError("ERR_INS_IDENTITY_INVALID", { details: { field: "status" } });
}

/**
 * Creates a retrieved identity from the answer to a search by traits, for a person the software does not know yet.
 *
 * @throws `SegurError` As {@link applyInsiAnswer}.
 * @see RIS.INS.23
 */
export function identityOfInsiAnswer(
  searched: Traits,
  answer: InsiAnswer,
  acceptance: RetrievalAcceptance & { readonly localIds?: readonly LocalIdentifier[] },
): RetrievedIdentity {
  const traits = traitsOfAnswer(answer, searched, acceptance.firstGivenName);
  compare(searched, answer, acceptance);
  return {
    status: "RECUPEREE",
    traits,
    ins: answer.active.ins,
    insHistory: answer.history.map((past) => ({ ...past, origin: "insi" })),
    insi: retrievalOf(answer, acceptance),
    control: null,
    attributes: [],
    localIds: acceptance.localIds ?? [],
    environment: answer.environment,
    journal: [
      {
        at: acceptance.at.toISOString(),
        by: acceptance.by,
        event: "created-from-insi",
        to: creationTable["created-from-insi"].to,
        changes: traitChanges(searched, traits),
        propagate: [],
        worklist: false,
      },
    ],
  };
}

/** The comparison, once the acceptance is known to be enough for it. */
function compare(local: Traits, answer: InsiAnswer, acceptance: RetrievalAcceptance): readonly JudgedTrait[] {
  const { knownNir, firstGivenName } = acceptance;
  const receivedMatricule = answer.active.ins.matricule;
  const options = knownNir === undefined ? { receivedMatricule } : { receivedMatricule, knownNir };
  const traits = judgeTraits(local, answer.traits, options);
  // Choosing where the first given name ends is for a person, whatever the rest (EXI ID 10).
  const required = firstGivenName === undefined ? decisionOf(traits) : "human";
  if (!isDecisionEnough(acceptance.decision, required)) throw decisionRequired(required, acceptance);
  return traits;
}

/**
 * Tells whether traits agree with an identity document well enough to qualify: birth date and sex identical, birth
 * name identical save for hyphens, spaces and apostrophes.
 *
 * @internal
 * @see GRIVES FP-04 v1.4: a difference on birth name, date or sex is not qualifiable
 */
export function agreesWithDocument(traits: readonly Pick<JudgedTrait, "trait" | "level">[]): boolean {
  return traits.every(({ trait, level }) => {
    if (trait === "birthName") return level === "identical" || level === "equivalent";
    if (trait === "birthDate" || trait === "sex") return level === "identical";
    return true;
  });
}

function decisionRequired(required: RetrievalDecision, { decision }: RetrievalAcceptance): SegurError {
  return new SegurError("ERR_INS_DECISION_REQUIRED", {
    details: { required, taken: decision, rule: "compare, then confirm", source: "RIS.INS.13" },
  });
}

/** @internal */
export function notQualifiable(): SegurError {
  return new SegurError("ERR_INS_NOT_QUALIFIABLE", {
    details: { rule: "same birth name, birth date and sex on the identity document", source: "GRIVES FP-04 v1.4" },
  });
}

function retrievalOf(answer: InsiAnswer, acceptance: RetrievalAcceptance): InsiRetrieval {
  return {
    answer,
    decision: acceptance.decision,
    acceptedBy: acceptance.by,
    acceptedAt: acceptance.at.toISOString(),
  };
}

function isRetrieved(identity: Identity): identity is RetrievedIdentity {
  return identity.status === "RECUPEREE";
}
