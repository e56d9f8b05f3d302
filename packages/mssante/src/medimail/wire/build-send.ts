import type { XmlElement } from "@segur-sdk/core/xml";

import type { ComposedMail, MailAttachment } from "../../report-mail.js";
import { buildEnvelope, nilPart, simplePart, structuredPart } from "./build-envelope.js";
import { medimailOperations } from "./medimail-operation.js";

/** Names of the five places for attachments; the contract has no other. */
const places = ["attachment1", "attachment2", "attachment3", "attachment4", "attachment5"] as const;

/**
 * `send`: a mail as the fields of the web service. One recipient, as main recipient (`signatories`); nobody for information.
 *
 * @see mssante.md C3, mapping from the outgoing mail
 */
export function buildSend(account: string, mail: Pick<ComposedMail, "to" | "content">): Uint8Array {
  const { content, to } = mail;
  const header = (name: string) => content.headers.find(([one]) => one.toLowerCase() === name)?.[1];
  return buildEnvelope(medimailOperations.send, [
    simplePart("acount", account),
    simplePart("signatories", to),
    simplePart("recipients", ""),
    simplePart("title", content.subject),
    simplePart("message", content.text),
    structuredPart(
      "attachments",
      "attachments",
      places.map((place, index) => attachmentPart(place, content.attachments[index])),
    ),
    optional("loinc", content.documentCodes[0]),
    optional("replyTo", content.replyTo),
    optional("inReplyTo", content.references.at(-1)),
    optional("mailReferences", content.references.length === 0 ? undefined : content.references.join(" ")),
    // The values are to be verified with the operator (mssante.md, "To verify", 8).
    simplePart("accuseReception", content.receipts.read ? "1" : "0"),
    optional("ins", header("x-mss-ins")),
    optional("codecda", header("x-mss-codecda")),
    optional("nil", header("x-mss-nil")),
  ]);
}

function attachmentPart(place: string, file: MailAttachment | undefined): XmlElement {
  if (file === undefined) return nilPart(place);
  const { buffer, byteOffset, byteLength } = file.bytes;
  return structuredPart(place, "attachment", [
    simplePart("name", file.fileName),
    simplePart("content", Buffer.from(buffer, byteOffset, byteLength).toString("base64")),
  ]);
}

function optional(name: string, value: string | undefined): XmlElement {
  return value === undefined ? nilPart(name) : simplePart(name, value);
}
