import { comparisonForm, type Traits } from "@segur-sdk/ins";

/** Why a request of a search by traits is made. */
export type SearchStepReason =
  | "first-given-name"
  | "next-given-name"
  | "all-given-names"
  | "compound-given-name"
  | "used-name"
  | "several-all-given-names"
  | "birth-place";

/** Attempts that a search may make beside those of every search; all of them off by default. */
export type OptionalAttempt = "compoundGivenNames" | "usedName" | "allGivenNamesOnSeveral";

/** The names of one attempt: what varies from one request of a search to the next. */
export interface SearchedNames {
  readonly birthName: string;
  /** One given name, or all of them separated by a space. */
  readonly givenName: string;
}

/** One kind of attempt, in the order in which the kinds are played while nobody is found. */
export interface SearchRule {
  readonly reason: SearchStepReason;
  /** Option that plays it; absent: it is always played. */
  readonly option?: OptionalAttempt;
  /** What is kept first when the attempts outnumber the requests allowed: 0 before 1. */
  readonly rank: number;
  readonly source: string;
  /** Attempts for normalised traits, in civil order. */
  readonly attempts: (traits: Traits) => readonly SearchedNames[];
}

/**
 * The search strategy of the guide while the answer is 01, as data: one given name at a time in civil order, then all of
 * them in one element separated by spaces, always without birth place.
 *
 * @see SEL-GCONFORM_INSi, tests 1.07 and 2.07; SEL-MP-043 §3.4.1
 */
export const searchRules: readonly SearchRule[] = [
  {
    reason: "first-given-name",
    rank: 0,
    source: "Ségur wave 2: first given name, without the COG",
    attempts: (traits) => givenNames(traits, [traits.givenNames[0] ?? ""]),
  },
  {
    reason: "next-given-name",
    rank: 3,
    source: "SEL-GCONFORM_INSi 2.07",
    attempts: (traits) => givenNames(traits, traits.givenNames.slice(1)),
  },
  {
    reason: "all-given-names",
    rank: 1,
    source: "SEL-GCONFORM_INSi 2.07, case 2",
    attempts: (traits) => givenNames(traits, traits.givenNames.length > 1 ? [traits.givenNames.join(" ")] : []),
  },
  {
    reason: "compound-given-name",
    option: "compoundGivenNames",
    rank: 4,
    source: "EXI ID 10: hyphens and apostrophes count as spaces",
    attempts: (traits) => givenNames(traits, otherSpellings(traits.givenNames[0] ?? "")),
  },
  {
    reason: "used-name",
    option: "usedName",
    rank: 2,
    source: "SEL-GCONFORM_INSi 1.07",
    attempts: ({ usedName = "", givenNames: [givenName = ""], birthName }) =>
      usedName === "" || usedName === birthName ? [] : [{ birthName: usedName, givenName }],
  },
];

function givenNames(traits: Traits, names: readonly string[]): readonly SearchedNames[] {
  return names.map((givenName) => ({ birthName: traits.birthName, givenName }));
}

/** `JEAN-PIERRE` and `JEAN PIERRE`: INSi compares the letters, hyphen included. */
function otherSpellings(givenName: string): readonly string[] {
  const spaced = comparisonForm(givenName);
  return spaced.includes(" ") ? [spaced, spaced.replaceAll(" ", "-")].filter((name) => name !== givenName) : [];
}
