import { SegurError } from "@segur-sdk/core";
import MailComposer from "nodemailer/lib/mail-composer";

import type { MailContent } from "../report-mail.js";
import { buildReceiptHeaders } from "./build-mss-headers.js";
import { rfc5322Date } from "./rfc5322-date.js";

/** What a message bears besides its content. */
export interface MimeEnvelope {
  /** Address of the sender; its label is of the content. */
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  readonly date: Date;
  /** Mailbox that receives the receipts asked for. */
  readonly receiptAddress: string;
  /** Makes the boundary, so that the same mail always gives the same bytes. */
  readonly boundarySeed: string;
}

/** Header values come from validated data; a line break here would be a header injected by someone. */
const lineBreak = /[\r\n\0]/;

/**
 * The RFC 5322 bytes of a document mail: multipart/mixed of the text, alone or with its HTML, `IHE_XDM.zip` and the PDFs.
 *
 * @throws `ERR_MSS_HEADER` when a header value holds a line break.
 * @see mssante.md A7
 */
export async function buildMime(content: MailContent, mail: MimeEnvelope): Promise<Uint8Array> {
  const headers = [...content.headers, ...buildReceiptHeaders(content.receipts, mail.receiptAddress)];
  const values = [
    ...[content.subject, content.senderLabel, mail.to, content.replyTo ?? "", ...content.references],
    ...content.attachments.map(({ fileName }) => fileName),
    ...headers.flat(),
  ];
  if (values.some((value) => lineBreak.test(value))) {
    throw new SegurError("ERR_MSS_HEADER", { details: { rule: "no line break in a header", source: "mssante.md A7" } });
  }
  const lastReference = content.references.at(-1);
  // The composer would rewrite X-MSS-NIL as X-Mss-Nil.
  const exactNames = new Map(headers.map(([name]) => [name.toLowerCase(), name]));
  const composer = new MailComposer({
    headers: headers.map(([key, value]) => ({ key, value })),
    normalizeHeaderKey: (key: string) => exactNames.get(key.toLowerCase()) ?? key,
    from: { name: content.senderLabel, address: mail.from },
    to: mail.to,
    ...(content.replyTo === undefined ? {} : { replyTo: content.replyTo }),
    ...(lastReference === undefined ? {} : { inReplyTo: lastReference, references: [...content.references] }),
    subject: content.subject,
    messageId: mail.messageId,
    date: rfc5322Date(mail.date),
    // The composer encodes lines as they end; on the wire they end with CR LF.
    text: withCrLf(content.text),
    ...(content.html === undefined ? {} : { html: withCrLf(content.html) }),
    textEncoding: "quoted-printable",
    // "=_" can stand in no quoted-printable nor base64 line: the boundary occurs in no part.
    baseBoundary: `=_${mail.boundarySeed}`,
    attachments: content.attachments.map(({ fileName, contentType, bytes }) => ({
      filename: fileName,
      contentType,
      contentDisposition: "attachment",
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}

/** Text with the line ends of mails. */
export function withCrLf(text: string): string {
  return text.replace(/\r?\n/gu, "\r\n");
}
