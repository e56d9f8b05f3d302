import { buildMultipartMail, headerBlockOf, type MailFrame, type MailPart } from "../wire/build-mail.js";
import { errorTableOf, integrationErrorLabels } from "./integration-errors.js";
import type { ReceivedBy } from "./received-by.js";

/** What became of a mail, as a read receipt says it (RFC 8098). */
export type Disposition =
  "displayed" | "processed" | "deleted" | "dispatched" | { readonly error: string; readonly form: "1.1.3" | "1.1.2" };

/** What the report needs besides the mail. */
export type ReportFrame = Pick<MailFrame, "date" | "messageId"> & { readonly boundary: string };

const texts = {
  displayed: "Votre message a été affiché.",
  processed: "Le document a été intégré dans le dossier du patient.",
  deleted: "Votre message a été supprimé.",
  dispatched: "Votre message a été transmis.",
} as const;

/** The read receipt of a mail; `to` asked for it. */
export function buildDispositionReport(
  disposition: Disposition,
  received: ReceivedBy,
  to: string,
  frame: ReportFrame,
): Buffer {
  const { mail, recipient, originalRecipient } = received;
  const told = typeof disposition === "string" ? ordinary(disposition) : failed(disposition);
  const subject = mail.subject ?? "";
  const fields = [
    "Reporting-UA: localhost; Logiciel destinataire simule",
    `Original-Recipient: rfc822;${originalRecipient}`,
    `Final-Recipient: rfc822;${recipient.address}`,
    ...(mail.messageId === undefined ? [] : [`Original-Message-ID: ${mail.messageId}`]),
    ...told.fields,
    "",
  ].join("\r\n");
  const original: MailPart = told.isWhole
    ? { type: "message/rfc822", headers: [eightBit], body: mail.bytes }
    : { type: "text/rfc822-headers", headers: [eightBit], body: headerBlockOf(mail.bytes) };
  return buildMultipartMail(
    { ...frame, from: { address: recipient.address }, to, subject: `${told.prefix}${subject}`, automatic: true },
    { subtype: "report; report-type=disposition-notification", boundary: frame.boundary },
    [
      { type: "text/plain; charset=utf-8", headers: [eightBit], body: told.text },
      { type: "message/disposition-notification", headers: [eightBit], body: fields },
      original,
    ],
  );
}

/** The integration error as an ordinary mail: what a software sends when no read receipt was asked. */
export function buildIntegrationErrorMail(code: string, { mail, recipient, replyTo }: ReceivedBy, frame: ReportFrame) {
  return buildMultipartMail(
    {
      ...frame,
      from: { address: recipient.address },
      to: replyTo,
      subject: `${failurePrefix(code)}${mail.subject ?? ""}`,
      automatic: false,
      ...(mail.messageId === undefined ? {} : { inReplyTo: mail.messageId }),
    },
    { subtype: "mixed", boundary: frame.boundary },
    [
      {
        type: "text/plain; charset=utf-8",
        headers: [eightBit],
        body: `Le document n'a pas pu être intégré : ${code} ${labelOf(code)}.`,
      },
      {
        type: "message/rfc822",
        headers: ['Content-Disposition: attachment; filename="message_original.eml"'],
        body: mail.bytes,
      },
    ],
  );
}

const eightBit = "Content-Transfer-Encoding: 8bit";

interface Told {
  readonly prefix: string;
  readonly text: string;
  readonly fields: readonly string[];
  /** The original comes back whole, not its headers only. */
  readonly isWhole: boolean;
}

function ordinary(disposition: keyof typeof texts): Told {
  const isBySoftware = disposition === "processed" || disposition === "dispatched";
  const mode = isBySoftware ? "automatic-action/MDN-sent-automatically" : "manual-action/MDN-sent-manually";
  return {
    prefix: disposition === "displayed" ? "Lu : " : "",
    text: texts[disposition],
    fields: [`Disposition: ${mode}; ${disposition}`],
    isWhole: disposition === "processed",
  };
}

function failed({ error, form }: Exclude<Disposition, string>): Told {
  const told = `${error}^${labelOf(error)}^${errorTableOf(error)}`;
  const automatic = "Disposition: automatic-action/MDN-sent-automatically; processed";
  return {
    prefix: failurePrefix(error),
    text: `Le message ci-dessous n'a pas pu être intégré automatiquement pour la raison suivante : ${error} ${labelOf(error)}`,
    fields: form === "1.1.3" ? [`${automatic}/error`, `Error: ${told}`] : [`${automatic}/Error: ${told}`],
    isWhole: form === "1.1.3",
  };
}

function failurePrefix(code: string): string {
  return `[KO Intégration système !][${code}] `;
}

function labelOf(code: string): string {
  return integrationErrorLabels.get(code) ?? "Erreur";
}
