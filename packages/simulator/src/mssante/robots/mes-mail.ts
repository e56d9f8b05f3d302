import { buildTextMail, type MailFrame } from "../wire/build-mail.js";
import type { ReceivedBy } from "./received-by.js";

/** Why Mon espace santé sends a mail back. */
export type MesRefusal = "closed" | "unknown" | "invalid" | "too-large";

const notDistributed = "Message non distribué";

const refusals: Readonly<Record<MesRefusal, { readonly subject: string; readonly text: (address: string) => string }>> =
  {
    closed: {
      subject: notDistributed,
      text: (address) =>
        `Votre message adressé à ${address} n'a pas pu être distribué : la messagerie de l'usager est fermée.`,
    },
    unknown: {
      subject: notDistributed,
      text: (address) =>
        `Votre message adressé à ${address} n'a pas pu être distribué : aucun usager ne correspond à cette adresse.`,
    },
    invalid: {
      subject: notDistributed,
      text: () => "Votre message n'a pas pu être distribué : l'adresse du destinataire est invalide.",
    },
    "too-large": {
      subject: "Undelivered Mail Returned to Sender",
      text: () => "Votre message n'a pas pu être distribué : sa taille dépasse la limite de 25 Mo.",
    },
  };

/** The mail by which Mon espace santé refuses another (mssante.md A9: the exact wording is not public). */
export function buildMesRefusal(
  refusal: MesRefusal,
  { mail, recipient }: ReceivedBy,
  frame: Pick<MailFrame, "date" | "messageId">,
): Buffer {
  const { subject, text } = refusals[refusal];
  const domain = recipient.address.slice(recipient.address.lastIndexOf("@") + 1);
  return buildTextMail(
    {
      ...frame,
      from: { label: "Mon espace sante", address: `no-reply@${domain}` },
      to: mail.envelope.from,
      subject,
      automatic: false,
      ...(mail.messageId === undefined ? {} : { inReplyTo: mail.messageId }),
    },
    text(recipient.address),
  );
}

/** The answer of a person: a colleague, or the patient. */
export function buildAnswer(
  text: string,
  { mail, recipient, replyTo }: ReceivedBy,
  frame: Pick<MailFrame, "date" | "messageId">,
): Buffer {
  return buildTextMail(
    {
      ...frame,
      from: { address: recipient.address },
      to: replyTo,
      subject: `Re: ${mail.subject ?? ""}`,
      automatic: false,
      ...(mail.messageId === undefined ? {} : { inReplyTo: mail.messageId }),
    },
    text,
  );
}
