import { isAscii } from "node:buffer";

import { SegurError } from "@segur-sdk/core";
import MimeNode from "nodemailer/lib/mime-node";

import { withCrLf } from "./build-mime.js";
import type { ReceivedFile } from "./read-document-mail.js";
import { rfc5322Date } from "./rfc5322-date.js";

/** What the header of an answer says. */
export interface AnswerHeader {
  readonly from: { readonly label: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly messageId: string;
  readonly date: Date;
  /** Message-ID of the mail that is answered. */
  readonly inReplyTo: string | undefined;
  readonly productReference: string;
  /** `auto-replied` for what no person decided. */
  readonly isAutomatic: boolean;
  readonly boundarySeed: string;
}

/** A disposition notification (RFC 8098), in the form of the published volet. */
export interface DispositionParts {
  /** For a person. */
  readonly text: string;
  /** Fields of `message/disposition-notification`, in their order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** The mail it is about, as received: whole, or its header alone. */
  readonly original: { readonly bytes: Uint8Array; readonly isWhole: boolean };
}

/** The bytes of a disposition notification: text, machine part, original. Throws `ERR_MSS_HEADER`. */
export function buildDispositionMime(header: AnswerHeader, parts: DispositionParts): Promise<Uint8Array> {
  const root = rootOf(header, "multipart/report; report-type=disposition-notification");
  addText(root, parts.text);
  const fields = parts.fields.map(([name, value]) => `${name}: ${asciiOf(value)}\r\n`).join("");
  addRaw(root, "message/disposition-notification", Buffer.from(fields, "latin1"));
  const { bytes, isWhole } = parts.original;
  if (isWhole) sayEightBits(root, bytes);
  if (isWhole) addRaw(root, "message/rfc822", bytes);
  else addRaw(root, "text/rfc822-headers", headerBytes(bytes));
  return root.build();
}

/** The bytes of a refusal by an ordinary mail: text, the original, its files again (mssante.md A10). Throws `ERR_MSS_HEADER`. */
export function buildRefusalMime(
  header: AnswerHeader,
  parts: { readonly text: string; readonly original: Uint8Array; readonly files: readonly ReceivedFile[] },
): Promise<Uint8Array> {
  const root = rootOf(header, "multipart/mixed");
  addText(root, parts.text);
  sayEightBits(root, parts.original);
  addRaw(root, "message/rfc822", parts.original, 'attachment; filename="message_original.eml"');
  for (const { name, type, bytes } of parts.files) {
    root
      .createChild(/^[a-z]+\/[\w.+-]+$/u.test(type) ? type : "application/octet-stream", { filename: name })
      .setHeader("Content-Disposition", "attachment")
      .setHeader("Content-Transfer-Encoding", "base64")
      .setContent(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
  return root.build();
}

function rootOf(header: AnswerHeader, contentType: string): MimeNode {
  const { inReplyTo } = header;
  const values = [header.subject, header.from.label, header.from.address, header.to, header.messageId, inReplyTo ?? ""];
  if (values.some((value) => /[\r\n\0]/u.test(value))) {
    throw new SegurError("ERR_MSS_HEADER", { details: { rule: "no line break in a header", source: "mssante.md A7" } });
  }
  const root = new MimeNode(contentType, {
    // "=_" can stand in no quoted-printable nor base64 line.
    baseBoundary: `=_${header.boundarySeed}`,
    disableFileAccess: true,
    disableUrlAccess: true,
    normalizeHeaderKey: (key: string) => (key.toLowerCase() === "x-mss-nil" ? "X-MSS-NIL" : key),
  });
  root
    .setHeader("X-MSS-NIL", header.productReference)
    .setHeader("From", { name: header.from.label, address: header.from.address })
    .setHeader("To", header.to)
    .setHeader("Subject", header.subject)
    .setHeader("Message-ID", header.messageId)
    .setHeader("Date", rfc5322Date(header.date));
  if (inReplyTo !== undefined) root.setHeader("In-Reply-To", inReplyTo).setHeader("References", inReplyTo);
  if (header.isAutomatic) root.setHeader("Auto-Submitted", "auto-replied");
  return root;
}

function addText(root: MimeNode, text: string): void {
  root
    .createChild("text/plain; charset=utf-8")
    .setHeader("Content-Transfer-Encoding", "quoted-printable")
    .setContent(withCrLf(text));
}

/** What is around a part of eight bits says so too (RFC 2045, 6.4). */
function sayEightBits(root: MimeNode, bytes: Uint8Array): void {
  if (!isAscii(bytes)) root.setHeader("Content-Transfer-Encoding", "8bit");
}

/** A part whose bytes are not to be encoded: a message inside a message may not be (RFC 2046, 5.2.1). */
function addRaw(root: MimeNode, type: string, bytes: Uint8Array, disposition?: string): void {
  const head = [
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${isAscii(bytes) ? "7bit" : "8bit"}`,
    ...(disposition === undefined ? [] : [`Content-Disposition: ${disposition}`]),
    "",
    "",
  ].join("\r\n");
  root.createChild(type).setRaw(Buffer.concat([Buffer.from(head, "latin1"), bytes]));
}

function headerBytes(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 100_000)).toString("latin1");
  const end = /\r?\n\r?\n/u.exec(text);
  return Buffer.from(`${end === null ? text : text.slice(0, end.index)}\r\n`, "latin1");
}

/** Machine parts are US-ASCII on the wire (RFC 8098, 3.1.2). */
function asciiOf(value: string): string {
  return value
    .replace(/[’‘]/gu, "'")
    .normalize("NFD")
    .replace(/[^\x20-\x7e]/gu, "");
}
