import type { LocalizedText } from "@segur-sdk/core";

import { completeBirthDate } from "./birth-date.js";
import { areSameCorsicanPlace } from "./birth-place.js";
import { decisionOf, explainDecision, type ComparisonLevel, type RetrievalDecision } from "./comparison-decision.js";
import { firstGivenName, givenNamesList, isStartOfGivenNames, splitGivenNames } from "./given-names.js";
import type { InsiTraits } from "./insi-answer.js";
import { comparisonForm, normaliseName } from "./name-normalisation.js";
import type { ComparedTrait, Traits } from "./traits.js";

/** One line of the side-by-side comparison. */
export interface TraitComparison {
  readonly trait: ComparedTrait;
  readonly level: ComparisonLevel;
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
}

/**
 * Compares local traits with those that INSi answered.
 *
 * A searched name that comes back as another name (search on a used name) is always left to a person.
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
  const list = received.givenNamesList ?? received.givenName;
  const traits = [
    line("birthName", local.birthName, received.birthName, nameLevel),
    line("firstGivenName", firstGivenName(local), list, firstGivenNameLevel),
    line("givenNames", givenNamesList(local), list, givenNamesLevel),
    line("birthDate", local.birthDate, received.birthDate, birthDateLevel),
    line("sex", local.sex, received.sex, exactLevel),
    line("birthPlace", local.birthPlace, received.birthPlace, birthPlaceLevel),
    line("matricule", options.knownNir, options.receivedMatricule, matriculeLevel),
  ];
  const decision = decisionOf(traits);
  return { traits, decision, explanation: explainDecision(decision, traits) };
}

type LevelRule = (local: string, received: string) => ComparisonLevel;

function line(
  trait: ComparedTrait,
  local: string | undefined,
  received: string | undefined,
  rule: LevelRule,
): TraitComparison {
  const absent = local === undefined || received === undefined || local.trim() === "" || received.trim() === "";
  return {
    trait,
    level: absent ? "absent" : rule(local.trim(), received.trim()),
    ...(local === undefined ? {} : { local }),
    ...(received === undefined ? {} : { received }),
  };
}

const exactLevel: LevelRule = (local, received) => (local === received ? "identical" : "different");

const nameLevel: LevelRule = (local, received) => {
  if (normaliseName(local) === normaliseName(received)) return "identical";
  return comparisonForm(local) === comparisonForm(received) ? "equivalent" : "different";
};

const firstGivenNameLevel: LevelRule = (local, list) => {
  if (normaliseName(local) === normaliseName(splitGivenNames(list)[0] ?? "")) return "identical";
  // Consistent with the list (EXI ID 10), but only a person can tell where the first given name ends.
  return isStartOfGivenNames(local, list) ? "equivalent" : "different";
};

const givenNamesLevel: LevelRule = (local, received) => {
  if (normaliseName(local) === normaliseName(received)) return "identical";
  const known = comparisonForm(local).split(" ");
  const listed = comparisonForm(received).split(" ");
  const [short, long] = known.length <= listed.length ? [known, listed] : [listed, known];
  return short.every((word) => long.includes(word)) ? "equivalent" : "different";
};

// "Equal after completion" is never equality: GRIVES FP-04 v1.4 refuses to qualify it, so a person decides.
const birthDateLevel: LevelRule = (local, received) => {
  if (local === received) return "identical";
  return completeBirthDate(local) === completeBirthDate(received) ? "equivalent" : "different";
};

const birthPlaceLevel: LevelRule = (local, received) => {
  const [one, other] = [local.toUpperCase(), received.toUpperCase()];
  if (one === other) return "identical";
  return areSameCorsicanPlace(one, other) ? "equivalent" : "different";
};

const matriculeLevel: LevelRule = (local, received) =>
  local.replace(/\s/gu, "").slice(0, 13).toUpperCase() === received.slice(0, 13).toUpperCase()
    ? "identical"
    : "different";
