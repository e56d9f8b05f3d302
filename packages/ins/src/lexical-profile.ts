/** A rule of the alphabet and composition of names. */
export interface LexicalRule {
  readonly id: "alphabet" | "first-character" | "last-character" | "adjacent-separators" | "double-hyphen" | "length";
  readonly rule: string;
  readonly source: string;
  /** True when a normalised, non-empty name respects the rule. */
  readonly accepts: (name: string) => boolean;
}

const birthNameRules: readonly LexicalRule[] = [
  {
    id: "alphabet",
    rule: "letters A to Z, space, apostrophe and hyphen only",
    source: "SEL-MP-043 §2",
    accepts: (name) => /^[A-Z '-]*$/u.test(name),
  },
  {
    id: "first-character",
    rule: "the first character is neither a space nor a hyphen",
    source: "SEL-MP-043 EF_INS01_03",
    accepts: (name) => !/^[ -]/u.test(name),
  },
  {
    id: "adjacent-separators",
    rule: "spaces and apostrophes are neither doubled nor adjacent to each other",
    source: "SEL-MP-043 EF_INS01_03",
    accepts: (name) => !/[ '][ ']/u.test(name),
  },
  {
    id: "double-hyphen",
    rule: "at most two consecutive hyphens",
    source: "SEL-MP-043 EF_INS10_01",
    accepts: (name) => !name.includes("---"),
  },
  // The datamatrix bounds a name to 100 characters and requirement RIS.INS.01 advises the same bound.
  {
    id: "length",
    rule: "at most 100 characters",
    source: "RIS.INS.01",
    accepts: (name) => name.length <= 100,
  },
];

const givenNameRules: readonly LexicalRule[] = [
  ...birthNameRules.filter((rule) => rule.id !== "double-hyphen"),
  {
    id: "double-hyphen",
    rule: "no double hyphen in a given name",
    source: "SEL-MP-043 EF_INS10_02",
    accepts: (name) => !name.includes("--"),
  },
  {
    id: "last-character",
    rule: "the last character is neither a hyphen nor an apostrophe",
    source: "SEL-MP-043 EF_INS10_02",
    accepts: (name) => !/[-']$/u.test(name),
  },
];

/** The two lexical profiles of INSi: birth names, and each given name. */
export type LexicalProfile = "birthName" | "givenName";

/** A word, or words with one separator between two of them: no rule of either profile has anything against it. */
const plainName = /^[A-Z]+(?:[ '-][A-Z]+)*$/;
const none: readonly never[] = [];

const profiles: Readonly<Record<LexicalProfile, readonly LexicalRule[]>> = {
  birthName: birthNameRules,
  givenName: givenNameRules,
};

/**
 * Rules that a name breaks; empty when it is accepted. The name is expected in normal form ({@link normaliseName}),
 * and an empty name breaks the rule `length`.
 *
 * @see SEL-MP-043 v05.00.01 §2 and §3.4.1
 */
export function brokenLexicalRules(name: string, profile: LexicalProfile): readonly LexicalRule[] {
  if (name.length <= 100 && plainName.test(name)) return none;
  const rules = profiles[profile];
  if (name === "") return rules.filter((rule) => rule.id === "length");
  return rules.filter((rule) => !rule.accepts(name));
}
