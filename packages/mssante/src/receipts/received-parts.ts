import type { Attachment, Email } from "postal-mime";

import { isAutomaticMail } from "../wire/automatic-mail.js";
import { plainTextOf } from "../wire/plain-text-of-html.js";
import { readHeaderBlock, type HeaderBlock } from "./header-block.js";

/** The parts of a received mail that tell about a send. */
export interface ReceivedParts {
  /** Decoded. */
  readonly subject: string;
  readonly text: string;
  readonly inReplyTo: string | undefined;
  /** Message-ID of the mail that is joined, whole or by its headers. */
  readonly originalMessageId: string | undefined;
  /** Made by software: nobody is to answer it. */
  readonly isAutomatic: boolean;
  /** Says that it is a report, whatever is in it. */
  readonly isReport: boolean;
  /** An ordinary mail of a server that says that a mail did not arrive: those to whom it could not bring it, as written. */
  readonly failedRecipients: string | undefined;
  /** Blocks of `message/delivery-status`: the mail's, then one for each recipient. */
  readonly deliveryStatus: readonly HeaderBlock[] | undefined;
  readonly disposition: HeaderBlock | undefined;
  readonly evidence: { readonly messageId: string | undefined; readonly date: string | undefined };
}

/** A person has a return path (RFC 5321, 4.5.5); what answers for an absent one often leaves it empty. */
function isAutomatic({ subject = "" }: Email, headers: HeaderBlock): boolean {
  const hasNoReturn = /^\s*<\s*>/u.test(headers.get("return-path") ?? "");
  return hasNoReturn || isAutomaticMail((name) => headers.get(name)) || absenceSubject.test(subject);
}

/** What Outlook and others write before the subject that an absence answers; a relay may have dropped the header that says so. */
const absenceSubject = /^\s*(?:r[ée]ponse automatique|automatic reply|absence du bureau|out of office)\b/iu;

/** The parts of a parsed mail; a joined mail stays closed, so that nothing inside it counts as received. */
export function readParts(email: Email): ReceivedParts {
  const headers = readHeaders(email);
  const part = (...types: readonly string[]) =>
    email.attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()));
  // RFC 6533: the same parts, of a mail whose addresses may hold letters of any script.
  const status = part("message/delivery-status", "message/global-delivery-status");
  const disposition = part("message/disposition-notification", "message/global-disposition-notification");
  const original = part("text/rfc822-headers", "message/global-headers") ?? part("message/rfc822", "message/global");
  const contentType = headers.get("content-type") ?? "";
  return {
    subject: email.subject ?? "",
    text: email.text ?? plainTextOf(email.html ?? ""),
    inReplyTo: identifierIn(email.inReplyTo) ?? identifierIn(email.references),
    originalMessageId:
      original === undefined ? undefined : identifierIn(readHeaderBlock(textOf(original)).get("message-id")),
    isAutomatic: isAutomatic(email, headers),
    isReport: /^\s*multipart\/report/iu.test(contentType),
    failedRecipients: headers.get("x-failed-recipients"),
    deliveryStatus: status === undefined ? undefined : readBlocks(textOf(status)),
    disposition: disposition === undefined ? undefined : readHeaderBlock(textOf(disposition)),
    evidence: { messageId: identifierIn(email.messageId), date: email.date },
  };
}

/** The last identifier of a header: `In-Reply-To` has one, `References` ends with the nearest. */
export function identifierIn(text: string | undefined): string | undefined {
  return text?.match(/<[^<>\s]+>/gu)?.at(-1);
}

function readHeaders(email: Email): HeaderBlock {
  // Of a header that comes twice, the first: the nearest server wrote it.
  return new Map(email.headers.toReversed().map(({ key, value }) => [key.toLowerCase(), value]));
}

const maxPartCharacters = 200_000;

function textOf({ content }: Attachment): string {
  if (typeof content === "string") return content.slice(0, maxPartCharacters);
  return new TextDecoder().decode(content.slice(0, maxPartCharacters));
}

function readBlocks(text: string): readonly HeaderBlock[] {
  return text
    .split(/\r?\n[ \t]*\r?\n/u)
    .map(readHeaderBlock)
    .filter(({ size }) => size > 0);
}
