import { insNature, type Environment, type InsNature } from "@segur-sdk/core";

import { firstGivenName, givenNamesList } from "./given-names.js";
import type { Identity, QualifiedIdentity } from "./identity.js";
import { insForEmission } from "./ins-emission.js";
import type { Sex, Traits } from "./traits.js";

/** A line of a banner; the site chooses those that RIS.INS.52 does not want (RIS.INS.53). */
export type BannerItem =
  | "birthName"
  | "firstGivenName"
  | "givenNames"
  | "birthDate"
  | "sex"
  | "birthPlace"
  | "usedName"
  | "usedGivenName"
  | "matricule"
  | "patientAddress";

/** Lines that a site may add or leave out. */
export type OptionalBannerItem = "givenNames" | "birthPlace" | "usedName" | "usedGivenName";

/** One line: French label and value. */
export interface BannerLine {
  readonly item: BannerItem;
  readonly label: string;
  /** Patient data. */
  readonly value: string;
}

/** Identity block of a printed document; patient data. */
export interface Banner {
  readonly title: string;
  readonly lines: readonly BannerLine[];
  /** Title and lines as text, one a line. */
  readonly text: string;
}

/** Identity block of a qualified patient. */
export interface InsBanner extends Banner {
  readonly nature: InsNature;
}

/** What a banner shows. */
export interface BannerOptions {
  /** Lines beside the mandatory ones. Default `["givenNames", "birthPlace"]`, as EXI DIF 02 asks. */
  readonly also?: readonly OptionalBannerItem[];
}

/** What the banner of a qualified patient shows. */
export interface InsBannerOptions extends BannerOptions {
  /** Secure mail address of the patient, when the site prints it. */
  readonly patientAddress?: string;
  /** Environment of the document. Default: that of the identity. */
  readonly environment?: Environment;
}

const labels: Readonly<Record<BannerItem, string>> = {
  birthName: "Nom de naissance",
  firstGivenName: "Premier prénom de naissance",
  givenNames: "Prénom(s) de naissance",
  birthDate: "Date de naissance",
  sex: "Sexe",
  birthPlace: "Lieu de naissance (code INSEE)",
  usedName: "Nom utilisé",
  usedGivenName: "Prénom utilisé",
  matricule: "N° matricule INS",
  patientAddress: "Messagerie sécurisée du patient",
};

const sexes: Readonly<Record<Sex, string>> = { M: "M", F: "F", I: "Indéterminé" };

/**
 * The identity block that every printed document of a qualified patient carries: traits, matricule and its nature.
 *
 * @throws `SegurError` `ERR_INS_NOT_QUALIFIED`, `ERR_INS_ENVIRONMENT`, `ERR_INS_OID_ENVIRONMENT`.
 * @see RIS.INS.52, RIS.INS.53; EXI DIF 02
 * @example
 * ```ts
 * import { insBanner, type QualifiedIdentity } from "@segur-sdk/ins";
 *
 * function footer(patient: QualifiedIdentity): string {
 *   return insBanner(patient, { also: ["birthPlace"] }).text;
 * }
 * ```
 */
export function insBanner(identity: QualifiedIdentity, options: InsBannerOptions = {}): InsBanner {
  const { matricule, oid } = insForEmission(identity, options.environment);
  const nature = insNature(oid);
  const { patientAddress } = options;
  const lines = [
    ...traitLines(identity.traits, options),
    line("matricule", `${matricule} (${nature})`),
    ...(patientAddress === undefined ? [] : [line("patientAddress", patientAddress)]),
  ];
  return { ...banner("IDENTITÉ NATIONALE DE SANTÉ (INS)", lines), nature };
}

/**
 * The identity block of any patient, qualified or not: plain traits, never matricule nor OID.
 *
 * @see RIS.INS.37
 */
export function traitsBanner(identity: Identity, options: BannerOptions = {}): Banner {
  return banner("IDENTITÉ DU PATIENT", traitLines(identity.traits, options));
}

function banner(title: string, lines: readonly BannerLine[]): Banner {
  return { title, lines, text: [title, ...lines.map(({ label, value }) => `${label} : ${value}`)].join("\n") };
}

function traitLines(traits: Traits, { also = ["givenNames", "birthPlace"] }: BannerOptions): readonly BannerLine[] {
  const chosen = (item: OptionalBannerItem, value: string | undefined): readonly BannerLine[] =>
    value === undefined || !also.includes(item) ? [] : [line(item, value)];
  return [
    line("birthName", traits.birthName),
    line("firstGivenName", firstGivenName(traits)),
    ...chosen("givenNames", givenNamesList(traits)),
    line("birthDate", traits.birthDate.split("-").reverse().join("/")),
    line("sex", sexes[traits.sex]),
    ...chosen("birthPlace", traits.birthPlace),
    ...chosen("usedName", traits.usedName),
    ...chosen("usedGivenName", traits.usedGivenName),
  ];
}

function line(item: BannerItem, value: string): BannerLine {
  return { item, label: labels[item], value };
}
