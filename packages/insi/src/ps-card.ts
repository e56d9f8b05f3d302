import type { X509Certificate } from "node:crypto";

import { readExtensions } from "@segur-sdk/certificates";
import { SegurError, type Actor, type Signer } from "@segur-sdk/core";

/** Type of a card of the CPx family, as the assertion writes it; `CPX` when the certificate does not say. */
export type PsCardType = "CPS" | "CPF" | "CDE-CPE" | "CPA" | "CPX";

/** What the certificate of a card says of its holder. */
export interface PsCardHolder {
  /** National identifier, e.g. `899700296140`: CN of the certificate, Emetteur of the contexts, NameID of the assertion. */
  readonly nationalId: string;
  /** Subject of the certificate, as `Issuer` writes it. Its textual form differs between software; all are accepted. */
  readonly subjectName: string;
  readonly cardType: PsCardType;
}

/** The activity for which the professional calls INSi; a card may hold several, the professional chooses. */
export interface PsActivity {
  /**
   * `identifiantFacturation`: geographic FINESS (9 characters) or SIRET of an establishment, billing number otherwise.
   *
   * @see SEL-MP-043 §3.2
   */
  readonly billingId: string;
  /** `secteurActivite`, e.g. `SA05`. */
  readonly sector?: string;
  /** `codeSpecialite`, e.g. `SM26`: of a physician; sent for the cards CPS and CPF only. */
  readonly speciality?: string;
}

/** A professional's card that signs one assertion for each call. */
export interface PsCard {
  /** Signs with the signature certificate of the card. */
  readonly signer: Signer;
  readonly activity: PsActivity;
  /** What to write instead of what the certificate says. */
  readonly holder?: Partial<PsCardHolder>;
}

/** A card, or a function that gives the one of the person who calls. */
export type PsCardSource = PsCard | ((actor: Actor) => PsCard | Promise<PsCard>);

/**
 * Reads the holder of a card in its certificate.
 *
 * @throws `SegurError` `ERR_INSI_CARD` when the certificate bears no common name.
 * @see insi.md §6.7; GIE SESAM-Vitale, TLSi editor kit
 * @example
 * ```ts
 * import { psCardHolder, type PsCard } from "@segur-sdk/insi";
 *
 * const cardTypeOf = (card: PsCard) => psCardHolder(card.signer.certificate).cardType; // CPS
 * ```
 */
export function psCardHolder(certificate: X509Certificate): PsCardHolder {
  const rdns = certificate.subject.split("\n").map((rdn) => rdn.split(" + "));
  const name = rdns.flat().find((attribute) => attribute.startsWith("CN="));
  if (name === undefined)
    throw new SegurError("ERR_INSI_CARD", { details: { field: "certificate", rule: "a subject with a CN" } });
  return {
    nationalId: name.slice("CN=".length).replaceAll(/\\(.)/gu, "$1"),
    subjectName: rdns
      .map((rdn) => rdn.map(withKeyword).join("+"))
      .reverse()
      .join(","),
    cardType: cardTypeOf(certificate),
  };
}

/** Keywords as the card-signed assertions of the national kit write them. */
const keywords: Readonly<Record<string, string>> = { title: "T", GN: "2.5.4.42" };

function withKeyword(attribute: string): string {
  const [keyword = "", ...value] = attribute.split("=");
  return `${keywords[keyword] ?? keyword}=${value.join("=")}`;
}

/** By code of TRE_G02 (certificates.md §2.5). */
const cardTypes: readonly PsCardType[] = ["CPS", "CPF", "CDE-CPE", "CPA"];

function cardTypeOf(certificate: X509Certificate): PsCardType {
  const { cardType } = readExtensions(certificate);
  return (cardType === undefined ? undefined : cardTypes[cardType]) ?? "CPX";
}
