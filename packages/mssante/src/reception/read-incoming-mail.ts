import { createHash } from "node:crypto";

import { SegurError } from "@segur-sdk/core";
import type { XdmLimits } from "@segur-sdk/xds";

import { subjectPrefix } from "../mail-subject.js";
import { classifyAddress, defaultPatientDomain } from "../mss-address.js";
import { receiptIn, type ReadReceiptOptions } from "../receipts/read-receipt.js";
import type { MailReceipt } from "../receipts/receipt-event.js";
import { parseMail } from "../wire/parse-mail.js";
import {
  archivesOf,
  documentMailOf,
  hasPackedArchive,
  looksLikeXdm,
  type ReceivedMail,
} from "../wire/read-document-mail.js";
import { isAutomaticMail } from "../wire/automatic-mail.js";
import { withoutComments } from "../wire/header-comments.js";
import { plainTextOf } from "../wire/plain-text-of-html.js";
import { valuesOf } from "../wire/read-mime-structure.js";
import type { IncomingContent, IncomingEnvelope, IncomingMail } from "./incoming-mail.js";
import { quarantineReason } from "./quarantine-reason.js";
import { readDocuments } from "./read-documents.js";

/** Options of {@link readIncomingMail}. */
export interface ReadIncomingOptions extends ReadReceiptOptions {
  /** Domain of the patients' mailboxes. Default `patient.mssante.fr`. */
  readonly patientDomain?: string;
  /** Largest mail read. Default 60 000 000. */
  readonly maxBytes?: number;
  readonly limits?: XdmLimits;
}

/**
 * Reads a received mail: a receipt, documents, or a message of a person. The archive decides, the subject is a hint; a document
 * found inside a report is never a received document. What cannot be read says so: only size makes it fail.
 *
 * @param bytes - RFC 5322 message.
 * @throws `ERR_MSS_TOO_LARGE` above `maxBytes`.
 * @see mssante.md A13; MSS/UX.01, MSS/UX.25, MSS/UX.28
 * @example
 * ```ts
 * import { matchPatient, readIncomingMail } from "@segur-sdk/mssante";
 *
 * async function open(bytes: Uint8Array) {
 *   const { content, title } = await readIncomingMail(bytes);
 *   if (content.kind === "documents" && content.patient !== undefined) {
 *     const match = matchPatient(content.patient, []); // the identities of your base
 *     console.log(match.outcome === "matched" ? "filed" : match.reason.message.fr);
 *   } else console.log(content.kind, title);
 * }
 * ```
 */
export async function readIncomingMail(bytes: Uint8Array, options: ReadIncomingOptions = {}): Promise<IncomingMail> {
  const { maxBytes = 60_000_000 } = options;
  if (bytes.byteLength > maxBytes) {
    throw new SegurError("ERR_MSS_TOO_LARGE", { details: { rule: "maxBytes", limit: maxBytes } });
  }
  const email = await parseMail(bytes);
  if (email === undefined) return { ...unreadable(bytes), content: { kind: "unreadable-report" } };
  const mail = documentMailOf(email, bytes);
  const receipt = receiptIn(email, options);
  const envelope = envelopeOf(mail, options);
  const content = await contentOf(mail, envelope, receipt, options);
  const isReport = content.kind !== "documents" && content.kind !== "message" && content.kind !== "refused-archive";
  return { ...envelope, isAutomatic: envelope.isAutomatic || isReport, content };
}

async function contentOf(
  mail: ReceivedMail,
  envelope: IncomingEnvelope,
  receipt: MailReceipt,
  options: ReadIncomingOptions,
): Promise<IncomingContent> {
  if (receipt.kind === "delivery") return { kind: "delivery-report", events: receipt.events };
  if (receipt.kind === "disposition") return { kind: "read-report", events: receipt.events };
  if (receipt.kind === "unreadable-report") return { kind: "unreadable-report" };
  const archives = archivesOf(mail).filter(looksLikeXdm);
  if (receipt.kind === "refusal") {
    const [event] = receipt.events;
    // A subject alone refuses nothing: an archive that comes with no mail of ours is a document all the same.
    const quotesOurs = event?.correlation.messageId !== undefined;
    if (archives.length === 0 || quotesOurs) {
      const isBounce = event?.fact.kind === "undeliverable";
      return { kind: isBounce ? "mes-bounce" : "integration-refusal", events: receipt.events };
    }
  }
  if (archives.length > 0) return readDocuments(archives, envelope, options.limits);
  if (hasPackedArchive(mail)) {
    return { kind: "refused-archive", reason: quarantineReason("packed-archive"), findings: [] };
  }
  return { kind: "message", events: receipt.kind === "answer" ? receipt.events : [] };
}

function envelopeOf(mail: ReceivedMail, options: ReadIncomingOptions): IncomingEnvelope {
  const value = (name: string) => valuesOf(mail.structure, name)[0];
  // A header that comes twice, or holds several addresses: none of them is passed over.
  const all = (name: string) => valuesOf(mail.structure, name).join(", ");
  const identifiers = (name: string) => value(name)?.match(/<[^<>\s]{1,500}>/gu) ?? [];
  const returnPath = value("return-path");
  const [from] = mail.from;
  return {
    messageId: identifiers("message-id").at(-1),
    contentDigest: digestOf(mail),
    from,
    origin: originOf([...mail.from, ...addressesIn(all("from"))], options.patientDomain ?? defaultPatientDomain),
    to: mail.to,
    subject: mail.subject,
    title: titleOf(mail.subject),
    date: value("date"),
    inReplyTo: identifiers("in-reply-to").at(-1) ?? identifiers("references").at(-1),
    references: identifiers("references"),
    text: mail.text ?? plainTextOf(mail.html ?? ""),
    isAutomatic: isAutomaticMail(value) || mail.structure.type === "multipart/report",
    returnPath: returnPath?.replace(/^\s*<|>\s*$/gu, "").trim(),
    reportTo: addressesIn(all("disposition-notification-to")),
  };
}

/** A patient among those who wrote makes the mail a patient's: nothing of it enters a record by itself. */
function originOf(from: readonly string[], patientDomain: string): IncomingEnvelope["origin"] {
  for (const address of from) {
    const found = classifyAddress(address, { allowedDomains: [], patientDomain });
    if (found.kind === "patient") return { kind: "patient", matricule: found.matricule };
  }
  return { kind: "professional" };
}

/** The subject without its prefix, whatever wave its sender is of (mssante.md A5). */
function titleOf(subject: string): string {
  const shown = subject.replace(subjectPrefix, "");
  return shown === subject ? subject.replace(/xdm\/1\.0\/ddm\+?/iu, "").trim() : shown.trim();
}

/** The name beside an address may hold an address too, and is not one. */
function addressesIn(value: string): readonly string[] {
  const addresses = withoutComments(value).replace(/"(?:[^"\\]|\\.)*"/gu, " ");
  return addresses.match(/[^\s<>,;"]{1,200}@[^\s<>,;"]{1,250}/gu) ?? [];
}

function digestOf({ subject, text, html, files, from }: ReceivedMail): string {
  const hash = createHash("sha256");
  for (const part of [from.join(), subject, text ?? "", html ?? ""]) hash.update(`${part.length} ${part}\n`);
  for (const { name, bytes } of files) hash.update(`${name.length} ${name} ${bytes.byteLength}\n`).update(bytes);
  return hash.digest("hex");
}

function unreadable(bytes: Uint8Array): IncomingEnvelope {
  return {
    messageId: undefined,
    contentDigest: createHash("sha256").update(bytes).digest("hex"),
    from: undefined,
    origin: { kind: "professional" },
    to: [],
    subject: "",
    title: "",
    date: undefined,
    inReplyTo: undefined,
    references: [],
    text: "",
    isAutomatic: true,
    returnPath: undefined,
    reportTo: [],
  };
}
