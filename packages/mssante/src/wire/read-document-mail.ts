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
    bytes: withoutAddedLine(typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content)),
  };
}

const endOfZip = Buffer.from([0x50, 0x4b, 5, 6]);
const endOfZipBytes = 22;

/**
 * The parser leaves at the end of what is not in base64 the line end that belongs to the boundary (RFC 2046, 5.1.1): a zip has a
 * place of its own where it stops.
 */
function withoutAddedLine(bytes: Uint8Array): Uint8Array {
  const end = bytes.length - 1;
  const isAdded = isZip(bytes) && bytes[end] === 10 && endOfZip.equals(bytes.slice(end - endOfZipBytes, end - 18));
  // Unless it is the last character of a comment that the zip counts.
  return isAdded && bytes[end - 1] === 0 && bytes[end - 2] === 0 ? bytes.subarray(0, end) : bytes;
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

/**
 * Does the mail hold an archive of documents that Outlook packed in a file of its own, `winmail.dat`, which it does when its user
 * writes in its own format? Nothing in it is compressed: the names of the archive stand in clear.
 *
 * @see MS-OXTNEF
 */
export function hasPackedArchive({ files }: Pick<ReceivedMail, "files">): boolean {
  return files.some(({ bytes }) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const isPacked = buffer.byteLength >= 4 && buffer.readUInt32LE(0) === 0x223e9f78;
    return isPacked && ["METADATA.XML", "metadata.xml"].some((name) => buffer.includes(name));
  });
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
