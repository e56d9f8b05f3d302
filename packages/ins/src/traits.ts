import type { LocalizedText } from "@segur-sdk/core";

/** Sex of the civil status: male, female, or undetermined (`I`, which INSi neither accepts nor returns). */
export type Sex = "M" | "F" | "I";

/**
 * Traits of a person: what is typed, searched, compared and shown. The matricule INS is not among them.
 *
 * @see Référentiel INS; RIS.INS.01
 */
export interface Traits {
  /** Nom de naissance. */
  readonly birthName: string;
  /**
   * Prénoms de naissance in civil order, one entry per given name; the first entry is the "premier prénom de
   * naissance". A compound given name is one entry, with or without hyphen: `["JEAN CHRISTOPHE", "PIERRE"]`.
   */
  readonly givenNames: readonly string[];
  /** Date de naissance `AAAA-MM-JJ`: digits as received, possibly incomplete (`1950-00-00`) or lunar. Never a `Date`. */
  readonly birthDate: string;
  readonly sex: Sex;
  /** Code du lieu de naissance: INSEE COG of the commune or country, 5 characters; `99999` when unknown. */
  readonly birthPlace?: string;
  /** Nom utilisé. Complementary: never filled automatically. */
  readonly usedName?: string;
  /** Prénom utilisé. Complementary: never filled automatically (EXI ID 08). */
  readonly usedGivenName?: string;
}

/** Traits whose change withdraws the INS (traits stricts), matricule and OID aside. */
export type StrictTrait = "birthName" | "givenNames" | "birthDate" | "sex" | "birthPlace";

/** Traits that change nothing to the status (traits complémentaires). */
export type ComplementaryTrait = "usedName" | "usedGivenName";

/** The strict traits, in the order of the requirement RIS.INS.01. */
export const strictTraits: readonly StrictTrait[] = ["birthName", "givenNames", "birthDate", "sex", "birthPlace"];

/** The complementary traits. */
export const complementaryTraits: readonly ComplementaryTrait[] = ["usedName", "usedGivenName"];

/** A trait as compared and shown: the first given name counts apart from the list, and so does the matricule. */
export type ComparedTrait = StrictTrait | "firstGivenName" | "matricule";

/** Label of a trait, and its official abbreviation where one exists. */
export interface TraitLabel {
  readonly label: LocalizedText;
  /** Abbreviation of RNIV for crowded screens: `N. Nais.`, `Pr. 1`, `DDN`, `S.` */
  readonly short?: LocalizedText;
}

/**
 * Unequivocal labels of the traits for screens and printouts.
 *
 * @see RIS.INS.02
 */
export const traitLabels: Readonly<Record<ComparedTrait | ComplementaryTrait, TraitLabel>> = {
  birthName: { label: { fr: "nom de naissance", en: "birth name" }, short: { fr: "N. Nais.", en: "Birth n." } },
  firstGivenName: {
    label: { fr: "premier prénom de naissance", en: "first birth given name" },
    short: { fr: "Pr. 1", en: "Given 1" },
  },
  givenNames: { label: { fr: "prénoms de naissance", en: "birth given names" } },
  birthDate: { label: { fr: "date de naissance", en: "birth date" }, short: { fr: "DDN", en: "DOB" } },
  sex: { label: { fr: "sexe", en: "sex" }, short: { fr: "S.", en: "S." } },
  birthPlace: { label: { fr: "code du lieu de naissance", en: "birth place code" } },
  matricule: { label: { fr: "matricule INS", en: "INS matricule" } },
  usedName: { label: { fr: "nom utilisé", en: "used name" } },
  usedGivenName: { label: { fr: "prénom utilisé", en: "used given name" } },
};
