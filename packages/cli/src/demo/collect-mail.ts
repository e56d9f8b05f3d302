import type { ReceivedMail } from "@segur-sdk/simulator";

import type { MailRecord } from "./journey-record.js";

/** Headers worth showing, in this order. */
const shownHeaders = /^(?:X-MSS-.*|Reply-To|Disposition-Notification-To|Return-Receipt-To|Message-ID)$/i;

/** What the page and the files tell of a mail that reached a mailbox. */
export function collectMail(mail: ReceivedMail, patientDomain: string | undefined): MailRecord {
  const to = mail.envelope.recipients[0]?.address ?? "";
  const archive = mail.attachments.find(({ fileName }) => fileName?.toLowerCase() === "ihe_xdm.zip");
  return {
    to,
    toPatient: to.endsWith(`@${patientDomain ?? "patient.mssante.fr"}`),
    subject: mail.subject ?? "",
    bytes: mail.bytes,
    archive: archive?.content ?? new Uint8Array(),
    attachments: mail.attachments.map(({ fileName, content }) => ({ fileName: fileName ?? "", size: content.length })),
    headers: mail.headers.filter(({ name }) => shownHeaders.test(name)).map(({ name, value }) => ({ name, value })),
  };
}
