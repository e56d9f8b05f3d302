import type { OperatorCapabilities } from "../operator/operator-capabilities.js";

/**
 * What a folder carries to the software that empties it: a message of its own making, without the INS. What that software
 * does with the rest is agreed with each site.
 *
 * @see mssante.md C2, column Apicrypt v2; C6
 */
export const handOverCapabilities: OperatorCapabilities = {
  // Without a CDA attached, X-MSS-CODECDA and X-MSS-INS have nothing to tell (mssante.md A6).
  headers: { nil: true, codeCda: false, ins: false, mes: false },
  messageId: true,
  replyTo: true,
  references: true,
  senderLabel: true,
  htmlBody: false,
  deliveryReceipt: "never",
  readReceipt: true,
  maxAttachments: Number.POSITIVE_INFINITY,
  archive: false,
  sentCopy: "none",
  findSent: true,
  receive: "folder",
  patients: false,
};
