import { encodeHeader, oneLine } from "./encode-header.js";
import { rfc5322Date } from "./rfc5322-date.js";

/** Headers that every mail of a robot has. */
export interface MailFrame {
  /** With its label, e.g. `Mon espace santé <no-reply@patient.mssante.fr>`. */
  readonly from: { readonly label?: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly date: Date;
  /** Angle brackets included. */
  readonly messageId: string;
  /** Message that it answers. */
  readonly inReplyTo?: string;
  /** Not written by a person. */
  readonly automatic: boolean;
}

/** One part of a mail. */
export interface MailPart {
  /** Value of `Content-Type`. */
  readonly type: string;
  /** Other headers of the part. */
  readonly headers?: readonly string[];
  readonly body: string | Uint8Array;
}

const crlf = "\r\n";

/** A mail of one text. */
export function buildTextMail(frame: MailFrame, text: string): Buffer {
  return Buffer.from(
    [
      ...headersOf(frame),
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: 8bit",
      "",
      text,
      "",
    ].join(crlf),
    "utf8",
  );
}

/** A mail of several parts; `boundary` stands in none of them. */
export function buildMultipartMail(
  frame: MailFrame,
  type: { readonly subtype: string; readonly boundary: string },
  parts: readonly MailPart[],
): Buffer {
  const head = [...headersOf(frame), `Content-Type: multipart/${type.subtype}; boundary="${type.boundary}"`, "", ""];
  return Buffer.concat([
    Buffer.from(head.join(crlf), "utf8"),
    ...parts.flatMap(({ type: contentType, headers = [], body }) => [
      Buffer.from([`--${type.boundary}`, `Content-Type: ${contentType}`, ...headers, "", ""].join(crlf), "utf8"),
      typeof body === "string" ? Buffer.from(body, "utf8") : body,
      Buffer.from(crlf),
    ]),
    Buffer.from(`--${type.boundary}--${crlf}`),
  ]);
}

/** Headers of a message, up to its empty line. */
export function headerBlockOf(message: Uint8Array): Buffer {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  const end = bytes.indexOf("\r\n\r\n");
  return bytes.subarray(0, end < 0 ? bytes.length : end + crlf.length);
}

function headersOf({ from, to, subject, date, messageId, inReplyTo, automatic }: MailFrame): readonly string[] {
  const label = from.label === undefined ? "" : `${encodeHeader(from.label)} `;
  return [
    `From: ${label}<${from.address}>`,
    `To: <${oneLine(to)}>`,
    `Subject: ${encodeHeader(oneLine(subject))}`,
    `Date: ${rfc5322Date(date)}`,
    `Message-ID: ${messageId}`,
    ...(inReplyTo === undefined ? [] : [`In-Reply-To: ${inReplyTo}`, `References: ${inReplyTo}`]),
    ...(automatic ? ["Auto-Submitted: auto-replied"] : []),
    "MIME-Version: 1.0",
  ];
}
