import type { Language, LocalizedText } from "@segur-sdk/core";

/** Words of the page. */
const reportTexts = {
  title: { fr: "Le voyage d'un compte rendu", en: "A report's journey" },
  everywhere: { fr: "Parti partout", en: "Sent everywhere" },
  notEverywhere: { fr: "À regarder", en: "To be looked at" },
  patient: { fr: "Patient", en: "Patient" },
  birthName: { fr: "Nom de naissance", en: "Birth name" },
  givenNames: { fr: "Prénoms de naissance", en: "Birth given names" },
  birthDate: { fr: "Date de naissance", en: "Birth date" },
  sex: { fr: "Sexe", en: "Sex" },
  birthPlace: { fr: "Lieu de naissance (INSEE)", en: "Birth place (INSEE)" },
  matricule: { fr: "Matricule INS", en: "Matricule INS" },
  qualified: { fr: "Identité qualifiée", en: "Qualified identity" },
  proof: { fr: "Preuve", en: "Proof" },
  checkedBy: { fr: "contrôlée par", en: "checked by" },
  timeline: { fr: "Déroulé", en: "Timeline" },
  plan: { fr: "Le plan, et pourquoi", en: "The plan, and why" },
  exchanges: { fr: "Ce qui a été échangé", en: "What was exchanged" },
  sent: { fr: "envoyé", en: "sent" },
  received: { fr: "reçu", en: "received" },
  service: { fr: "Service", en: "Service" },
  time: { fr: "Durée", en: "Time" },
  files: { fr: "Fichiers", en: "Files" },
  mails: { fr: "Les messages reçus", en: "The mails received" },
  attachments: { fr: "Pièces jointes", en: "Attachments" },
  documents: { fr: "Le document", en: "The document" },
  view: { fr: "Lire le document", en: "Read the document" },
  exam: { fr: "Examen", en: "Exam" },
  validatedBy: { fr: "Validé par", en: "Validated by" },
  requestedBy: { fr: "Demandé par", en: "Requested by" },
  site: { fr: "Site", en: "Site" },
  footer: {
    fr: "Personnes, structures et numéros fictifs ; services simulés sur cette machine. Le SDK n'est pas homologué : chaque éditeur obtient sa propre autorisation.",
    en: "Fictitious people, structures and numbers; services simulated on this machine. The SDK is not homologated: each vendor obtains its own authorisation.",
  },
} as const satisfies Record<string, LocalizedText>;

/** Words of the page in one language. */
export type ReportWords = Readonly<Record<keyof typeof reportTexts, string>>;

/** The words in one language. */
export function reportWords(language: Language): ReportWords {
  const words: Partial<Record<keyof typeof reportTexts, string>> = {};
  for (const key of Object.keys(reportTexts)) {
    if (isKey(key)) words[key] = reportTexts[key][language];
  }
  return words as ReportWords;
}

function isKey(key: string): key is keyof typeof reportTexts {
  return Object.hasOwn(reportTexts, key);
}
