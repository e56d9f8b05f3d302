import type { LocalizedText } from "@segur-sdk/core";

import { traitLabels, type ComparedTrait } from "./traits.js";

/**
 * How alike the two values of a trait are:
 * - `identical`: the same once normalised;
 * - `equivalent`: the same person plausibly, written otherwise;
 * - `different`;
 * - `absent`: one side does not know the trait.
 */
export type ComparisonLevel = "identical" | "equivalent" | "different" | "absent";

/**
 * Who may accept an answer:
 * - `automatic`: nobody need click (perfect match, SC.INS.22);
 * - `one-click`: the user who asked accepts it as a whole (SC.INS.19);
 * - `human`: a person compares the traits side by side and confirms.
 */
export type RetrievalDecision = "automatic" | "one-click" | "human";

/** Levels of decision, from the least to the most demanding. */
export const retrievalDecisions: readonly RetrievalDecision[] = ["automatic", "one-click", "human"];

/**
 * The decision that each trait calls for; the most demanding one wins.
 *
 * Birth name, date, sex and first given name always go to a person when they are not identical; the list of given
 * names and the birth place may be replaced; without a known NIR the match is never a perfect one.
 *
 * @see Ségur, SC.INS.19 and SC.INS.22; GRIVES FP-04 v1.4
 */
const decisionTable: Readonly<Record<ComparedTrait, Readonly<Record<ComparisonLevel, RetrievalDecision>>>> = {
  birthName: { identical: "automatic", equivalent: "human", different: "human", absent: "human" },
  firstGivenName: { identical: "automatic", equivalent: "human", different: "human", absent: "human" },
  birthDate: { identical: "automatic", equivalent: "human", different: "human", absent: "human" },
  sex: { identical: "automatic", equivalent: "human", different: "human", absent: "human" },
  givenNames: { identical: "automatic", equivalent: "automatic", different: "one-click", absent: "human" },
  birthPlace: { identical: "automatic", equivalent: "one-click", different: "one-click", absent: "automatic" },
  // A child is billed on a parent's NIR: another NIR is not an error.
  matricule: { identical: "automatic", equivalent: "one-click", different: "one-click", absent: "one-click" },
};

/** Minimum that the decision needs to know of a compared trait. */
export interface LevelOfTrait {
  readonly trait: ComparedTrait;
  readonly level: ComparisonLevel;
}

/** The decision that one trait calls for. */
export function decisionOfTrait({ trait, level }: LevelOfTrait): RetrievalDecision {
  return decisionTable[trait][level];
}

/** The decision that the levels of all traits call for together. */
export function decisionOf(levels: readonly LevelOfTrait[]): RetrievalDecision {
  return levels.reduce<RetrievalDecision>((most, level) => mostDemanding(most, decisionOfTrait(level)), "automatic");
}

/** Tells whether a decision taken is at least the one required. */
export function isDecisionEnough(taken: RetrievalDecision, required: RetrievalDecision): boolean {
  return retrievalDecisions.indexOf(taken) >= retrievalDecisions.indexOf(required);
}

function mostDemanding(one: RetrievalDecision, other: RetrievalDecision): RetrievalDecision {
  return isDecisionEnough(one, other) ? one : other;
}

const openings: Readonly<Record<RetrievalDecision, LocalizedText>> = {
  automatic: {
    fr: "Concordance parfaite : la récupération peut être automatique.",
    en: "Perfect match: retrieval may be automatic.",
  },
  "one-click": {
    fr: "Traits principaux identiques : la récupération demande un clic.",
    en: "Main traits identical: retrieval takes one click.",
  },
  human: {
    fr: "Une personne doit comparer les traits et confirmer.",
    en: "A person must compare the traits and confirm.",
  },
};

const remarkTexts: Readonly<Record<Exclude<ComparisonLevel, "identical">, LocalizedText>> = {
  equivalent: { fr: "écriture différente", en: "written otherwise" },
  different: { fr: "valeur différente", en: "different value" },
  absent: { fr: "connu d'un seul côté ou d'aucun", en: "not known on both sides" },
};

/** The decision and its reasons in sentences. Names the traits, never their values. */
export function explainDecision(decision: RetrievalDecision, levels: readonly LevelOfTrait[]): LocalizedText {
  let key: string = decision;
  for (const { trait, level } of levels) if (level !== "identical") key += ` ${trait} ${level}`;
  const known = explanations.get(key);
  if (known !== undefined) return known;
  const explanation = Object.freeze({ fr: sentence("fr", decision, levels), en: sentence("en", decision, levels) });
  explanations.set(key, explanation);
  return explanation;
}

/** By decision and levels: the same few come back all day long, out of 4 levels for each of 7 traits. */
const explanations = new Map<string, LocalizedText>();

function sentence(language: "fr" | "en", decision: RetrievalDecision, levels: readonly LevelOfTrait[]): string {
  const remarks = levels.flatMap(({ trait, level }) =>
    level === "identical" ? [] : [`${traitLabels[trait].label[language]} (${remarkTexts[level][language]})`],
  );
  const opening = openings[decision][language];
  return remarks.length === 0 ? opening : `${opening} ${capitalised(remarks.join(", "))}.`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
