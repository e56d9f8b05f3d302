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
  readonly noPdf: string;
  readonly notStated: string;
}

const fr: ViewLabels = {
  patient: "Patient",
  birthName: "Nom de naissance",
  firstGivenName: "Premier prénom",
  givenNames: "Prénoms de naissance",
  usedName: "Nom et prénom utilisés",
  birthDate: "Date de naissance",
  birthPlace: "Lieu de naissance (code)",
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
  noPdf: "Ce document ne contient pas de PDF que cette vue sache montrer.",
  notStated: "Non indiqué",
};

const en: ViewLabels = {
  patient: "Patient",
  birthName: "Birth name",
  firstGivenName: "First given name",
  givenNames: "Birth given names",
  usedName: "Names used",
  birthDate: "Birth date",
  birthPlace: "Birth place (code)",
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
  noPdf: "This document holds no PDF that this view can show.",
  notStated: "Not stated",
};

/** Labels of the view in each language. */
export const viewLabels: Readonly<Record<Language, ViewLabels>> = { fr, en };
