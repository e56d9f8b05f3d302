import type { OperatorCapabilities } from "../operator/operator-capabilities.js";

/**
 * What the Medimail web service carries. It takes fields, not a message: the Message-ID, the label of the sender and
 * `X-MSS-MES` have none.
 *
 * @see mssante.md C2, column Medimail WS; C3
 */
export const medimailCapabilities: OperatorCapabilities = {
  headers: { nil: true, codeCda: true, ins: true, mes: false },
  messageId: false,
  replyTo: true,
  references: true,
  senderLabel: false,
  htmlBody: false,
  deliveryReceipt: "never",
  readReceipt: true,
  maxAttachments: 5,
  sentCopy: "operator",
  findSent: true,
  receive: "polling",
  patients: true,
};
