import { insNature, SegurError } from "@segur-sdk/core";

import { birthDateKind } from "./birth-date.js";
import { unknownBirthPlace } from "./birth-place.js";
import { comparisonForm } from "./name-normalisation.js";
import { splitGivenNames } from "./given-names.js";
import type { Identity } from "./identity.js";
import type { InsiAnswer, InsiTraits } from "./insi-answer.js";
import type { Traits } from "./traits.js";

/** Why an answer is traced and shown but never applied to a record. */
export interface UnusableAnswer {
  readonly code: "ERR_INS_ANSWER_BIRTH_DATE" | "ERR_INS_ANSWER_EMPTY_TRAIT" | "ERR_INS_OID_ENVIRONMENT";
  readonly field: string;
  readonly rule: string;
  readonly source: string;
}

/**
 * Why the answer must not be applied; empty when it may be, once accepted.
 *
 * @see RIS.INS.13, RIS.INS.15, RIS.INS.16
 */
export function inspectInsiAnswer(answer: InsiAnswer): readonly UnusableAnswer[] {
  const { birthName = "", givenNamesList = "", sex, birthDate = "" } = answer.traits;
  const problems: UnusableAnswer[] = [];
  if (birthName.trim() === "") problems.push(unusable("ERR_INS_ANSWER_EMPTY_TRAIT", "birthName"));
  if (givenNamesList.trim() === "") problems.push(unusable("ERR_INS_ANSWER_EMPTY_TRAIT", "givenNames"));
  if (sex !== "M" && sex !== "F") problems.push(unusable("ERR_INS_ANSWER_EMPTY_TRAIT", "sex"));
  if (birthDateKind(birthDate.trim()) !== "civil") problems.push(unusable("ERR_INS_ANSWER_BIRTH_DATE", "birthDate"));
  if (answer.environment === "production" && isTestOid(answer.active.ins.oid)) {
    problems.push(unusable("ERR_INS_OID_ENVIRONMENT", "ins.oid"));
  }
  return problems;
}

/** Tells whether an OID is that of a test or demonstration register, which no production identity bears. */
export function isTestOid(oid: string): boolean {
  return oid === "1.2.250.1.213.1.4.10" || oid === "1.2.250.1.213.1.4.11";
}

/**
 * Strict traits of a record once the answer is applied; the complementary ones stay those of the record.
 *
 * The given names come from `ListePrenom`, never from `Prenom`. A birth place that the answer lacks stays the local
 * one, or is unknown (`99999`).
 *
 * @internal
 */
export function traitsOfAnswer(answer: InsiAnswer, local: Traits, firstGivenName?: string): Traits {
  const problem = inspectInsiAnswer(answer)[0];
  if (problem !== undefined) {
    const { code, ...details } = problem;
    throw new SegurError(code, { details });
  }
  const { birthName = "", givenNamesList = "", birthDate = "", sex } = answer.traits;
  const birthPlace = placeOf(answer.traits) ?? placeOf(local) ?? unknownBirthPlace;
  const traits: { -readonly [Trait in keyof Traits]: Traits[Trait] } = {
    birthName: birthName.trim(),
    givenNames: withFirstGivenName(splitGivenNames(givenNamesList.trim()), firstGivenName),
    birthDate: birthDate.trim(),
    sex: sex === "M" ? "M" : "F",
    birthPlace,
  };
  if (isFilled(local.usedName)) traits.usedName = local.usedName;
  if (isFilled(local.usedGivenName)) traits.usedGivenName = local.usedGivenName;
  return traits;
}

/** Tells whether the strict traits are those of the answer, whatever the chosen end of the first given name. */
export function areTraitsOfAnswer(traits: Traits, received: InsiTraits): boolean {
  const place = placeOf(received);
  return (
    traits.birthName === received.birthName?.trim() &&
    traits.givenNames.join(" ") === splitGivenNames((received.givenNamesList ?? "").trim()).join(" ") &&
    traits.birthDate === received.birthDate?.trim() &&
    traits.sex === received.sex &&
    (place === undefined || traits.birthPlace === place)
  );
}

/**
 * Does an answer give another INS than that of the identity, without naming the former one in its history? Namesakes born
 * the same day are then as likely as a new matricule: only a person may accept it. A NIR for a NIA is the usual passage.
 *
 * @see RIS.INS.13; insi.md §10.2: two different NIR, or two NIA, go to a person
 * @example
 * ```ts
 * import { givesAnotherIns, type Identity, type InsiAnswer } from "@segur-sdk/ins";
 *
 * const decision = (identity: Identity, answer: InsiAnswer) => (givesAnotherIns(identity, answer) ? "human" : "one-click");
 * ```
 */
export function givesAnotherIns(identity: Identity, answer: InsiAnswer): boolean {
  const { ins } = identity;
  if (ins === undefined) return false;
  if (insNature(ins.oid) === "NIA" && insNature(answer.active.ins.oid) !== "NIA") return false;
  return [answer.active, ...answer.history].every((one) => one.ins.matricule !== ins.matricule);
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

function placeOf(traits: Pick<InsiTraits, "birthPlace">): string | undefined {
  const place = traits.birthPlace?.trim().toUpperCase() ?? "";
  return place === "" ? undefined : place;
}

/** Joins the first words of the list when a person chose a compound first given name. */
export function withFirstGivenName(words: readonly string[], chosen: string | undefined): readonly string[] {
  if (chosen === undefined) return words;
  const form = comparisonForm(chosen);
  const count = words.findIndex((_, index) => comparisonForm(words.slice(0, index + 1).join(" ")) === form) + 1;
  if (count === 0) {
    throw new SegurError("ERR_INS_TRAIT_INVALID", {
      details: { field: "firstGivenName", rule: "start of the list of birth given names", source: "EXI ID 10" },
    });
  }
  return [words.slice(0, count).join(" "), ...words.slice(count)];
}

const rules: Readonly<Record<UnusableAnswer["code"], Pick<UnusableAnswer, "rule" | "source">>> = {
  ERR_INS_ANSWER_BIRTH_DATE: { rule: "a birth date with a real day and month", source: "RIS.INS.01, RIS.INS.15" },
  ERR_INS_ANSWER_EMPTY_TRAIT: {
    rule: "birth name, list of given names and sex (M or F) present",
    source: "RIS.INS.16",
  },
  ERR_INS_OID_ENVIRONMENT: {
    rule: "no test or demonstration OID in production",
    source: "FR Core, profile Patient INS",
  },
};

function unusable(code: UnusableAnswer["code"], field: string): UnusableAnswer {
  return { code, field, ...rules[code] };
}
