import PostalMime, { type Attachment } from "postal-mime";

import { readArchive, type ArchiveFile } from "./read-archive.js";

/** Envelope of a mail: what SMTP said, whatever the headers say. */
export interface MailEnvelope {
  /** MAIL FROM. */
  readonly from: string;
  readonly recipients: readonly EnvelopeRecipient[];
  /** `ENVID` of RFC 3461, as sent (xtext). */
  readonly envelopeId?: string;
  /** `RET` of RFC 3461. */
  readonly returned?: "FULL" | "HDRS";
}

/** One RCPT TO and what it asked of delivery reports. */
export interface EnvelopeRecipient {
  readonly address: string;
  /** `NOTIFY` of RFC 3461, in capitals. */
  readonly notify: readonly string[];
  /** `ORCPT` of RFC 3461, as sent (xtext). */
  readonly originalRecipient?: string;
}

/** One header, name as written on the wire. */
export interface MailHeader {
  readonly name: string;
  /** Unfolded, not decoded. */
  readonly value: string;
}

/** One attachment, decoded. */
export interface MailAttachment {
  /** Decoded from RFC 2231 or RFC 2047. */
  readonly fileName: string | undefined;
  readonly contentType: string;
  readonly content: Uint8Array;
  /** Files inside, when the attachment is an archive that can be read. */
  readonly files?: readonly ArchiveFile[];
}

/** A mail that the operator accepted. */
export interface ReceivedMail {
  readonly receivedAt: Date;
  readonly envelope: MailEnvelope;
  /** Common name of the sender's client certificate. */
  readonly certificateName: string;
  /** TLS version of the session, e.g. `TLSv1.3`. */
  readonly tlsVersion: string;
  /** The message byte for byte, dot-stuffing removed. */
  readonly bytes: Uint8Array;
  readonly headers: readonly MailHeader[];
  readonly messageId: string | undefined;
  /** Decoded subject. */
  readonly subject: string | undefined;
  readonly text: string | undefined;
  readonly html: string | undefined;
  readonly attachments: readonly MailAttachment[];
}

/** What the message itself says, read by a library that no client package uses to write. */
export type MailContent = Pick<
  ReceivedMail,
  "bytes" | "headers" | "messageId" | "subject" | "text" | "html" | "attachments"
>;

/** Reads a message. */
export async function readMail(bytes: Uint8Array): Promise<MailContent> {
  const mail = await PostalMime.parse(bytes, { forceRfc822Attachments: true });
  return {
    bytes,
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    messageId: mail.messageId,
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    attachments: await Promise.all(mail.attachments.map(readAttachment)),
  };
}

async function readAttachment({ filename, mimeType, content }: Attachment): Promise<MailAttachment> {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content as Uint8Array);
  const isZip = bytes.subarray(0, 2).toString("latin1") === "PK";
  const files = isZip ? await readArchive(bytes) : undefined;
  return {
    fileName: filename ?? undefined,
    contentType: mimeType,
    content: bytes,
    ...(files === undefined ? {} : { files }),
  };
}
