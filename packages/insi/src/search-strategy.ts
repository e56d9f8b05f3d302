import { unknownBirthPlace, type Traits } from "@segur-sdk/ins";

import type { TraitsQuery } from "./traits-query.js";

/** Why a request of a search is made. */
export type SearchStepReason = "first-given-name" | "next-given-name" | "all-given-names" | "birth-place";

/** One request of a search. */
export interface SearchStep {
  readonly reason: SearchStepReason;
  readonly query: TraitsQuery;
}

/** A request that found nobody (01), several people (02), or got a code the contract does not know. */
export interface SearchedStep extends SearchStep {
  readonly code: "01" | "02" | "unknown";
}

/** The next request, or what a search that found nobody so far comes to. */
export type SearchMove = SearchStep | { readonly stop: "none" | "several" | "unknown" };

/** Bounds of a search. */
export interface SearchOptions {
  /** Requests of one search at most, repetitions aside: 3 at least. Default 6. */
  readonly maxQueries?: number;
}

/**
 * Plan of a search: the first given name, then the next ones one by one in civil order, then all of them in one element,
 * always without birth place.
 *
 * @see SEL-GCONFORM_INSi, tests 2.07
 */
export function planSearch(traits: Traits, options: SearchOptions = {}): readonly SearchStep[] {
  const { maxQueries = 6 } = options;
  const [first = "", ...others] = traits.givenNames;
  // One request is kept for all the given names together, one for the birth place.
  const alone = others.slice(0, Math.max(0, maxQueries - 3));
  const attempts: readonly (readonly [SearchStepReason, string])[] = [
    ["first-given-name", first],
    ...alone.map((name) => ["next-given-name", name] as const),
    ...(others.length > 0 ? [["all-given-names", [first, ...others].join(" ")] as const] : []),
  ];
  return attempts
    .filter(([, name], index) => attempts.findIndex(([, other]) => other === name) === index)
    .map(([reason, givenName]) => ({ reason, query: queryOf(traits, givenName) }));
}

/**
 * The move after the requests that found nobody yet (a code 00 ends the search): after a 02 the birth place is added
 * once, and no other given name is tried, for it might find somebody else; after a 01 the plan goes on.
 *
 * @param traits - Normalised traits.
 * @see Ségur wave 2, Sentinelle.05 and Sentinelle.07
 */
export function nextMove(traits: Traits, past: readonly SearchedStep[], options: SearchOptions = {}): SearchMove {
  const plan = planSearch(traits, options);
  const last = past.at(-1);
  if (last === undefined) return plan[0] ?? { stop: "none" };
  if (last.code === "unknown") return { stop: "unknown" };
  const hadPlace = last.query.birthPlace !== undefined;
  if (last.code === "02") {
    const place = traits.birthPlace;
    if (hadPlace || place === undefined || place === unknownBirthPlace) return { stop: "several" };
    return { reason: "birth-place", query: { ...last.query, birthPlace: place } };
  }
  // Nobody bears the birth place that was to tell several people apart.
  if (hadPlace) return { stop: "several" };
  return plan[past.length] ?? { stop: "none" };
}

function queryOf(traits: Traits, givenName: string): TraitsQuery {
  return {
    birthName: traits.birthName,
    givenName,
    sex: traits.sex === "M" ? "M" : "F",
    birthDate: traits.birthDate,
  };
}
