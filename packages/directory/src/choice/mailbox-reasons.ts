import type { LocalizedText } from "@segur-sdk/core";

/** Why a mailbox is where it is among the candidates, or may not be used by itself. */
export type MailboxReasonCode = keyof typeof mailboxReasons;

/** A reason, and its sentence. */
export interface MailboxReason {
  readonly code: MailboxReasonCode;
  readonly text: LocalizedText;
}

/** The sentences of the reasons. */
export const mailboxReasons = {
  remembered: {
    fr: "Choisie auparavant par un utilisateur pour ce correspondant.",
    en: "Chosen before by a user for this correspondent.",
  },
  stale: {
    fr: "Choisie auparavant, mais cette boîte a refusé un message depuis.",
    en: "Chosen before, but this mailbox has refused a mail since.",
  },
  "given-address": { fr: "Adresse écrite dans la demande.", en: "Address written in the request." },
  "person-in-structure": {
    fr: "Boîte personnelle dans la structure qui demande l'examen.",
    en: "Personal mailbox in the structure that requests the exam.",
  },
  person: { fr: "Boîte personnelle du correspondant.", en: "The correspondent's personal mailbox." },
  preferred: { fr: "Classée par son titulaire.", en: "Ranked by its holder." },
  "structure-mailbox": { fr: "Boîte de la structure.", en: "Mailbox of the structure." },
  "other-name": {
    fr: "Le nom de l'annuaire n'est pas celui du correspondant.",
    en: "The name in the directory is not the correspondent's.",
  },
  "not-designated": {
    fr: "Rien ne désigne ce titulaire avec certitude : ni identifiant, ni structure.",
    en: "Nothing designates this holder for certain: neither identifier nor structure.",
  },
  "not-in-directory": { fr: "Adresse inconnue de l'annuaire.", en: "Address unknown to the directory." },
  "paperless-declined": {
    fr: "Le titulaire n'a pas accepté les échanges sans papier.",
    en: "The holder has not accepted exchanges without paper.",
  },
} as const satisfies Record<string, LocalizedText>;
