import { createIdentity } from "./create-identity.js";
import { firstGivenNameCandidates, isStartOfGivenNames, splitGivenNames } from "./given-names.js";
import { unknownBirthPlace } from "./birth-place.js";
import type { Identity, IdentityControl, InsiRetrieval } from "./identity.js";
import { inspectInsiAnswer, traitsOfAnswer, withFirstGivenName } from "./insi-answer-application.js";
import type { InsiAnswer, InsiTraits, InsOrigin } from "./insi-answer.js";
import { comparisonForm, normaliseName } from "./name-normalisation.js";
import type { ReceivedIdentity, ReceiveIdentityOptions, Reception } from "./received-identity.js";
import { receptionReasons, type ReceptionReason } from "./reception-reason.js";
import { traitChanges } from "./trait-changes.js";
import { assertTraits } from "./traits-inspection.js";
import type { Traits } from "./traits.js";
import { advance } from "./transition.js";
import type { IdentityEvent } from "./transition-table.js";

/** The reception with what its reason entails. */
export function reception(
  outcome: "created" | "updated" | "unchanged",
  identity: Identity,
  reason: ReceptionReason,
): Reception {
  return { outcome, identity, reason, ...receptionReasons[reason] };
}

/** The record of a person who was not known: provisional, traits only. */
export function provisionalOf(received: ReceivedIdentity, options: ReceiveIdentityOptions): Identity {
  return createIdentity(recordTraits(received), {
    environment: received.environment,
    by: options.by,
    at: options.at,
    ...(received.localIds === undefined ? {} : { localIds: received.localIds }),
  });
}

/** Traits received as a record holds them; those that are absent stay the local ones. */
export function recordTraits(received: ReceivedIdentity, local?: Traits): Traits {
  const { traits } = received;
  const usedName = filled(traits.usedName) ?? local?.usedName;
  const usedGivenName = filled(traits.usedGivenName) ?? local?.usedGivenName;
  return assertTraits(
    {
      birthName: filled(traits.birthName) ?? local?.birthName ?? "",
      givenNames: givenNamesOf(received, local),
      birthDate: filled(traits.birthDate) ?? local?.birthDate ?? "",
      sex: (filled(traits.sex) ?? local?.sex ?? "") as Traits["sex"],
      birthPlace: filled(traits.birthPlace) ?? local?.birthPlace ?? unknownBirthPlace,
      ...(usedName === undefined ? {} : { usedName }),
      ...(usedGivenName === undefined ? {} : { usedGivenName }),
    },
    "record",
  );
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === "" ? undefined : text;
}

// A sender may write accents, lower case or typographic apostrophes: names have one form in records (RIS.INS.01).
function normalList(list: string): string {
  return splitGivenNames(normaliseName(list)).join(" ");
}

// A sender that gives the first given name alone does not shorten a list that begins with it, and one that sends the
// same words does not undo the compound given name that a person chose.
function givenNamesOf({ traits, origin }: ReceivedIdentity, local: Traits | undefined): readonly string[] {
  const [givenNamesList, givenName] = [filled(traits.givenNamesList), filled(traits.givenName)];
  const known = local?.givenNames ?? [];
  if (givenNamesList !== undefined) {
    if (isSameList(givenNamesList, known)) return known;
    const first = origin.kind === "own-domain" ? compoundStart(givenName, givenNamesList) : undefined;
    return withFirstGivenName(splitGivenNames(normalList(givenNamesList)), first);
  }
  if (givenName === undefined || isStartOfGivenNames(givenName, known.join(" "))) return known;
  return [givenName];
}

/**
 * First given name of several words that begins the list: the identity master knows where it ends, which the list alone
 * does not tell (EXI ID 10). `undefined` for any other.
 */
function compoundStart(givenName: string | undefined, list: string): string | undefined {
  const form = comparisonForm(givenName ?? "");
  if (!form.includes(" ")) return undefined;
  return firstGivenNameCandidates(list).find((candidate) => comparisonForm(candidate) === form);
}

/** Tells whether the birth place came with the INS: without it the five traits are not all there. */
export function hasBirthPlace(answer: InsiAnswer): boolean {
  return (answer.traits.birthPlace ?? "").trim() !== "";
}

function isSameList(list: string, known: readonly string[]): boolean {
  return normalList(list) === known.join(" ");
}

/** The INS and traits received, in the form of an answer; `undefined` when they cannot be applied. */
export function applicableAnswer(
  received: ReceivedIdentity,
  operation: InsOrigin,
  options: ReceiveIdentityOptions,
): InsiAnswer | undefined {
  const { ins, history = [], environment } = received;
  if (ins === undefined || received.claimedStatus !== "QUALIFIEE") return undefined;
  const { usedName: _, usedGivenName: __, birthName, givenNamesList, ...others } = received.traits;
  const traits: InsiTraits = {
    ...others,
    ...(birthName === undefined ? {} : { birthName: normaliseName(birthName) }),
    ...(givenNamesList === undefined ? {} : { givenNamesList: normalList(givenNamesList) }),
  };
  const answer: InsiAnswer = {
    operation,
    environment,
    receivedAt: options.at.toISOString(),
    active: { ins },
    history,
    traits,
    warnings: [],
  };
  return inspectInsiAnswer(answer).length === 0 ? answer : undefined;
}

/** Applies INS and traits received, by an event that sets the INSi axis and, where given, the control. */
export function withReceivedIns(
  identity: Identity,
  event: IdentityEvent,
  answer: InsiAnswer,
  options: ReceiveIdentityOptions,
  control?: IdentityControl,
): Identity {
  const { givenNames } = identity.traits;
  const { givenName, givenNamesList = "" } = answer.traits;
  const told = answer.operation === "OWN_DOMAIN" ? compoundStart(givenName, givenNamesList) : undefined;
  const chosen = isSameList(givenNamesList, givenNames) ? givenNames[0] : told;
  const traits = traitsOfAnswer(answer, identity.traits, chosen);
  const insi: InsiRetrieval = {
    answer,
    decision: options.decision ?? "automatic",
    acceptedBy: options.by,
    acceptedAt: options.at.toISOString(),
  };
  return advance(identity, {
    event,
    by: options.by,
    at: options.at,
    insi,
    ...(control === undefined ? {} : { control }),
    traits,
    changes: traitChanges(identity.traits, traits),
  });
}

/** A control made elsewhere, by whoever answers for it. */
export function receivedControl(
  proof: IdentityControl["proof"],
  options: ReceiveIdentityOptions,
  issuer?: string,
): IdentityControl {
  return {
    proof,
    trust: "high",
    checkedBy: options.by,
    checkedAt: options.at.toISOString(),
    ...(issuer === undefined ? {} : { issuer }),
  };
}
