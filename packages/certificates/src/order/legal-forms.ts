import type { LocalizedText } from "@segur-sdk/core";

/** Legal form of an entity that orders certificates; `OTHER` asks for a confirmation of the ANS. */
export type LegalForm =
  | "EI"
  | "SCM"
  | "SEP"
  | "ASSOCIATION_FAIT"
  | "SELARL"
  | "SELAS"
  | "SELAFA"
  | "SCP"
  | "GIE"
  | "GCS"
  | "ASSOCIATION"
  | "PUBLIC_HOSPITAL"
  | "ESPIC"
  | "CLINIC"
  | "HEALTH_CENTRE"
  | "VENDOR"
  | "OTHER";

/** Who carries the certificates: each radiologist, each site, the entity, or nobody. */
export type CertificateScope = "practitioner" | "site" | "entity" | "none";

/** Identifier of a site that a certificate may carry. */
export type SiteIdentifier = "finessEg" | "siret";

/** What is known of a legal form: a row of certificates.md §9.3. */
export interface LegalFormRule {
  readonly label: LocalizedText;
  readonly scope: CertificateScope;
  /** Identifiers of a site in order of preference. */
  readonly siteIdentifiers: readonly SiteIdentifier[];
  /** Who signs the dossier. */
  readonly signatory: LocalizedText;
  /** `official`: a text of the ANS says so; `inferred`: to be confirmed with the ANS before the order. */
  readonly confidence: "official" | "inferred";
  readonly source: string;
  readonly note?: LocalizedText;
}

const eachDoctor: LocalizedText = { fr: "chaque médecin", en: "each doctor" };
const manager: LocalizedText = { fr: "le gérant ou le président", en: "the manager or the president" };
const director: LocalizedText = { fr: "le directeur", en: "the director" };
const representative: LocalizedText = { fr: "le représentant légal", en: "the legal representative" };
const administrator: LocalizedText = { fr: "l'administrateur", en: "the administrator" };

/** Means are shared, practice is personal: the validator's own certificates (RIS.AUTH.01, AUTH/va1.01). */
const personalPractice = {
  scope: "practitioner",
  siteIdentifiers: [],
  signatory: eachDoctor,
  confidence: "official",
  source: "REM-RIS AUTH.01; certificates.md §9.3",
} as const;

const practisingCompany = {
  scope: "site",
  siteIdentifiers: ["finessEg", "siret"],
  signatory: manager,
  confidence: "official",
  source: "FAQ Annuaire Santé 10/07/2025; REM-RIS MSS.23; certificates.md §9.3",
} as const;

const equipmentGroup = {
  scope: "site",
  siteIdentifiers: ["finessEg"],
  signatory: administrator,
  confidence: "inferred",
  source: "certificates.md §9.3, §14",
  note: {
    fr: "En général, un groupement d'équipement n'a pas de certificats : ceux du membre qui rédige le compte rendu servent.",
    en: "A group that owns equipment usually has no certificates: those of the member who reports are used.",
  },
} as const;

const hospital = {
  scope: "entity",
  siteIdentifiers: ["finessEg"],
  signatory: director,
  confidence: "official",
  source: "ANS, guide de commande de certificats, couloir hôpital, v0.8; certificates.md §9.3",
  note: {
    fr: "Un groupement (GHT) ne partage pas un certificat entre ses entités juridiques. Le service d'imagerie peut utiliser ceux de l'établissement ; il lui en faut de dédiés s'il accède directement aux téléservices.",
    en: "A hospital group (GHT) does not share a certificate among its legal entities. The imaging department may use those of the hospital; it needs its own when it reaches the tele-services directly.",
  },
} as const;

/** What each legal form implies (certificates.md §9.3). Data: a correction of the ANS is a change of this table only. */
export const legalForms: Readonly<Record<LegalForm, LegalFormRule>> = {
  EI: {
    ...personalPractice,
    label: { fr: "exercice individuel", en: "individual private practice" },
    signatory: { fr: "le médecin", en: "the doctor" },
    source: "FAQ Annuaire Santé 10/07/2025; certificates.md §9.3",
  },
  SCM: { ...personalPractice, label: { fr: "société civile de moyens (SCM)", en: "company of shared means (SCM)" } },
  SEP: { ...personalPractice, label: { fr: "société en participation (SEP)", en: "undisclosed partnership (SEP)" } },
  ASSOCIATION_FAIT: { ...personalPractice, label: { fr: "association de fait", en: "de facto association" } },
  SELARL: { ...practisingCompany, label: { fr: "SELARL", en: "SELARL (practising company)" } },
  SELAS: { ...practisingCompany, label: { fr: "SELAS", en: "SELAS (practising company)" } },
  SELAFA: { ...practisingCompany, label: { fr: "SELAFA", en: "SELAFA (practising company)" } },
  SCP: {
    ...practisingCompany,
    label: { fr: "société civile professionnelle (SCP)", en: "professional partnership (SCP)" },
    confidence: "inferred",
    source: "certificates.md §9.3, §14",
  },
  GIE: { ...equipmentGroup, label: { fr: "GIE d'équipement", en: "equipment group (GIE)" } },
  GCS: { ...equipmentGroup, label: { fr: "GCS d'équipement", en: "equipment group (GCS)" } },
  ASSOCIATION: {
    ...hospital,
    label: { fr: "association", en: "association" },
    signatory: { fr: "le président ou son délégué", en: "the president or a delegate" },
    confidence: "inferred",
    source: "esante-bretagne.fr, FAQ; certificates.md §9.3",
  },
  PUBLIC_HOSPITAL: { ...hospital, label: { fr: "établissement public de santé", en: "public hospital" } },
  ESPIC: {
    ...hospital,
    label: { fr: "établissement privé d'intérêt collectif (ESPIC)", en: "non-profit hospital (ESPIC)" },
  },
  CLINIC: {
    label: { fr: "clinique privée", en: "private clinic" },
    scope: "site",
    siteIdentifiers: ["finessEg"],
    signatory: representative,
    confidence: "official",
    source: "ANS, guide de commande de certificats, couloir hôpital, v0.8; certificates.md §9.3",
    note: {
      fr: "Un groupe de cliniques ne partage pas un certificat entre ses entités juridiques.",
      en: "A group of clinics does not share a certificate among its legal entities.",
    },
  },
  HEALTH_CENTRE: {
    ...hospital,
    label: { fr: "centre de santé", en: "health centre" },
    signatory: { fr: "le président ou son délégué", en: "the president or a delegate" },
    confidence: "inferred",
    source: "esante-bretagne.fr, FAQ; certificates.md §9.3",
  },
  VENDOR: {
    label: { fr: "éditeur ou PFI", en: "software vendor or PFI" },
    scope: "none",
    siteIdentifiers: [],
    signatory: representative,
    confidence: "official",
    source: "ANS, guide « Je me désigne comme une structure tierce »; certificates.md §9.3",
    note: {
      fr: "Un éditeur n'a pas de certificat pour les patients : il administre ceux des structures qui le désignent.",
      en: "A vendor has no certificate for patients: it administers those of the structures that designate it.",
    },
  },
  OTHER: {
    label: { fr: "autre forme", en: "other form" },
    scope: "site",
    siteIdentifiers: ["finessEg", "siret"],
    signatory: representative,
    confidence: "inferred",
    source: "certificates.md §9.3",
  },
};

/** Companies that practise, whose sites with FINESS the ANS has not said how to treat (certificates.md §14). */
export const practisingCompanies: ReadonlySet<LegalForm> = new Set<LegalForm>(["SELARL", "SELAS", "SELAFA", "SCP"]);
