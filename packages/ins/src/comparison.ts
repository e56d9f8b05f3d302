import type { LocalizedText } from "@segur-sdk/core";

import { searchKey } from "./antecedent-search.js";
import { completeBirthDate } from "./birth-date.js";
import { areSameCorsicanPlace, unknownBirthPlace } from "./birth-place.js";
import {
  decisionOf,
  decisionOfTrait,
  explainDecision,
  type ComparisonLevel,
  type RetrievalDecision,
} from "./comparison-decision.js";
import { explainTrait, type ComparisonReason, type TraitVerdict } from "./comparison-reason.js";
import { firstGivenName, givenNamesList, isStartOfGivenNames, splitGivenNames } from "./given-names.js";
import type { InsiTraits } from "./insi-answer.js";
import { comparisonForm, normaliseName } from "./name-normalisation.js";
import type { ComparedTrait, Traits } from "./traits.js";

/** One line of the side-by-side comparison. */
export interface TraitComparison {
  readonly trait: ComparedTrait;
  readonly level: ComparisonLevel;
  /** In what the two values are alike or not. */
  readonly reason: ComparisonReason;
  /** Who may accept the answer as far as this trait is concerned. */
  readonly decision: RetrievalDecision;
  /** The line of a screen, without any value: may be logged. */
  readonly explanation: LocalizedText;
  /** Value known locally; patient data. */
  readonly local?: string;
  /** Value received; patient data. */
  readonly received?: string;
}

/** Local traits against the traits of an answer, trait by trait, and who may accept the answer. */
export interface TraitsComparison {
  readonly traits: readonly TraitComparison[];
  readonly decision: RetrievalDecision;
  /** The decision and its reasons, without any value: may be logged. */
  readonly explanation: LocalizedText;
}

/** What else is known when traits are compared. */
export interface CompareTraitsOptions {
  /** NIR the software knows for billing, 13 or 15 characters: makes a perfect match possible. */
  readonly knownNir?: string;
  /** Matricule of the answer. */
  readonly receivedMatricule?: string;
  /**
   * Tells whether two COG codes are one place: former codes of merged communes, from the history that INSEE publishes
   * and the site loads. Such codes are equivalent. Default: no two codes are.
   */
  readonly isSamePlace?: (one: string, other: string) => boolean;
}

/**
 * Compares local traits with those that INSi answered.
 *
 * A searched name that comes back as another name (search on a used name) is always left to a person. Each line says
 * who decides and why, in a sentence ready for a screen.
 *
 * @see RNIV 1; RIS.INS.13, RIS.INS.14
 * @example
 * ```ts
 * import { compareTraits } from "@segur-sdk/ins";
 *
 * const comparison = compareTraits(
 *   { birthName: "DE VINCI", givenNames: ["RUTH"], birthDate: "1977-07-14", sex: "F" },
 *   { birthName: "NESSI", givenNamesList: "RUTH ISABELLE", birthDate: "1977-07-14", sex: "F" },
 * );
 * console.log(comparison.decision); // human
 * ```
 */
export function compareTraits(
  local: Traits,
  received: InsiTraits,
  options: CompareTraitsOptions = {},
): TraitsComparison {
  const traits = judgeTraits(local, received, options).map(explained);
  const decision = decisionOf(traits);
  return { traits, decision, explanation: explainDecision(decision, traits) };
}

/** A line of a comparison without the sentence for a screen. */
export interface JudgedTrait extends TraitVerdict {
  readonly trait: ComparedTrait;
  readonly decision: RetrievalDecision;
  readonly local: string | undefined;
  readonly received: string | undefined;
}

// Assigned, not spread: two comparisons a search make the difference felt.
function explained({ trait, level, reason, decision, local, received }: JudgedTrait): TraitComparison {
  const line: { -readonly [Field in keyof TraitComparison]: TraitComparison[Field] } = {
    trait,
    level,
    reason,
    decision,
    explanation: explainTrait(trait, reason, decision),
  };
  if (local !== undefined) line.local = local;
  if (received !== undefined) line.received = received;
  return line;
}

/**
 * What {@link compareTraits} says, without the sentences.
 *
 * @internal
 */
export function judgeTraits(
  local: Traits,
  received: InsiTraits,
  options: CompareTraitsOptions,
): readonly JudgedTrait[] {
  const list = received.givenNamesList ?? received.givenName;
  return [
    line("birthName", local.birthName, received.birthName, birthNameVerdict(local.usedName)),
    line("firstGivenName", firstGivenName(local), list, firstGivenNameVerdict),
    line("givenNames", givenNamesList(local), list, givenNamesVerdict),
    line("birthDate", local.birthDate, received.birthDate, birthDateVerdict),
    line("sex", local.sex, received.sex, exactVerdict),
    line("birthPlace", local.birthPlace, received.birthPlace, birthPlaceVerdict(options.isSamePlace), isKnownPlace),
    line("matricule", options.knownNir, options.receivedMatricule, matriculeVerdict),
  ];
}

type VerdictRule = (local: string, received: string) => TraitVerdict;

function line(
  trait: ComparedTrait,
  local: string | undefined,
  received: string | undefined,
  rule: VerdictRule,
  isKnown: (value: string) => boolean = isFilled,
): JudgedTrait {
  const verdict = absence(local, received, isKnown) ?? rule((local ?? "").trim(), (received ?? "").trim());
  const { level, reason } = verdict;
  return { trait, level, reason, decision: decisionOfTrait({ trait, level }), local, received };
}

const isFilled = (value: string): boolean => value.trim() !== "";

// A place written as unknown is not another place (RIS.INS.11).
const isKnownPlace = (value: string): boolean => isFilled(value) && value.trim() !== unknownBirthPlace;

function absence(
  local: string | undefined,
  received: string | undefined,
  isKnown: (value: string) => boolean,
): TraitVerdict | undefined {
  const isLocal = local !== undefined && isKnown(local);
  const isReceived = received !== undefined && isKnown(received);
  if (isLocal && isReceived) return undefined;
  if (isReceived) return { level: "absent", reason: "unknown-locally" };
  return { level: "absent", reason: isLocal ? "unknown-to-insi" : "unknown" };
}

const same: TraitVerdict = { level: "identical", reason: "same" };
const unlike: TraitVerdict = { level: "different", reason: "other-value" };

const exactVerdict: VerdictRule = (local, received) => (local === received ? same : unlike);

/** What two names have in common as far as the letters go; `undefined` when their words are not the same. */
function spelling(local: string, received: string): TraitVerdict | undefined {
  if (local === received) return same;
  const [known, listed] = [normaliseName(local), normaliseName(received)];
  if (known === listed) return { level: "identical", reason: "case-or-accents" };
  if (comparisonForm(known) === comparisonForm(listed)) return { level: "equivalent", reason: "separators" };
  return undefined;
}

// Only the writing may vary: INSi matches the birth name strictly, so that another order or a part of a compound name
// is another name. The reason helps the person who compares.
function birthNameVerdict(usedName: string | undefined): VerdictRule {
  return (local, received) => {
    const spelt = spelling(local, received);
    if (spelt !== undefined) return spelt;
    if (usedName !== undefined && comparisonForm(usedName) === comparisonForm(received)) {
      return { level: "different", reason: "used-name" };
    }
    return { level: "different", reason: likeness(local, received) };
  };
}

const firstGivenNameVerdict: VerdictRule = (local, list) => {
  const spelt = spelling(local, splitGivenNames(list)[0] ?? "");
  if (spelt !== undefined) return spelt;
  // Consistent with the list (EXI ID 10), but only a person can tell where the first given name ends.
  if (isStartOfGivenNames(local, list)) return { level: "equivalent", reason: "one-within-the-other" };
  const isLater = words(local).every((word) => words(list).includes(word));
  return { level: "different", reason: isLater ? "other-given-name" : likeness(local, splitGivenNames(list)[0] ?? "") };
};

const givenNamesVerdict: VerdictRule = (local, received) => {
  const spelt = spelling(local, received);
  if (spelt !== undefined) return spelt;
  const reason = likeness(local, received);
  const isEquivalent = reason === "word-order" || reason === "one-within-the-other";
  return { level: isEquivalent ? "equivalent" : "different", reason };
};

function words(text: string): readonly string[] {
  return comparisonForm(text).split(" ");
}

function likeness(local: string, received: string): ComparisonReason {
  const [known, listed] = [words(local), words(received)];
  const isSameCount = known.length === listed.length;
  if (isSameCount && known.toSorted().join(" ") === listed.toSorted().join(" ")) return "word-order";
  if (searchKey(local) === searchKey(received)) return "joined-words";
  const [short, long] = known.length <= listed.length ? [known, listed] : [listed, known];
  return short.every((word) => long.includes(word)) ? "one-within-the-other" : "other-value";
}

// "Equal after completion" is never equality: GRIVES FP-04 v1.4 refuses to qualify it, so a person decides.
const birthDateVerdict: VerdictRule = (local, received) => {
  if (local === received) return same;
  if (completeBirthDate(local) !== completeBirthDate(received)) return unlike;
  return { level: "equivalent", reason: "completed-date" };
};

function birthPlaceVerdict(isSamePlace: CompareTraitsOptions["isSamePlace"]): VerdictRule {
  return (local, received) => {
    const [one, other] = [local.toUpperCase(), received.toUpperCase()];
    if (one === other) return same;
    if (areSameCorsicanPlace(one, other)) return { level: "equivalent", reason: "corsica" };
    return isSamePlace?.(one, other) === true ? { level: "equivalent", reason: "merged-place" } : unlike;
  };
}

const matriculeVerdict: VerdictRule = (local, received) =>
  local.replace(/\s/gu, "").slice(0, 13).toUpperCase() === received.slice(0, 13).toUpperCase() ? same : unlike;
