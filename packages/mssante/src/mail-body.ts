import { html as markup } from "@segur-sdk/core/html";

import type { MailChange } from "./mail-change.js";
import type { MailSender } from "./mail-sender.js";

/** Texts of the mail; French, the language of its readers. Wording is free in the texts (mssante.md A4). */
export interface MailTexts {
  readonly toProfessional: string;
  readonly toPatient: string;
  /** The same for several documents. */
  readonly severalToProfessional: string;
  readonly severalToPatient: string;
  /** Said to the patient when no answer is possible. */
  readonly noAnswer: string;
  readonly replaces: string;
  readonly deletes: string;
  /** Closing notice of an applicative mailbox, before the contact address. */
  readonly automaticNotice: string;
}

/** Default texts. */
export const defaultMailTexts: MailTexts = {
  toProfessional:
    "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu d'imagerie de votre patient : le document à lire (PDF) et l'archive IHE_XDM.zip à intégrer dans votre logiciel.",
  toPatient: "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu de votre examen d'imagerie (PDF).",
  severalToProfessional:
    "Bonjour,\n\nVeuillez trouver ci-joint les comptes rendus d'imagerie de votre patient : les documents à lire (PDF) et l'archive IHE_XDM.zip à intégrer dans votre logiciel.",
  severalToPatient: "Bonjour,\n\nVeuillez trouver ci-joint les comptes rendus de vos examens d'imagerie (PDF).",
  noAnswer: "Vous ne pouvez pas répondre à ce message. Pour toute question, contactez votre centre d'imagerie.",
  replaces: "Ce compte rendu annule et remplace le précédent.",
  deletes:
    "Le document joint est supprimé : veuillez le retirer de votre dossier et ne plus en tenir compte. Il n'est joint que pour vous permettre de le retrouver.",
  automaticNotice: "Ce message a été généré automatiquement par un logiciel. Pour joindre l'expéditeur :",
};

/** What the text of a mail depends on. */
export interface MailBodyOptions {
  readonly to: "professional" | "patient";
  readonly sender: MailSender;
  readonly patientMayReply: boolean;
  /** What the mail changes of an earlier one. */
  readonly change?: MailChange["kind"];
  /** Default 1. */
  readonly documents?: number;
  readonly texts?: Partial<MailTexts>;
}

/** The text of one mail, LF line ends, closing notice last (ECO.2.2.5). */
export function mailBody(options: MailBodyOptions): string {
  return `${paragraphsOf(options).join("\n\n")}\n`;
}

/** The same words as {@link mailBody}, in HTML: no style, no image, nothing remote (ECO.2.2.4). */
export function mailHtml(options: MailBodyOptions): string {
  const paragraphs = paragraphsOf(options).flatMap((paragraph) => paragraph.split("\n\n"));
  const blocks = paragraphs.map((paragraph) => {
    const lines = paragraph.split("\n").map((line, index) => markup`${index === 0 ? "" : markup`<br>\n`}${line}`);
    return markup`<p>${lines}</p>\n`;
  });
  return markup`<!DOCTYPE html>\n<html lang="fr">\n<head><meta charset="utf-8"></head>\n<body>\n${blocks}</body>\n</html>\n`
    .markup;
}

function paragraphsOf(options: MailBodyOptions): readonly string[] {
  const texts = { ...defaultMailTexts, ...options.texts };
  const { sender, to, change } = options;
  const isOne = (options.documents ?? 1) === 1;
  const opening = {
    professional: isOne ? texts.toProfessional : texts.severalToProfessional,
    patient: isOne ? texts.toPatient : texts.severalToPatient,
  }[to];
  return [
    opening,
    ...(change === "replacement" ? [texts.replaces] : []),
    ...(change === "deletion" ? [texts.deletes] : []),
    ...(to === "patient" && !options.patientMayReply ? [texts.noAnswer] : []),
    ...(sender.kind === "applicative" ? [`${texts.automaticNotice} ${sender.contactAddress}`] : []),
  ];
}
