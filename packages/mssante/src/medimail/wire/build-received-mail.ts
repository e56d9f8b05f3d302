import { createHash } from "node:crypto";

import MailComposer from "nodemailer/lib/mail-composer";

import { rfc5322Date } from "../../wire/rfc5322-date.js";
import type { OpenedMail } from "./read-open.js";

/**
 * A received mail as the message that it no longer is: the web service gives fields, readers want RFC 5322. What the
 * fields say is put back where a message says it; the headers that have no field are gone.
 */
export async function buildReceivedMail(mail: OpenedMail, sentAt: Date | undefined): Promise<Uint8Array> {
  const references = mail.references.split(/\s+/).filter((one) => one !== "");
  const composer = new MailComposer({
    from: { name: oneLine(mail.author.name), address: oneLine(mail.author.address) },
    to: mail.signatories.map(oneLine),
    cc: mail.recipients.map(oneLine),
    ...(mail.replyTo === "" ? {} : { replyTo: oneLine(mail.replyTo) }),
    ...(mail.inReplyTo === "" ? {} : { inReplyTo: oneLine(mail.inReplyTo) }),
    ...(references.length === 0 ? {} : { references: references.map(oneLine) }),
    subject: oneLine(mail.title),
    // An identifier is made for a mail without one, always the same, so that a second reading is seen as such.
    messageId: mail.messageId === "" ? madeIdentifier(mail) : oneLine(mail.messageId),
    ...(sentAt === undefined ? { date: "Thu, 01 Jan 1970 00:00:00 +0000" } : { date: rfc5322Date(sentAt) }),
    text: mail.text,
    textEncoding: "quoted-printable",
    newline: "\r\n",
    baseBoundary: `=_${madeIdentifier(mail).slice(1, 33)}`,
    attachments: mail.files.map(({ name, bytes }) => ({
      filename: oneLine(name),
      contentType: typeOf(name),
      contentDisposition: "attachment",
      content: Buffer.from(bytes),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

function typeOf(name: string): string {
  if (/\.zip$/i.test(name)) return "application/zip";
  return /\.pdf$/i.test(name) ? "application/pdf" : "application/octet-stream";
}

/** What the service gives may hold a line break; a header may not. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ").trim();
}

function madeIdentifier(mail: OpenedMail): string {
  const { author, sentAt, title, text } = mail;
  const hash = createHash("sha256").update([author.address, sentAt, title, text].join("\n")).digest("hex");
  return `<${hash.slice(0, 32)}@medimail.invalid>`;
}
