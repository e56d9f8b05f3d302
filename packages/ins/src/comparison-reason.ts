import type { LocalizedText } from "@segur-sdk/core";

import type { ComparisonLevel, RetrievalDecision } from "./comparison-decision.js";
import { traitLabels, type ComparedTrait } from "./traits.js";

/** In what two values of a trait are alike or not. */
export type ComparisonReason =
  | "same"
  | "case-or-accents"
  | "separators"
  | "joined-words"
  | "word-order"
  | "one-within-the-other"
  | "used-name"
  | "other-given-name"
  | "completed-date"
  | "corsica"
  | "merged-place"
  | "other-value"
  | "unknown-locally"
  | "unknown-to-insi"
  | "unknown";

/** Level and reason of one trait. */
export interface TraitVerdict {
  readonly level: ComparisonLevel;
  readonly reason: ComparisonReason;
}

const reasons: Readonly<Record<ComparisonReason, LocalizedText>> = {
  same: { fr: "identique", en: "identical" },
  "case-or-accents": {
    fr: "identique, aux majuscules et accents près",
    en: "identical, save for case and accents",
  },
  separators: {
    fr: "même suite de mots, traits d'union, apostrophes ou espaces différents",
    en: "same words, other hyphens, apostrophes or spaces",
  },
  "joined-words": {
    fr: "mêmes lettres, mais les mots ne sont pas séparés au même endroit",
    en: "same letters, but words are not separated at the same place",
  },
  "word-order": { fr: "mêmes mots dans un autre ordre", en: "same words in another order" },
  "one-within-the-other": {
    fr: "l'un contient l'autre (nom ou prénom composé, liste plus complète)",
    en: "one holds the other (compound name, longer list)",
  },
  "used-name": {
    fr: "le nom de naissance renvoyé est le nom utilisé connu localement : les deux noms sont peut-être inversés",
    en: "the birth name returned is the used name known locally: the two names may have been exchanged",
  },
  "other-given-name": {
    fr: "le prénom saisi est dans la liste d'état civil, mais n'est pas le premier",
    en: "the given name typed is in the civil list, but is not the first one",
  },
  "completed-date": {
    fr: "égale seulement une fois la date incomplète complétée",
    en: "equal only once the incomplete date is completed",
  },
  corsica: {
    fr: "même commune de Corse plausible, code d'avant ou d'après 1976",
    en: "plausibly the same Corsican commune, code before or since 1976",
  },
  "merged-place": {
    fr: "ancien code d'une commune fusionnée",
    en: "former code of a merged commune",
  },
  "other-value": { fr: "valeur différente", en: "different value" },
  "unknown-locally": { fr: "connu d'INSi, absent localement", en: "known to INSi, absent locally" },
  "unknown-to-insi": { fr: "connu localement, absent de la réponse d'INSi", en: "known locally, not in the answer" },
  unknown: { fr: "inconnu des deux côtés", en: "unknown on both sides" },
};

const otherBirthName: LocalizedText = {
  fr: "INSi renvoie un autre nom : le nom saisi est peut-être un nom utilisé (nom d'usage, d'époux ou d'épouse)",
  en: "INSi returns another name: the one typed may be a used name (married name)",
};

const decisions: Readonly<Record<RetrievalDecision, LocalizedText>> = {
  automatic: { fr: "Rien à faire.", en: "Nothing to do." },
  "one-click": { fr: "Un clic suffit pour accepter.", en: "One click accepts it." },
  human: { fr: "Une personne doit comparer et confirmer.", en: "A person must compare and confirm." },
};

/** A line for a screen: what the trait is, in what it differs, and who decides. Never a value. */
export function explainTrait(
  trait: ComparedTrait,
  reason: ComparisonReason,
  decision: RetrievalDecision,
): LocalizedText {
  const ofTrait = (explanations[trait] ??= {});
  const ofReason = (ofTrait[reason] ??= {});
  return (ofReason[decision] ??= Object.freeze(explanationOf(trait, reason, decision)));
}

type ByDecision = Partial<Record<RetrievalDecision, LocalizedText>>;
/** A few hundred lines at most, each written once. */
const explanations: Partial<Record<ComparedTrait, Partial<Record<ComparisonReason, ByDecision>>>> = {};

function explanationOf(trait: ComparedTrait, reason: ComparisonReason, decision: RetrievalDecision): LocalizedText {
  const text = trait === "birthName" && reason === "other-value" ? otherBirthName : reasons[reason];
  const { label } = traitLabels[trait];
  return {
    fr: `${capitalised(label.fr)} : ${text.fr}. ${decisions[decision].fr}`,
    en: `${capitalised(label.en)}: ${text.en}. ${decisions[decision].en}`,
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
