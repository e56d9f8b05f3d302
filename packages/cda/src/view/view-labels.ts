import type { Language } from "@segur-sdk/core";

/** Every label of the view. */
export interface ViewLabels {
  readonly patient: string;
  readonly birthName: string;
  readonly firstGivenName: string;
  readonly givenNames: string;
  readonly usedName: string;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly sex: string;
  readonly sexes: Readonly<Record<"M" | "F" | "I", string>>;
  readonly ins: string;
  readonly testIns: string;
  readonly unqualified: string;
  readonly localIds: string;
  readonly document: string;
  readonly type: string;
  readonly createdAt: string;
  readonly version: string;
  readonly replaces: string;
  readonly status: string;
  readonly validated: string;
  readonly validatedBy: string;
  readonly authors: string;
  readonly requester: string;
  readonly requestedAt: string;
  readonly recipients: string;
  readonly custodian: string;
  readonly confidentiality: string;
  readonly exams: string;
  readonly exam: string;
  readonly modality: string;
  readonly region: string;
  readonly examDate: string;
  readonly accessionNumber: string;
  readonly study: string;
  readonly identifier: string;
  readonly report: string;
  readonly openPdf: string;
  readonly pdfNotShown: string;
  readonly noContent: string;
  readonly notStated: string;
  readonly saveFile: string;
  readonly fileNotShown: string;
  readonly fileUnreadable: string;
  readonly pdfOnPaper: string;
  readonly mediaMissing: string;
  readonly seeAttachment: string;
  readonly footnotes: string;
  readonly backToText: string;
  readonly table: string;
  readonly untitled: string;
  readonly noNarrative: string;
  readonly attachments: string;
  readonly attachment: string;
  readonly ownStyleSheet: string;
  readonly others: string;
  readonly contacts: string;
  readonly performer: string;
  readonly author: string;
  readonly guardian: string;
  readonly address: string;
  readonly deceased: string;
  readonly yes: string;
  readonly facility: string;
  readonly encounter: string;
  readonly authenticators: string;
  readonly references: string;
  readonly period: string;
}

const fr: ViewLabels = {
  patient: "Patient",
  birthName: "Nom de naissance",
  firstGivenName: "Premier prénom",
  givenNames: "Prénoms de naissance",
  usedName: "Nom et prénom utilisés",
  birthDate: "Date de naissance",
  birthPlace: "Lieu de naissance",
  sex: "Sexe",
  sexes: { M: "Masculin", F: "Féminin", I: "Indéterminé" },
  ins: "Matricule INS",
  testIns: "identité de test",
  unqualified: "Identité non qualifiée : aucun INS dans ce document",
  localIds: "Identifiants locaux",
  document: "Document",
  type: "Type",
  createdAt: "Créé le",
  version: "Version",
  replaces: "remplace la version précédente",
  status: "Statut",
  validated: "Validé",
  validatedBy: "Validé par",
  authors: "Auteurs",
  requester: "Demandeur",
  requestedAt: "Demandé le",
  recipients: "Destinataires",
  custodian: "Structure",
  confidentiality: "Confidentialité",
  exams: "Examens",
  exam: "Examen",
  modality: "Modalité",
  region: "Région",
  examDate: "Réalisé le",
  accessionNumber: "Numéro d'examen",
  study: "Identifiant de l'étude",
  identifier: "Identifiant",
  report: "Compte rendu",
  openPdf: "Enregistrer le compte rendu (PDF)",
  pdfNotShown: "Ce navigateur n'affiche pas les PDF ici : utilisez le lien ci-dessus.",
  noContent: "Ce document n'a pas de contenu.",
  notStated: "Non indiqué",
  saveFile: "Enregistrer le fichier",
  fileNotShown: "Ce document contient un fichier d'un type qui n'est pas montré ici.",
  fileUnreadable: "Fichier illisible.",
  pdfOnPaper: "Le PDF joint s'imprime à part : ouvrez-le, puis imprimez-le.",
  mediaMissing: "[image absente]",
  seeAttachment: "voir le document joint",
  footnotes: "Notes",
  backToText: "Retour au texte",
  table: "Tableau",
  untitled: "Section sans titre",
  noNarrative: "Cette section n'a pas de texte.",
  attachments: "Documents joints",
  attachment: "Document joint",
  ownStyleSheet: "Ce document contient sa propre feuille de style : elle n'est pas utilisée ici.",
  others: "Autres intervenants",
  contacts: "Proches",
  performer: "Exécutant",
  author: "Auteur",
  guardian: "Représentant",
  address: "Adresse",
  deceased: "Décédé",
  yes: "Oui",
  facility: "Lieu de prise en charge",
  encounter: "Prise en charge",
  authenticators: "Attesté par",
  references: "Références",
  period: "Période",
};

const en: ViewLabels = {
  patient: "Patient",
  birthName: "Birth name",
  firstGivenName: "First given name",
  givenNames: "Birth given names",
  usedName: "Names used",
  birthDate: "Birth date",
  birthPlace: "Birth place",
  sex: "Sex",
  sexes: { M: "Male", F: "Female", I: "Undetermined" },
  ins: "INS matricule",
  testIns: "test identity",
  unqualified: "Identity not qualified: no INS in this document",
  localIds: "Local identifiers",
  document: "Document",
  type: "Type",
  createdAt: "Created",
  version: "Version",
  replaces: "replaces the previous version",
  status: "Status",
  validated: "Validated",
  validatedBy: "Validated by",
  authors: "Authors",
  requester: "Requested by",
  requestedAt: "Requested on",
  recipients: "Recipients",
  custodian: "Organisation",
  confidentiality: "Confidentiality",
  exams: "Exams",
  exam: "Exam",
  modality: "Modality",
  region: "Region",
  examDate: "Performed",
  accessionNumber: "Accession number",
  study: "Study identifier",
  identifier: "Identifier",
  report: "Report",
  openPdf: "Save the report (PDF)",
  pdfNotShown: "This browser does not show PDF files here: use the link above.",
  noContent: "This document has no content.",
  notStated: "Not stated",
  saveFile: "Save the file",
  fileNotShown: "This document holds a file of a kind that is not shown here.",
  fileUnreadable: "Unreadable file.",
  pdfOnPaper: "The attached PDF prints by itself: open it, then print it.",
  mediaMissing: "[missing image]",
  seeAttachment: "see the attached document",
  footnotes: "Notes",
  backToText: "Back to the text",
  table: "Table",
  untitled: "Untitled section",
  noNarrative: "This section has no text.",
  attachments: "Attached documents",
  attachment: "Attached document",
  ownStyleSheet: "This document holds its own style sheet: it is not used here.",
  others: "Other people",
  contacts: "Relatives",
  performer: "Performed by",
  author: "Author",
  guardian: "Guardian",
  address: "Address",
  deceased: "Deceased",
  yes: "Yes",
  facility: "Place of care",
  encounter: "Encounter",
  authenticators: "Attested by",
  references: "References",
  period: "Period",
};

/** Labels of the view in each language. */
export const viewLabels: Readonly<Record<Language, ViewLabels>> = { fr, en };
