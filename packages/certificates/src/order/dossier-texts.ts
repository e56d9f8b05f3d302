import type { LocalizedText } from "@segur-sdk/core";

import type { OrderStepState } from "./order-checklist.js";
import type { FormFieldStatus } from "./order-form.js";
import type { OrderChannel } from "./order-input.js";

/** Fixed texts of the printed dossier. */
export const dossierTexts = {
  title: { fr: "Dossier de commande de certificats IGC-Santé", en: "Order of IGC-Santé certificates" },
  production: { fr: "Production", en: "Production" },
  test: { fr: "Test", en: "Test" },
  environment: { fr: "Environnement", en: "Environment" },
  channel: { fr: "Voie", en: "Channel" },
  applicant: { fr: "Demandeur", en: "Applicant" },
  administrators: { fr: "Administrateurs techniques", en: "Technical administrators" },
  administratorName: { fr: "Nom et prénom", en: "Name" },
  email: { fr: "Adresse électronique", en: "E-mail" },
  phone: { fr: "Téléphone", en: "Telephone" },
  card: { fr: "Carte", en: "Card" },
  cardId: { fr: "Identifiant de la carte", en: "Card identifier" },
  cardEnd: { fr: "Fin de la carte", en: "End of the card" },
  summary: { fr: "Vue d'ensemble", en: "Overview" },
  entity: { fr: "Entité", en: "Entity" },
  legalForm: { fr: "Forme juridique", en: "Legal form" },
  certificates: { fr: "Certificats", en: "Certificates" },
  toCorrect: { fr: "À corriger", en: "To correct" },
  certificatesOf: { fr: "Certificats à commander", en: "Certificates to order" },
  noCertificate: { fr: "Aucun certificat à commander.", en: "No certificate to order." },
  carrier: { fr: "Porteur", en: "Carrier" },
  structureId: { fr: "Identifiant de structure (OU)", en: "Structure identifier (OU)" },
  offer: { fr: "Offre", en: "Offer" },
  usage: { fr: "Usage", en: "Usage" },
  commonName: { fr: "Service applicatif (CN)", en: "Application service (CN)" },
  purpose: { fr: "Sert à", en: "Serves for" },
  received: { fr: "Reçu", en: "Received" },
  form: { fr: "Pour le formulaire", en: "For the form" },
  online: {
    fr: "Sur mesHabilitations, ces renseignements sont saisis en ligne.",
    en: "On mesHabilitations these data are entered on line.",
  },
  formCaution: {
    fr: "Les cases « probable » ou « inconnu » sont à vérifier sur le formulaire en vigueur.",
    en: "Boxes marked “probable” or “unknown” are to be checked on the current form.",
  },
  box: { fr: "Case", en: "Box" },
  value: { fr: "Valeur", en: "Value" },
  certainty: { fr: "Certitude", en: "Certainty" },
  toFill: { fr: "à compléter", en: "to fill in" },
  see: { fr: "voir le tableau des administrateurs", en: "see the table of administrators" },
  findings: { fr: "Remarques", en: "Findings" },
  steps: { fr: "Démarches", en: "Steps" },
  signatory: { fr: "Signataire", en: "Signatory" },
  signature: { fr: "Date, signature et cachet", en: "Date, signature and stamp" },
  wholeEntity: { fr: "l'entité", en: "the entity" },
  none: { fr: "Aucune.", en: "None." },
  forOrder: { fr: "Pour toute la commande", en: "For the whole order" },
  confirm: {
    fr: "Règle déduite, non publiée : à faire confirmer par l'ANS.",
    en: "Inferred rule, not published: to be confirmed by the ANS.",
  },
  secrets: {
    fr: "Ce dossier ne contient ni code de carte, ni mot de passe, ni numéro de sécurité sociale : n'en ajoutez pas.",
    en: "This dossier holds no PIN, no password and no national health number: do not add any.",
  },
} as const satisfies Record<string, LocalizedText>;

/** Severity of a finding as a word, never as a colour alone. */
export const severityTexts = {
  error: { fr: "Erreur", en: "Error" },
  warning: { fr: "Attention", en: "Warning" },
  info: { fr: "À savoir", en: "Note" },
} as const satisfies Record<string, LocalizedText>;

/** State of a step as a word. */
export const stateTexts: Readonly<Record<OrderStepState, LocalizedText>> = {
  done: { fr: "fait", en: "done" },
  "to-do": { fr: "à faire", en: "to do" },
  blocked: { fr: "bloqué par une erreur", en: "blocked by an error" },
};

/** How sure a box is. */
export const statusTexts: Readonly<Record<FormFieldStatus, LocalizedText>> = {
  known: { fr: "connu", en: "known" },
  probable: { fr: "probable", en: "probable" },
  unknown: { fr: "inconnu", en: "unknown" },
};

/** Names of the channels. */
export const channelTexts: Readonly<Record<OrderChannel, LocalizedText>> = {
  meshabilitations: { fr: "portail mesHabilitations", en: "portal mesHabilitations" },
  f413: { fr: "formulaire F413", en: "form F413" },
  f503: { fr: "formulaire F503 (modification)", en: "form F503 (change)" },
  f414: { fr: "formulaire F414 (test)", en: "form F414 (test)" },
};
