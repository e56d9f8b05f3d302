import type { MailSender } from "./mail-sender.js";

/** Texts of the mail; French, the language of its readers. Wording is free in the texts (mssante.md A4). */
export interface MailTexts {
  readonly toProfessional: string;
  readonly toPatient: string;
  /** Said to the patient when no answer is possible. */
  readonly noAnswer: string;
  readonly replaces: string;
  /** Closing notice of an applicative mailbox, before the contact address. */
  readonly automaticNotice: string;
}

/** Default texts. */
export const defaultMailTexts: MailTexts = {
  toProfessional:
    "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu d'imagerie de votre patient : le document à lire (PDF) et l'archive IHE_XDM.zip à intégrer dans votre logiciel.",
  toPatient: "Bonjour,\n\nVeuillez trouver ci-joint le compte rendu de votre examen d'imagerie (PDF).",
  noAnswer: "Vous ne pouvez pas répondre à ce message. Pour toute question, contactez votre centre d'imagerie.",
  replaces: "Ce compte rendu annule et remplace le précédent.",
  automaticNotice: "Ce message a été généré automatiquement par un logiciel. Pour joindre l'expéditeur :",
};

/** The text of one mail, LF line ends, closing notice last (ECO.2.2.5). */
export function mailBody(options: {
  readonly to: "professional" | "patient";
  readonly sender: MailSender;
  readonly patientMayReply: boolean;
  readonly replaces: boolean;
  readonly texts?: Partial<MailTexts>;
}): string {
  const texts = { ...defaultMailTexts, ...options.texts };
  const { sender } = options;
  const paragraphs = [
    options.to === "patient" ? texts.toPatient : texts.toProfessional,
    ...(options.replaces ? [texts.replaces] : []),
    ...(options.to === "patient" && !options.patientMayReply ? [texts.noAnswer] : []),
    ...(sender.kind === "applicative" ? [`${texts.automaticNotice} ${sender.contactAddress}`] : []),
  ];
  return `${paragraphs.join("\n\n")}\n`;
}
