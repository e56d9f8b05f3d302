import { SegurError, type Actor, type Environment } from "@segur-sdk/core";
import {
  assertEnvironment,
  assertTraits,
  compareTraits,
  givesAnotherIns,
  inspectInsiAnswer,
  isDecisionEnough,
  isDoubtful,
  type Identity,
  type InsiAnswer,
  type Traits,
} from "@segur-sdk/ins";

import { applyAnswer, isIdentity } from "./confirm-retrieval.js";
import { nextAction } from "./next-action.js";
import type { InsiCall, InsiFound, InsiToConfirm, InsiUnusable, ResolvedIdentity } from "./resolution.js";

/** What a search is about: mere traits in normal form, or an identity and its traits in normal form. */
export interface Searched<Subject extends Traits | Identity> {
  readonly subject: Subject;
  readonly traits: Traits;
}

/**
 * Prepares a search; refuses, before any network, what INSi must not be asked.
 *
 * @throws `SegurError` `ERR_INS_TRAIT_MISSING`, `ERR_INS_TRAIT_INVALID`, `ERR_INS_ENVIRONMENT`,
 * `ERR_INS_ATTRIBUTE_BLOCKS`.
 * @see RIS.INS.28; EXI ID 26
 */
export function prepareSearch<Subject extends Traits | Identity>(
  subject: Subject,
  environment: Environment,
): Searched<Subject> {
  if (!isIdentity(subject)) {
    const traits = assertTraits(subject, "search");
    return { subject: { ...subject, ...traits }, traits };
  }
  assertMayBeAsked(subject, environment);
  return { subject, traits: assertTraits(subject.traits, "search") };
}

/**
 * Refuses what INSi must not be asked about an identity, whatever the operation.
 *
 * @throws `SegurError` `ERR_INS_ENVIRONMENT`, `ERR_INS_ATTRIBUTE_BLOCKS`.
 * @see RIS.INS.28; EXI ID 26
 */
export function assertMayBeAsked(identity: Identity, environment: Environment): void {
  assertEnvironment(identity, environment);
  if (isDoubtful(identity.attributes)) {
    throw new SegurError("ERR_INS_ATTRIBUTE_BLOCKS", {
      details: { rule: "no INSi call for a doubtful or fictive identity", source: "RIS.INS.28; EXI ID 26" },
    });
  }
}

/** Who asked, what he knew, and when the answer is judged. */
export interface JudgementContext {
  readonly actor: Actor;
  readonly knownNir?: string | undefined;
  readonly at: Date;
  /** The person was found under a name that may not be the birth name: only a person accepts. */
  readonly alwaysHuman?: boolean;
  /** Every request made. */
  readonly calls: readonly InsiCall[];
}

/** An outcome before the list of calls is joined to it. */
export type WithoutCalls<T> = T extends unknown ? Omit<T, "calls"> : never;

/**
 * What becomes of an answer that designates one person: applied when the comparison allows it without a person, to be
 * confirmed otherwise, and never applied when it is incomplete.
 *
 * @see RIS.INS.13, RIS.INS.15, RIS.INS.16
 */
export function judgeAnswer<Subject extends Traits | Identity>(
  { subject, traits }: Searched<Subject>,
  answer: InsiAnswer,
  { actor, knownNir, at, alwaysHuman = false, calls }: JudgementContext,
): InsiFound<Subject> | InsiToConfirm<Subject> | InsiUnusable {
  const reasons = inspectInsiAnswer(answer);
  if (reasons.length > 0)
    return { outcome: "unusable", answer, reasons, nextAction: nextAction("contact-support"), calls };
  const receivedMatricule = answer.active.ins.matricule;
  const known = knownNir === undefined ? { receivedMatricule } : { receivedMatricule, knownNir };
  const comparison = compareTraits(traits, answer.traits, known);
  // A click is that of the person who asked: an automate has none to give.
  const allowed = actor.role === "automate" ? "automatic" : "one-click";
  const isForPerson = alwaysHuman || (isIdentity(subject) && givesAnotherIns(subject, answer));
  if (isForPerson || !isDecisionEnough(allowed, comparison.decision)) {
    return { outcome: "to-confirm", subject, answer, comparison, nextAction: nextAction("compare-and-confirm"), calls };
  }
  const accepted = { decision: comparison.decision, by: actor.id, at };
  const acceptance = knownNir === undefined ? accepted : { ...accepted, knownNir };
  const identity = applyAnswer(subject, answer, acceptance) as ResolvedIdentity<Subject>;
  const next = identity.status === "QUALIFIEE" ? "identity-qualified" : "check-identity-document";
  return { outcome: "found", identity, comparison, nextAction: nextAction(next), calls };
}
