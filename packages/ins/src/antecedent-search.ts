import { SegurError } from "@segur-sdk/core";

import { birthDateKind } from "./birth-date.js";
import { normaliseName } from "./name-normalisation.js";
import type { Identity } from "./identity.js";

/**
 * Form in which names are searched: the alphabet of the INS without apostrophes, hyphens and spaces, so that
 * D'ARTAGNAN, D ARTAGNAN and DARTAGNAN are one. Only for search: equal keys do not make names equivalent.
 *
 * @see RIS.INS.09
 * @example
 * ```ts
 * import { searchKey } from "@segur-sdk/ins";
 *
 * console.log(searchKey("d’Artagnan") === searchKey("D ARTAGNAN")); // true
 * ```
 */
export function searchKey(name: string): string {
  return normaliseName(name).replace(/[-' ]/gu, "");
}

/** What a store indexes so that a patient is found again. Patient data. */
export interface AntecedentKeys {
  /** `AAAA-MM-JJ`. */
  readonly birthDate: string;
  /** {@link searchKey} of every name and given name, birth or used, each once. */
  readonly names: readonly string[];
}

/** Keys of an identity for the search of a known patient. */
export function antecedentKeys({ traits }: Pick<Identity, "traits">): AntecedentKeys {
  const { birthName, givenNames, usedName = "", usedGivenName = "", birthDate } = traits;
  const names = [
    birthName,
    usedName,
    ...givenNames,
    // INSi does not tell where a compound given name ends: each word counts, and the whole list too.
    ...givenNames.flatMap((name) => name.split(" ")),
    givenNames.join(""),
    usedGivenName,
  ];
  return { birthDate, names: [...new Set(names.map(searchKey))].filter((key) => key !== "") };
}

/** What a person types to find a known patient. */
export interface AntecedentQuery {
  /** `AAAA-MM-JJ`, mandatory. */
  readonly birthDate: string;
  /** First letters of any name or given name, birth or used, without distinction; of several of them, all must match. */
  readonly startsWith?: string | readonly string[];
}

/**
 * Tells whether a known identity answers a search: same birth date and, where letters are given, a name that begins
 * with them. Accents, case, apostrophes and hyphens do not count.
 *
 * @throws `SegurError` `ERR_INS_TRAIT_MISSING` without birth date, `ERR_INS_TRAIT_INVALID` when it is not `AAAA-MM-JJ`.
 * @see RIS.INS.07, RIS.INS.09, RIS.INS.10
 * @example
 * ```ts
 * import { matchesAntecedent, type Identity } from "@segur-sdk/ins";
 *
 * function find(known: readonly Identity[]): readonly Identity[] {
 *   return known.filter((identity) => matchesAntecedent({ birthDate: "1977-07-14", startsWith: "nes" }, identity));
 * }
 * ```
 */
export function matchesAntecedent(query: AntecedentQuery, identity: Pick<Identity, "traits">): boolean {
  const birthDate = query.birthDate.trim();
  if (birthDate === "") throw new SegurError("ERR_INS_TRAIT_MISSING", { details: rule("mandatory in a search") });
  if (birthDateKind(birthDate) === "malformed") {
    throw new SegurError("ERR_INS_TRAIT_INVALID", { details: rule("AAAA-MM-JJ") });
  }
  const keys = antecedentKeys(identity);
  const beginnings = [query.startsWith ?? []].flat().map(searchKey);
  return (
    keys.birthDate === birthDate &&
    beginnings.every((beginning) => beginning === "" || keys.names.some((name) => name.startsWith(beginning)))
  );
}

function rule(text: string): { readonly field: string; readonly rule: string; readonly source: string } {
  return { field: "birthDate", rule: text, source: "RIS.INS.07" };
}
