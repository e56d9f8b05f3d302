import type { LocalizedText } from "@segur-sdk/core";

/** How far an identity document or means is trusted: only `high` validates an identity. */
export type ProofTrust = "high" | "low";

/** Identity documents and means that RNIV names. */
export type StandardProofKind =
  | "passport"
  | "national-identity-card"
  | "residence-permit"
  | "electronic-identity-card"
  | "electronic-identity"
  | "vitale-app"
  | "minor-circulation-document"
  | "birth-record-with-guardian-document"
  | "family-book-with-guardian-document"
  | "birth-record-with-vitale-photo"
  | "family-book-with-vitale-photo"
  | "trusted-third-party"
  | "birth-record"
  | "family-book"
  | "vitale-card"
  | "driving-licence"
  | "military-card"
  | "hospital-card";

/** A standard proof, or one that a site adds: `local:…`. */
export type ProofKind = StandardProofKind | `local:${string}`;

/** A check that someone else made: the identity master of the own domain, or an issuer under a trust contract. */
export type ReceivedProof = "own-domain" | "trusted-issuer";

/** What a site decides of a kind of proof. */
export interface ProofEntry {
  readonly trust: ProofTrust;
  readonly label: LocalizedText;
  /** Code of the document in FR Core 2.2 and in table 9004 of PAM France, when there is one. */
  readonly code?: string;
}

/** The proofs that a site accepts and how far it trusts each (RIS.INS.19). */
export type ProofTable = Readonly<Partial<Record<ProofKind, ProofEntry>>>;

function proof(trust: ProofTrust, fr: string, en: string, code?: string): ProofEntry {
  return { trust, label: { fr, en }, ...(code === undefined ? {} : { code }) };
}

/**
 * Trust by default of each kind of proof. Sites override it: `{ ...defaultProofs, "local:badge": … }`.
 *
 * A birth record or family book alone does not identify a minor: the document of a parent or guardian goes with it,
 * or, in a nursing home, a Vitale card with a photo.
 *
 * @see RNIV 1 v2.0, EXI SI 10 and 23; FR Core 2.2, validation mode; PAM France table 9004
 */
export const defaultProofs: Readonly<Record<StandardProofKind, ProofEntry>> = {
  passport: proof("high", "Passeport", "Passport", "PA"),
  "national-identity-card": proof("high", "Carte nationale d'identité", "National identity card", "CN"),
  "residence-permit": proof("high", "Titre de séjour", "Residence permit", "CS"),
  "electronic-identity-card": proof("high", "France Identité", "France Identité", "eCN"),
  "electronic-identity": proof(
    "high",
    "Identité numérique eIDAS substantielle ou élevée",
    "Electronic identity, eIDAS substantial or high",
    "IN",
  ),
  "vitale-app": proof("high", "Appli carte Vitale", "Vitale card application", "AV"),
  "minor-circulation-document": proof(
    "high",
    "Document de circulation pour étranger mineur",
    "Circulation document of a foreign minor",
    "CC",
  ),
  "birth-record-with-guardian-document": proof(
    "high",
    "Extrait d'acte de naissance et pièce d'identité du parent ou tuteur",
    "Birth record and identity document of the parent or guardian",
    "AN",
  ),
  "family-book-with-guardian-document": proof(
    "high",
    "Livret de famille et pièce d'identité du parent ou tuteur",
    "Family book and identity document of the parent or guardian",
    "LEP",
  ),
  "birth-record-with-vitale-photo": proof(
    "high",
    "Extrait d'acte de naissance et carte Vitale avec photo",
    "Birth record and Vitale card with photo",
    "ANCV",
  ),
  "family-book-with-vitale-photo": proof(
    "high",
    "Livret de famille et carte Vitale avec photo",
    "Family book and Vitale card with photo",
    "LECV",
  ),
  "trusted-third-party": proof("high", "Tiers de confiance sous contrat", "Trusted third party under contract"),
  "birth-record": proof("low", "Extrait d'acte de naissance seul", "Birth record alone", "AN"),
  "family-book": proof("low", "Livret de famille seul", "Family book alone", "LE"),
  "vitale-card": proof("low", "Carte Vitale seule", "Vitale card alone"),
  "driving-licence": proof("low", "Permis de conduire", "Driving licence", "PC"),
  "military-card": proof("low", "Carte militaire", "Military card", "CM"),
  "hospital-card": proof("low", "Carte de l'établissement", "Hospital card"),
};
