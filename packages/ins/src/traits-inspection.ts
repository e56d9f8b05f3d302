import { SegurError } from "@segur-sdk/core";

import { birthDateKind } from "./birth-date.js";
import { isBirthPlaceCode } from "./birth-place.js";
import { brokenLexicalRules, type LexicalProfile } from "./lexical-profile.js";
import { normaliseName } from "./name-normalisation.js";
import type { ComplementaryTrait, StrictTrait, Traits } from "./traits.js";

/** A trait that is missing or refused, and the rule. Never holds the value. */
export interface TraitProblem {
  /** Path of the trait, e.g. `givenNames[1]`. */
  readonly field: string;
  readonly trait: StrictTrait | ComplementaryTrait;
  readonly problem: "missing" | "invalid";
  readonly rule: string;
  readonly source: string;
}

/**
 * What the traits are for:
 * - `search`: a call of INSi (birth place optional, sex M or F, lunar dates allowed);
 * - `record`: an identity of the software (birth place mandatory, `99999` when unknown; a civil date; sex M, F or I).
 */
export type TraitsUse = "search" | "record";

/**
 * The same traits in normal form: names of the INS alphabet, COG in upper case, texts trimmed. A birth place or a
 * complementary trait that is blank, as the empty field of a form, is absent. The argument is not modified.
 *
 * @example
 * ```ts
 * import { normaliseTraits } from "@segur-sdk/ins";
 *
 * const traits = normaliseTraits({ birthName: "Nessi", givenNames: ["Ruth"], birthDate: "1977-07-14", sex: "F" });
 * console.log(traits.birthName, traits.givenNames); // NESSI [ 'RUTH' ]
 * ```
 */
export function normaliseTraits(traits: Traits): Traits {
  const givenNames: unknown = traits.givenNames;
  const normal: { -readonly [Trait in keyof Traits]: Traits[Trait] } = {
    birthName: normaliseName(textOf(traits.birthName)),
    givenNames: Array.isArray(givenNames) ? givenNames.map((name) => normaliseName(textOf(name))) : [],
    birthDate: textOf(traits.birthDate).trim(),
    sex: traits.sex,
  };
  const birthPlace = textOf(traits.birthPlace).trim().toUpperCase();
  const usedName = normaliseName(textOf(traits.usedName));
  const usedGivenName = normaliseName(textOf(traits.usedGivenName));
  if (birthPlace !== "") normal.birthPlace = birthPlace;
  if (usedName !== "") normal.usedName = usedName;
  if (usedGivenName !== "") normal.usedGivenName = usedGivenName;
  return normal;
}

// Traits often come from a form or a file that no type has checked: what is not a text counts as missing.
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** Every missing or refused trait; empty when the traits can be used. Traits are normalised before they are judged. */
export function inspectTraits(traits: Traits, use: TraitsUse): readonly TraitProblem[] {
  return problemsOf(normaliseTraits(traits), use);
}

function problemsOf(normal: Traits, use: TraitsUse): readonly TraitProblem[] {
  return [
    ...nameProblems("birthName", "birthName", normal.birthName, "birthName"),
    ...(normal.givenNames.length === 0 ? [missing("givenNames")] : []),
    ...normal.givenNames.flatMap((name, index) =>
      nameProblems("givenNames", `givenNames[${String(index)}]`, name, "givenName"),
    ),
    ...birthDateProblems(normal.birthDate, use),
    ...sexProblems(normal.sex, use),
    ...birthPlaceProblems(normal.birthPlace, use),
    ...(normal.usedName === undefined ? [] : nameProblems("usedName", "usedName", normal.usedName, "birthName")),
    ...(normal.usedGivenName === undefined
      ? []
      : nameProblems("usedGivenName", "usedGivenName", normal.usedGivenName, "givenName")),
  ];
}

/**
 * The normal form of traits that can be used.
 *
 * @throws `SegurError` `ERR_INS_TRAIT_MISSING` when a mandatory trait is absent (`details.missing` lists them
 * all), `ERR_INS_TRAIT_INVALID` when one is refused (`details.field`, `details.rule`).
 */
export function assertTraits(traits: Traits, use: TraitsUse): Traits {
  const normal = normaliseTraits(traits);
  const problems = problemsOf(normal, use);
  const first = problems.find((problem) => problem.problem === "missing") ?? problems[0];
  if (first === undefined) return normal;
  const { field, rule, source } = first;
  if (first.problem === "missing") {
    const absent = problems.filter((problem) => problem.problem === "missing").map((problem) => problem.field);
    throw new SegurError("ERR_INS_TRAIT_MISSING", { details: { field, rule, source, missing: absent } });
  }
  throw new SegurError("ERR_INS_TRAIT_INVALID", { details: { field, rule, source } });
}

function nameProblems(
  trait: StrictTrait | ComplementaryTrait,
  field: string,
  name: string,
  profile: LexicalProfile,
): readonly TraitProblem[] {
  if (name === "") return [missing(trait, field)];
  return brokenLexicalRules(name, profile).map(({ rule, source }) => invalid(trait, field, rule, source));
}

function birthDateProblems(date: string, use: TraitsUse): readonly TraitProblem[] {
  if (date === "") return [missing("birthDate")];
  const kind = birthDateKind(date);
  if (kind === "malformed") return [invalid("birthDate", "birthDate", "AAAA-MM-JJ", "SEL-MP-043")];
  if (use === "record" && kind !== "civil") {
    return [invalid("birthDate", "birthDate", "a complete date that exists", "RIS.INS.01; EXI ID 12")];
  }
  return [];
}

function sexProblems(sex: unknown, use: TraitsUse): readonly TraitProblem[] {
  if (typeof sex !== "string" || sex === "") return [missing("sex")];
  if (use === "search" && sex !== "M" && sex !== "F") return [invalid("sex", "sex", "M or F", "EF_INS25_04")];
  return ["M", "F", "I"].includes(sex) ? [] : [invalid("sex", "sex", "M, F or I", "RNIV")];
}

function birthPlaceProblems(place: string | undefined, use: TraitsUse): readonly TraitProblem[] {
  if (place === undefined) return use === "record" ? [missing("birthPlace")] : [];
  if (isBirthPlaceCode(place)) return [];
  return [invalid("birthPlace", "birthPlace", "INSEE COG code of 5 characters, not a postal code", "RIS.INS.01")];
}

function missing(trait: StrictTrait | ComplementaryTrait, field: string = trait): TraitProblem {
  return { field, trait, problem: "missing", rule: "mandatory", source: "RIS.INS.11" };
}

function invalid(trait: StrictTrait | ComplementaryTrait, field: string, rule: string, source: string): TraitProblem {
  return { field, trait, problem: "invalid", rule, source };
}
