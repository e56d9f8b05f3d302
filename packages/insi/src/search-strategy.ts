import { SegurError } from "@segur-sdk/core";
import { unknownBirthPlace, type Traits } from "@segur-sdk/ins";

import { searchRules, type OptionalAttempt, type SearchedNames, type SearchStepReason } from "./search-rules.js";
import type { TraitsQuery } from "./traits-query.js";

/** One request of a search by traits. */
export interface SearchStep {
  readonly reason: SearchStepReason;
  readonly query: TraitsQuery;
}

/** A request that found nobody (01), several people (02), or got a code the contract does not know. */
export interface SearchedStep extends SearchStep {
  readonly code: "01" | "02" | "unknown";
}

/** What a search that found nobody so far comes to. */
export interface SearchStop {
  readonly stop: "none" | "several" | "unknown";
}

/** The next request, or the end of the search. */
export type SearchMove = SearchStep | SearchStop;

/** Bounds of a search, and the attempts it makes beside the usual ones. */
export interface SearchOptions {
  /** Requests of one search at most, repetitions aside: 3 at least. Default 6. */
  readonly maxQueries?: number;
  /** Tries a compound first given name with and without its hyphen after a 01. Default `false`. */
  readonly compoundGivenNames?: boolean;
  /** Tries the used name as birth name after a 01; its answer is always one to confirm. Default `false`. */
  readonly usedName?: boolean;
  /** Tries all the given names together after a 02, before the birth place. Default `false`. */
  readonly allGivenNamesOnSeveral?: boolean;
}

/**
 * Plan of a search while nobody is found: the {@link searchRules} that apply to the traits, no request twice, as many as
 * the bound leaves once what a 02 may need is set apart.
 *
 * @param traits - Normalised traits.
 * @throws `SegurError` `ERR_INS_TRAIT_INVALID` for another sex than M or F, which INSi does not know.
 * @see SEL-GCONFORM_INSi, tests 2.07
 */
export function planSearch(traits: Traits, options: SearchOptions = {}): readonly SearchStep[] {
  const { maxQueries = 6 } = options;
  const distinct: Attempt[] = [];
  for (const { reason, rank, option, attempts } of searchRules) {
    if (!isPlayed(option, options)) continue;
    for (const names of attempts(traits)) {
      if (!distinct.some((other) => same(other.names, names))) distinct.push({ reason, rank, names });
    }
  }
  const room = maxQueries - (options.allGivenNamesOnSeveral === true ? 2 : 1);
  const kept = distinct.length <= room ? distinct : firstByRank(distinct, room);
  return kept.map(({ reason, names }) => ({ reason, query: queryOf(traits, names) }));
}

interface Attempt {
  readonly reason: SearchStepReason;
  readonly rank: number;
  readonly names: SearchedNames;
}

/** The attempts of lowest rank, in the order in which they are played. */
function firstByRank(attempts: readonly Attempt[], room: number): readonly Attempt[] {
  const kept = new Set([...attempts].sort((one, other) => one.rank - other.rank).slice(0, room));
  return attempts.filter((attempt) => kept.has(attempt));
}

/**
 * The move after the requests that found nobody yet (a code 00 ends the search): after a 01 the plan goes on; after a 02
 * only what tells the same people apart is added, and no other given name is tried, for it might find somebody else.
 *
 * @param traits - Normalised traits.
 * @throws `SegurError` As {@link planSearch}.
 * @see Ségur wave 2, Sentinelle.05 and Sentinelle.07
 */
export function nextMove(traits: Traits, past: readonly SearchedStep[], options: SearchOptions = {}): SearchMove {
  if (past.at(-1)?.code === "unknown") return { stop: "unknown" };
  const firstSeveral = past.findIndex(({ code }) => code === "02");
  if (firstSeveral >= 0) return refine(traits, past.slice(firstSeveral), options);
  return planSearch(traits, options)[past.length] ?? { stop: "none" };
}

/** Tells several people apart: all the given names together when the option says so, then the birth place, once each. */
function refine(traits: Traits, past: readonly SearchedStep[], options: SearchOptions): SearchMove {
  const several = past.filter(({ code }) => code === "02").at(-1);
  const tried = new Set(past.map(({ reason }) => reason));
  const place = traits.birthPlace;
  if (several === undefined || tried.has("birth-place")) return { stop: "several" };
  const givenName = traits.givenNames.join(" ");
  const isNarrower = givenName !== several.query.givenName;
  if (options.allGivenNamesOnSeveral === true && isNarrower && !tried.has("several-all-given-names")) {
    return { reason: "several-all-given-names", query: { ...several.query, givenName } };
  }
  if (place === undefined || place === unknownBirthPlace) return { stop: "several" };
  return { reason: "birth-place", query: { ...several.query, birthPlace: place } };
}

/**
 * Tells whether the answer to a step is for a person to accept, however well the traits agree: the person was found
 * under a name that is not known to be the birth name.
 */
export function isAlwaysHuman(traits: Traits, { query }: SearchStep): boolean {
  return query.birthName !== traits.birthName;
}

function isPlayed(option: OptionalAttempt | undefined, options: SearchOptions): boolean {
  return option === undefined || options[option] === true;
}

function same(one: SearchedNames, other: SearchedNames): boolean {
  return one.birthName === other.birthName && one.givenName === other.givenName;
}

function queryOf(traits: Traits, { birthName, givenName }: SearchedNames): TraitsQuery {
  const { birthDate, sex } = traits;
  if (sex === "M" || sex === "F") return { birthName, givenName, sex, birthDate };
  throw new SegurError("ERR_INS_TRAIT_INVALID", {
    details: { field: "sex", rule: "M or F", source: "EF_INS25_04" },
  });
}
