import { inspectMatriculeIns, SegurError, type LocalizedText } from "@segur-sdk/core";

import type { ComposedMail, MailAttachment } from "../report-mail.js";
import type { OperatorCapabilities, OperatorLoss } from "./operator-capabilities.js";

/** What each loss means to those who decide to accept it. */
const sentences: Readonly<Record<OperatorLoss, LocalizedText>> = {
  "x-mss-nil": {
    fr: "La référence produit (X-MSS-NIL) n'est pas transmise : le message manque aux indicateurs nationaux.",
    en: "The product reference (X-MSS-NIL) is not carried: the mail is missing from the national indicators.",
  },
  "x-mss-codecda": {
    fr: "Le type du document (X-MSS-CODECDA) n'est pas transmis : le message manque aux indicateurs nationaux.",
    en: "The type of the document (X-MSS-CODECDA) is not carried: the mail is missing from the national indicators.",
  },
  "x-mss-ins": {
    fr: "La présence d'une INS qualifiée (X-MSS-INS) n'est pas transmise : le message manque aux indicateurs nationaux.",
    en: "The presence of a qualified INS (X-MSS-INS) is not carried: the mail is missing from the national indicators.",
  },
  "x-mss-mes": {
    fr: "La fin d'échange (X-MSS-MES: FIN) n'est pas transmise : le patient pourra répondre à une boîte que personne ne lit.",
    en: "The end of the exchange (X-MSS-MES: FIN) is not carried: the patient can answer to a mailbox nobody reads.",
  },
  "message-id": {
    fr: "L'opérateur donne son propre Message-ID : un second envoi est un second message, et les accusés portent un autre identifiant.",
    en: "The operator gives a Message-ID of its own: a second hand-over is a second mail, and receipts bear another identifier.",
  },
  "reply-to": {
    fr: "L'adresse de réponse n'est pas transmise : les réponses vont à la boîte d'envoi.",
    en: "The reply address is not carried: answers go to the sending mailbox.",
  },
  references: {
    fr: "Le lien avec le message précédent n'est pas transmis : un remplacement n'apparaît pas sous le premier envoi.",
    en: "The link to the earlier mail is not carried: a replacement does not show below the first one.",
  },
  "sender-label": {
    fr: "Le libellé de l'expéditeur est celui du compte chez l'opérateur, non celui du message.",
    en: "The label of the sender is that of the account at the operator, not that of the mail.",
  },
  "html-body": {
    fr: "Seul le texte simple du message est transmis.",
    en: "Only the plain text of the mail is carried.",
  },
  "delivery-receipt": {
    fr: "L'accusé de remise n'est pas demandé : rien ne dira que le message est arrivé.",
    en: "No delivery receipt is asked: nothing will tell that the mail arrived.",
  },
  "read-receipt": {
    fr: "L'accusé de lecture n'est pas demandé : rien ne dira que le message a été lu.",
    en: "No read receipt is asked: nothing will tell that the mail was read.",
  },
  attachments: {
    fr: "Le message a plus de pièces jointes que l'opérateur n'en prend.",
    en: "The mail has more attachments than the operator takes.",
  },
  archive: {
    fr: "L'archive IHE_XDM.zip n'est pas transmise : le destinataire reçoit le PDF à lire, rien à intégrer dans son logiciel.",
    en: "The archive IHE_XDM.zip is not carried: the recipient gets the PDF to read, and nothing to file in a software.",
  },
};

/**
 * What a loss means, for the person who is asked to accept it.
 *
 * @example
 * ```ts
 * import { describeLoss } from "@segur-sdk/mssante";
 *
 * console.log(describeLoss("x-mss-mes").fr);
 * ```
 */
export function describeLoss(loss: OperatorLoss): LocalizedText {
  return sentences[loss];
}

/**
 * What an operator would lose of this mail, named from its capabilities alone: pure, nothing is asked of anybody. A mail
 * that does not need a thing does not lose it.
 *
 * @returns The losses, in a fixed order; empty when the mail is carried whole.
 * @see mssante.md C2
 * @example
 * ```ts
 * import { type ComposedMail, lossesOf, medimailCapabilities } from "@segur-sdk/mssante";
 *
 * export const canClose = (mail: ComposedMail) => !lossesOf(mail, medimailCapabilities).includes("x-mss-mes");
 * ```
 */
export function lossesOf(
  mail: Pick<ComposedMail, "content" | "from">,
  capabilities: OperatorCapabilities,
): readonly OperatorLoss[] {
  const { content, from } = mail;
  const { headers } = capabilities;
  const bears = (name: string) => content.headers.some(([header]) => header.toLowerCase() === name);
  const answersElsewhere = content.replyTo !== undefined && content.replyTo.toLowerCase() !== from.toLowerCase();
  const lost: Readonly<Record<OperatorLoss, boolean>> = {
    "x-mss-nil": bears("x-mss-nil") && !headers.nil,
    "x-mss-codecda": bears("x-mss-codecda") && !headers.codeCda,
    "x-mss-ins": bears("x-mss-ins") && !headers.ins,
    "x-mss-mes": bears("x-mss-mes") && !headers.mes,
    "message-id": !capabilities.messageId,
    "reply-to": answersElsewhere && !capabilities.replyTo,
    references: content.references.length > 0 && !capabilities.references,
    "sender-label": content.senderLabel !== "" && !capabilities.senderLabel,
    "html-body": content.html !== undefined && !capabilities.htmlBody,
    "delivery-receipt": content.receipts.delivery && capabilities.deliveryReceipt === "never",
    "read-receipt": content.receipts.read && !capabilities.readReceipt,
    attachments: content.attachments.length > capabilities.maxAttachments,
    archive: capabilities.archive === false && content.attachments.some(isArchive),
  };
  return operatorLosses.filter((loss) => lost[loss]);
}

/** Every loss there is, in the order they are told. */
export const operatorLosses: readonly OperatorLoss[] = [
  "x-mss-nil",
  "x-mss-codecda",
  "x-mss-ins",
  "x-mss-mes",
  "message-id",
  "reply-to",
  "references",
  "sender-label",
  "html-body",
  "delivery-receipt",
  "read-receipt",
  "attachments",
  "archive",
];

/**
 * Makes sure that an operator carries a mail whole, but for the losses that the caller accepts. Every adapter calls it
 * before anything leaves.
 *
 * @returns The losses accepted by the caller that this mail does meet.
 * @throws `ERR_MSS_LOSS`: `details.losses` names the losses that nobody accepted. `ERR_MSS_UNSUPPORTED` when the mail goes to
 * a patient and the operator takes no patient's address: that cannot be accepted.
 * @see mssante.md C2
 * @example
 * ```ts
 * import { assertCarried, type ComposedMail, medimailCapabilities } from "@segur-sdk/mssante";
 *
 * export const accepted = (mail: ComposedMail) => assertCarried(mail, medimailCapabilities, ["message-id", "sender-label"]);
 * ```
 */
export function assertCarried(
  mail: Pick<ComposedMail, "content" | "from" | "to">,
  capabilities: OperatorCapabilities,
  acceptLosses: readonly OperatorLoss[] = [],
): readonly OperatorLoss[] {
  if (!capabilities.patients && isAddressOfPatient(mail.to)) {
    throw new SegurError("ERR_MSS_UNSUPPORTED", {
      details: { field: "to", rule: "the operator takes no patient's address", source: "mssante.md C2" },
    });
  }
  const losses = lossesOf(mail, capabilities);
  const refused = losses.filter((loss) => !acceptLosses.includes(loss));
  // An attachment that does not leave is a document that nobody receives: no setting makes that right.
  if (losses.includes("attachments") && !refused.includes("attachments")) refused.push("attachments");
  if (refused.length > 0) {
    throw new SegurError("ERR_MSS_LOSS", { details: { losses: refused, source: "mssante.md C2" } });
  }
  return losses;
}

/** Whatever its domain: the local part is a matricule whose key is right, which no professional's mailbox is. */
function isAddressOfPatient(address: string): boolean {
  const local = address.slice(0, Math.max(0, address.lastIndexOf("@"))).toUpperCase();
  return inspectMatriculeIns(local, { authority: "1.2.250.1.213.1.4.8" }).valid;
}

function isArchive(attachment: MailAttachment): boolean {
  return attachment.contentType === "application/zip";
}
