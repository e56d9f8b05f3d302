import type { LocalizedText } from "../errors/localized-text.js";

/** What is unusual in an identifier that is accepted all the same. */
export type IdentifierWarning =
  | "SPACES"
  | "CASE"
  | "LUHN"
  | "KEY"
  | "KEY_COMPUTED"
  | "LENGTH_UNKNOWN"
  | "TEST_FINESS"
  | "TEST_RPPS"
  | "PREFIX_ENDED"
  | "SEX_DIGIT"
  | "FICTIVE_MONTH"
  | "STRUCTURE";

/** Why an identifier is refused. */
export type IdentifierProblem = "FORMAT" | "PREFIX" | "LUHN" | "KEY" | "KEY_MISSING" | "LENGTH_UNKNOWN" | "AUTHORITY";

/**
 * All there is to say of an identifier typed or received: its canonical value and what is unusual in it,
 * or why it is refused and, when one is likely, the value that was probably meant.
 */
export type Inspection<T> =
  | { readonly valid: true; readonly value: T; readonly warnings: readonly IdentifierWarning[] }
  | { readonly valid: false; readonly problem: IdentifierProblem; readonly proposal?: string };

/** How severe an inspection or a parser is. */
export interface IdentifierOptions {
  /**
   * Refuse a wrong control key and an unknown length, which are warnings otherwise: official samples and the test
   * registers hold identifiers with wrong keys. Default `false`.
   */
  readonly strict?: boolean;
}

const texts: Readonly<Record<IdentifierWarning | IdentifierProblem, LocalizedText>> = {
  SPACES: { fr: "Espaces, points ou tirets retirés.", en: "Spaces, dots or hyphens were removed." },
  CASE: { fr: "Lettre mise en majuscule.", en: "A letter was put in upper case." },
  LUHN: { fr: "La clé de contrôle de Luhn est fausse.", en: "The Luhn check digit is wrong." },
  KEY: { fr: "La clé du matricule est fausse.", en: "The control key of the matricule is wrong." },
  KEY_COMPUTED: {
    fr: "La clé du matricule manquait : elle a été calculée.",
    en: "The key of the matricule was missing and has been computed.",
  },
  KEY_MISSING: { fr: "La clé du matricule manque.", en: "The control key of the matricule is missing." },
  LENGTH_UNKNOWN: {
    fr: "La longueur de ce type d'identifiant n'est pas publiée : elle n'a pas été contrôlée.",
    en: "The length of this kind of identifier is not published and was not checked.",
  },
  TEST_FINESS: { fr: "Numéro FINESS de test.", en: "FINESS number of the test register." },
  TEST_RPPS: { fr: "Numéro RPPS de test.", en: "RPPS number of the test register." },
  PREFIX_ENDED: {
    fr: "Type d'identifiant supprimé du référentiel national : accepté en lecture seulement.",
    en: "Kind of identifier that was ended in the national register: accepted on read only.",
  },
  SEX_DIGIT: {
    fr: "Le premier chiffre du matricule n'est ni 1 ni 2.",
    en: "The first digit of the matricule is neither 1 nor 2.",
  },
  FICTIVE_MONTH: {
    fr: "Le mois de naissance du matricule est fictif.",
    en: "The month of birth in the matricule is a fictive one.",
  },
  STRUCTURE: {
    fr: "Le matricule reçu a une composition inhabituelle : il est conservé tel quel.",
    en: "The received matricule is composed in an unusual way: it is kept as it is.",
  },
  FORMAT: { fr: "Le format est incorrect.", en: "The format is wrong." },
  PREFIX: {
    fr: "Le chiffre qui donne le type d'identifiant manque ou n'est plus admis.",
    en: "The digit that tells the kind of identifier is missing or no longer admitted.",
  },
  AUTHORITY: {
    fr: "L'autorité d'affectation n'est pas celle d'un INS.",
    en: "The assigning authority is not one of the INS.",
  },
};

/**
 * The sentence for a person behind a warning or a problem of an inspection.
 *
 * @example
 * ```ts
 * import { describeIdentifierIssue, inspectStructIdNat } from "@segur-sdk/core";
 *
 * const inspection = inspectStructIdNat("440000008");
 * if (!inspection.valid) console.log(describeIdentifierIssue(inspection.problem).fr, inspection.proposal);
 * ```
 */
export function describeIdentifierIssue(issue: IdentifierWarning | IdentifierProblem): LocalizedText {
  return texts[issue];
}
