import { comparisonForm } from "./name-normalisation.js";
import type { Traits } from "./traits.js";

/**
 * Premier prénom de naissance: the first entry of the given names; empty when there is none.
 *
 * @example
 * ```ts
 * import { firstGivenName } from "@segur-sdk/ins";
 *
 * console.log(firstGivenName({ givenNames: ["JEAN CHRISTOPHE", "PIERRE"] })); // JEAN CHRISTOPHE
 * ```
 */
export function firstGivenName(traits: Pick<Traits, "givenNames">): string {
  return traits.givenNames[0] ?? "";
}

/** Liste des prénoms de naissance as INSi, CDA and HL7v2 write it: separated by one space. */
export function givenNamesList(traits: Pick<Traits, "givenNames">): string {
  return traits.givenNames.join(" ");
}

/**
 * Given names of an INSi list: one entry per word, whatever blanks stand between two of them. INSi separates given names by spaces and a compound one may be
 * written without hyphen, so where the first given name ends cannot be known: see {@link firstGivenNameCandidates}.
 */
export function splitGivenNames(list: string): readonly string[] {
  return list.split(/\s/u).filter((name) => name !== "");
}

/**
 * Every first given name that a list of birth given names allows: its first word, its first two words, and so on.
 * The first candidate is the default; a person must choose any other one.
 *
 * @see Guide d'implémentation INS, EXI ID 10
 */
export function firstGivenNameCandidates(list: string): readonly string[] {
  const words = splitGivenNames(list);
  return words.map((_, index) => words.slice(0, index + 1).join(" "));
}

/**
 * Tells whether a first given name is the start of the list of birth given names, hyphens and apostrophes counting
 * as spaces.
 *
 * @see Guide d'implémentation INS, EXI ID 10; RIS.INS.14
 * @example
 * ```ts
 * import { isStartOfGivenNames } from "@segur-sdk/ins";
 *
 * console.log(isStartOfGivenNames("JEAN-CHRISTOPHE", "JEAN CHRISTOPHE PIERRE")); // true
 * console.log(isStartOfGivenNames("PIERRE", "JEAN CHRISTOPHE PIERRE")); // false
 * ```
 */
export function isStartOfGivenNames(first: string, list: string): boolean {
  const firstForm = comparisonForm(first);
  const listForm = comparisonForm(list);
  return firstForm !== "" && (listForm === firstForm || listForm.startsWith(`${firstForm} `));
}
