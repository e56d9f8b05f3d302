import type { Attachment, Email } from "postal-mime";

import { parseMail } from "./parse-mail.js";
import { type MimePart, readMimeStructure } from "./read-mime-structure.js";

/** A file joined to a received mail. */
export interface ReceivedFile {
  /** Decoded, however the sender encoded it; empty when the part has no name. */
  readonly name: string;
  /** Lower case. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A received mail: its shape as written, and its content decoded. */
export interface ReceivedMail {
  readonly structure: MimePart;
  /** Decoded. */
  readonly subject: string;
  readonly text: string | undefined;
  readonly html: string | undefined;
  /** In the order of the message; a message inside the message stays closed. */
  readonly files: readonly ReceivedFile[];
  readonly from: readonly string[];
  /** Name beside the first `From` address, decoded. */
  readonly fromLabel: string;
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly replyTo: readonly string[];
}

/** Reads a mail; `undefined` when it is none. Nothing inside a joined message counts as received. */
export async function readDocumentMail(bytes: Uint8Array): Promise<ReceivedMail | undefined> {
  const email = await parseMail(bytes);
  return email === undefined ? undefined : documentMailOf(email, bytes);
}

/** The same, of a mail that is parsed already. */
export function documentMailOf(email: Email, bytes: Uint8Array): ReceivedMail {
  return {
    structure: readMimeStructure(bytes),
    subject: email.subject ?? "",
    text: email.text,
    html: email.html,
    files: email.attachments.map(fileOf),
    from: addressesOf(email.from === undefined ? [] : [email.from]),
    fromLabel: email.from?.name ?? "",
    to: addressesOf(email.to),
    copies: [...addressesOf(email.cc), ...addressesOf(email.bcc)],
    replyTo: addressesOf(email.replyTo),
  };
}

function fileOf({ filename, mimeType, content }: Attachment): ReceivedFile {
  return {
    name: filename ?? "",
    type: mimeType.toLowerCase(),
    bytes: typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content),
  };
}

function addressesOf(addresses: Email["to"] = []): readonly string[] {
  return addresses.flatMap(({ address, group }) => [
    ...(address === undefined || address === "" ? [] : [address]),
    ...addressesOf(group),
  ]);
}

/**
 * The archives of a mail: known by what they are, then by their name; a joined message is none, nor what a Macintosh joins to a
 * file under the same name (mssante.md A7, A13).
 */
export function archivesOf({ files }: Pick<ReceivedMail, "files">): readonly ReceivedFile[] {
  const isArchive = ({ name, type, bytes }: ReceivedFile) =>
    isZip(bytes) || /^ihe_xdm\.zip$/iu.test(name) || type === "application/zip";
  return files.filter(
    (file) => !file.type.startsWith("message/") && file.type !== "application/applefile" && isArchive(file),
  );
}

/** Does a file hold what every archive of documents holds? Cheap: the name stands in clear in its directory. */
export function looksLikeXdm({ name, bytes }: ReceivedFile): boolean {
  return /^ihe_xdm\.zip$/iu.test(name) || /metadata\.xml/iu.test(Buffer.from(bytes.slice(-70_000)).toString("latin1"));
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
