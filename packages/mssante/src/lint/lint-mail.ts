import { type Problem, SegurError } from "@segur-sdk/core";
import type { XdmLimits } from "@segur-sdk/xds";

import { mailProblem } from "../mail-rules.js";
import type { MailSender } from "../mail-sender.js";
import type { TrustSpace } from "../mss-address.js";
import { defaultMaxMessageBytes, patientMaxMessageBytes } from "../preflight.js";
import { receiptIn } from "../receipts/read-receipt.js";
import { parseMail } from "../wire/parse-mail.js";
import { archivesOf, documentMailOf, type ReceivedMail } from "../wire/read-document-mail.js";
import { addressFindings, isToPatient } from "./address-findings.js";
import { type ArchiveReading, readArchive } from "./archive-reading.js";
import { attachmentFindings } from "./attachment-findings.js";
import { bodyFindings } from "./body-findings.js";
import { headerFindings } from "./header-findings.js";
import { archiveFindings } from "./lint-archive.js";
import { mssHeaderFindings } from "./mss-header-findings.js";
import { subjectFindings } from "./subject-findings.js";

/** What is known of a mail beside its bytes. */
export interface LintMailOptions {
  /** Domains that the addresses are judged against; without them only the patients' domain is known. */
  readonly trustSpace?: TrustSpace;
  /** Kind of the mailbox that sends: `applicative` asks for the closing notice and the `Reply-To`. */
  readonly sender?: MailSender["kind"];
  /** Largest mail the operator takes. Default 10 000 000: a warning above. */
  readonly maxMessageBytes?: number;
  /** Largest mail looked at. Default 60 000 000. */
  readonly maxBytes?: number;
  readonly limits?: XdmLimits;
}

/** A mail with what its archive holds, for the rules. */
export interface LintedMail {
  readonly bytes: Uint8Array;
  readonly mail: ReceivedMail;
  /** The one archive of the mail, when it has one and it can be read. */
  readonly archive: Extract<ArchiveReading, { readonly archive: unknown }> | undefined;
  /** Does the mail have an archive, readable or not? */
  readonly hasArchive: boolean;
  readonly options: LintMailOptions;
}

/**
 * What is wrong with a mail, whoever composed it: its headers, subject, addresses, text, files and archive against each other
 * and against the rules of the trust space. Garbage is a finding, not a failure; a receipt is judged by its form alone.
 *
 * @param bytes - RFC 5322 message (`.eml`).
 * @throws `ERR_MSS_TOO_LARGE` above `maxBytes`.
 * @see mssante.md A1 to A7, B6
 * @example
 * ```ts
 * import { readFileSync } from "node:fs";
 * import { lintMail } from "@segur-sdk/mssante";
 *
 * const findings = await lintMail(readFileSync("mail.eml"), { sender: "applicative" });
 * console.log(findings.filter(({ severity }) => severity === "error").map(({ rule, field }) => `${rule} ${field}`));
 * ```
 */
export async function lintMail(bytes: Uint8Array, options: LintMailOptions = {}): Promise<readonly Problem[]> {
  const { maxBytes = 60_000_000 } = options;
  if (bytes.byteLength > maxBytes) {
    throw new SegurError("ERR_MSS_TOO_LARGE", { details: { rule: "maxBytes", limit: maxBytes } });
  }
  const email = await parseMail(bytes);
  if (email === undefined) return [mailProblem("RFC5322", "message")];
  const mail = documentMailOf(email, bytes);
  const receipt = receiptIn(email);
  const isReport = !["none", "answer"].includes(receipt.kind);
  const common = headerFindings(bytes, mail);
  // What came back is not a mail of ours: the rules of documents do not bind it.
  if (isReport) return common;
  const zips = archivesOf(mail);
  const [zip] = zips;
  const reading = zip === undefined ? undefined : await readArchive(zip.bytes, options.limits);
  const linted: LintedMail = {
    bytes,
    mail,
    archive: reading !== undefined && "archive" in reading ? reading : undefined,
    hasArchive: zip !== undefined,
    options,
  };
  return [
    ...common,
    ...addressFindings(linted),
    ...subjectFindings(linted),
    ...mssHeaderFindings(linted),
    ...bodyFindings(linted),
    ...attachmentFindings(linted, zips),
    ...(reading === undefined ? [] : archiveFindings(reading)),
    ...sizeFindings(linted),
  ];
}

function sizeFindings(linted: LintedMail): readonly Problem[] {
  const size = linted.bytes.byteLength;
  if (isToPatient(linted) && size > patientMaxMessageBytes) return [mailProblem("size", "message")];
  const limit = linted.options.maxMessageBytes ?? defaultMaxMessageBytes;
  return size > limit ? [mailProblem("size", "message", { severity: "warning" })] : [];
}
