import { SegurError } from "@segur-sdk/core";
import MailComposer from "nodemailer/lib/mail-composer";

import { rfc5322Date } from "./rfc5322-date.js";

/** A document mail in the terms of MIME. */
export interface MimeMail {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date: Date;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly text: string;
  readonly archive: Uint8Array;
  readonly pdf: { readonly fileName: string; readonly bytes: Uint8Array };
  /** Makes the boundary, so that the same mail always gives the same bytes. */
  readonly boundarySeed: string;
}

/** Header values come from validated data; a line break here would be a header injected by someone. */
const lineBreak = /[\r\n\0]/;

/**
 * The RFC 5322 bytes of a document mail: multipart/mixed of the text, `IHE_XDM.zip` and the PDF.
 *
 * @throws `ERR_MSS_HEADER` when a header value holds a line break.
 * @see mssante.md A7
 */
export async function buildMime(mail: MimeMail): Promise<Uint8Array> {
  const values = [mail.subject, mail.from.name, mail.to, mail.replyTo ?? "", mail.pdf.fileName, ...mail.headers.flat()];
  if (values.some((value) => lineBreak.test(value))) {
    throw new SegurError("ERR_MSS_HEADER", { details: { rule: "no line break in a header", source: "mssante.md A7" } });
  }
  // The composer would rewrite X-MSS-NIL as X-Mss-Nil.
  const exactNames = new Map(mail.headers.map(([name]) => [name.toLowerCase(), name]));
  const composer = new MailComposer({
    headers: mail.headers.map(([key, value]) => ({ key, value })),
    normalizeHeaderKey: (key: string) => exactNames.get(key.toLowerCase()) ?? key,
    from: mail.from,
    to: mail.to,
    ...(mail.replyTo === undefined ? {} : { replyTo: mail.replyTo }),
    subject: mail.subject,
    messageId: mail.messageId,
    date: rfc5322Date(mail.date),
    text: mail.text,
    textEncoding: "quoted-printable",
    // "=_" can stand in no quoted-printable nor base64 line: the boundary occurs in no part.
    baseBoundary: `=_${mail.boundarySeed}`,
    attachments: [
      {
        filename: "IHE_XDM.zip",
        contentType: "application/zip",
        contentDisposition: "attachment",
        content: Buffer.from(mail.archive.buffer, mail.archive.byteOffset, mail.archive.byteLength),
      },
      {
        filename: mail.pdf.fileName,
        contentType: "application/pdf",
        contentDisposition: "attachment",
        content: Buffer.from(mail.pdf.bytes.buffer, mail.pdf.bytes.byteOffset, mail.pdf.bytes.byteLength),
      },
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
