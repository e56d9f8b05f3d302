import type { OperatorCapabilities } from "./operator-capabilities.js";

/**
 * What the common contract "API LPS" carries: the message goes as it was composed, so nothing is lost.
 *
 * @see mssante.md C2, column API LPS; Référentiel socle MSSanté #2
 */
export const apiLpsCapabilities: OperatorCapabilities = {
  headers: { nil: true, codeCda: true, ins: true, mes: true },
  messageId: true,
  replyTo: true,
  references: true,
  senderLabel: true,
  htmlBody: true,
  // By the header always, by DSN when EHLO announces it; `OperatorAccepted.deliveryReportAsked` tells what was done.
  deliveryReceipt: "announced",
  readReceipt: true,
  maxAttachments: Number.POSITIVE_INFINITY,
  sentCopy: "client",
  // By IMAP, `SEARCH HEADER Message-ID` in the folder of sent mails.
  findSent: true,
  receive: "imap",
  patients: true,
};
