import type { ComposedMail } from "../report-mail.js";
import { domainOf } from "../mss-address.js";
import { type AnswerHeader, buildDispositionMime, buildRefusalMime } from "../wire/build-answer-mime.js";
import { archivesOf, readDocumentMail } from "../wire/read-document-mail.js";
import type { IncomingMail } from "./incoming-mail.js";
import type { QuarantineReason } from "./quarantine-reason.js";

/** What is answered about a received mail. */
export type AnswerFact =
  /** A person opened it. */
  | { readonly kind: "displayed" }
  /** Its documents are filed. */
  | { readonly kind: "integrated" }
  /** Its documents will not be filed. */
  | { readonly kind: "refused"; readonly reason: Pick<QuarantineReason, "errorCode" | "errorLabel"> };

/** Who answers. */
export interface AnswerOptions {
  /** The mailbox that received the mail: the report is made for it and leaves from it. */
  readonly mailbox: string;
  /** Label of that mailbox, as `From` shows it. */
  readonly label: string;
  /** `X-MSS-NIL`: every mail bears it (ECO.2.4.3). */
  readonly productReference: string;
  /** Identifier of this answer, a UUID. */
  readonly sendId: string;
  readonly date: Date;
  /** Every mailbox of the site: none of them is ever answered automatically. Default: `mailbox` alone. */
  readonly ownMailboxes?: readonly string[];
  /**
   * Return path of the reports. RFC 8098, 3 wants it empty, so that nothing ever answers them; `mailbox` is for an operator that
   * takes a mail only with its mailbox as a return path. Default `empty`.
   */
  readonly reportReturnPath?: "empty" | "mailbox";
  /** Name of the software that makes the report: `<host or domain>; <product>`. */
  readonly reportingUserAgent?: string;
}

/** Why nothing is answered. */
export type NoAnswerReason =
  /** A report, or made by software. */
  | "automatic-mail"
  | "empty-return-path"
  | "own-mailbox"
  | "no-sender"
  /** Nobody asked for a report, and there is nothing to refuse. */
  | "not-asked"
  /** The report is asked for by another address than the sender's: a person must agree (RFC 8098, 2.1). */
  | "other-address";

/** The answer to send, or why there is none. */
export type Answer =
  | { readonly kind: "report" | "refusal"; readonly mail: ComposedMail }
  | { readonly kind: "none"; readonly why: NoAnswerReason };

/**
 * The answer to a received mail: a read or integration report when one is asked for, else an ordinary mail when documents are
 * refused. In the form of the published volet: the error in a field of its own, the original whole and once. Never a loop: a
 * report leaves with an empty return path; a report, an automatic mail, an empty return path or a mailbox of ours is not
 * answered.
 *
 * @param received - The mail, and its bytes as received.
 * @throws `ERR_MSS_HEADER` when the mailbox or its label holds a line break.
 * @see RFC 8098, 2.1 and 3; mssante.md A10, A13; MSS/UX.34
 * @example
 * ```ts
 * import { answerTo, type AnswerOptions, readIncomingMail } from "@segur-sdk/mssante";
 *
 * async function opened(bytes: Uint8Array, options: AnswerOptions) {
 *   const answer = await answerTo({ mail: await readIncomingMail(bytes), bytes }, { kind: "displayed" }, options);
 *   return answer.kind === "none" ? undefined : answer.mail; // to the operator
 * }
 * ```
 */
export async function answerTo(
  received: { readonly mail: IncomingMail; readonly bytes: Uint8Array },
  fact: AnswerFact,
  options: AnswerOptions,
): Promise<Answer> {
  const { mail } = received;
  const silence = silenceOf(mail, options);
  if (silence !== undefined) return { kind: "none", why: silence };
  const [reportTo, ...others] = mail.reportTo;
  if (reportTo !== undefined) {
    if (fact.kind !== "displayed" && (others.length > 0 || !isSender(reportTo, mail))) {
      return { kind: "none", why: "other-address" };
    }
    return { kind: "report", mail: await report(received, fact, reportTo, options) };
  }
  if (fact.kind !== "refused" || mail.from === undefined) return { kind: "none", why: "not-asked" };
  return { kind: "refusal", mail: await refusal(received, fact.reason, mail.from, options) };
}

function silenceOf(mail: IncomingMail, options: AnswerOptions): NoAnswerReason | undefined {
  if (mail.isAutomatic) return "automatic-mail";
  if (mail.returnPath === "") return "empty-return-path";
  if (mail.from === undefined) return "no-sender";
  const own = [options.mailbox, ...(options.ownMailboxes ?? [])].map((one) => one.toLowerCase());
  return own.includes(mail.from.toLowerCase()) ? "own-mailbox" : undefined;
}

function isSender(address: string, { returnPath, from }: IncomingMail): boolean {
  return address.toLowerCase() === (returnPath ?? from)?.toLowerCase();
}

async function report(
  { mail, bytes }: { readonly mail: IncomingMail; readonly bytes: Uint8Array },
  fact: AnswerFact,
  to: string,
  options: AnswerOptions,
): Promise<ComposedMail> {
  const isAutomatic = fact.kind !== "displayed";
  const mode = isAutomatic ? "automatic-action/MDN-sent-automatically" : "manual-action/MDN-sent-manually";
  const type = { displayed: "displayed", integrated: "processed", refused: "processed/error" }[fact.kind];
  const fields: (readonly [string, string])[] = [
    ["Reporting-UA", options.reportingUserAgent ?? `${domainOf(options.mailbox)}; segur-sdk`],
    ["Original-Recipient", `rfc822;${originalRecipient(mail, options)}`],
    ["Final-Recipient", `rfc822;${options.mailbox}`],
    ...(mail.messageId === undefined ? [] : [["Original-Message-ID", mail.messageId] as const]),
    ["Disposition", `${mode}; ${type}`],
    ...(fact.kind === "refused" ? [["Error", errorOf(fact.reason)] as const] : []),
  ];
  const header = headerOf(mail, fact, to, isAutomatic, options);
  const text = textOf(fact);
  const original = { bytes, isWhole: fact.kind === "refused" };
  const mdn = composed(header, await buildDispositionMime(header, { text, fields, original }), text, options);
  return options.reportReturnPath === "mailbox" ? mdn : { ...mdn, returnPath: "" };
}

async function refusal(
  { mail, bytes }: { readonly mail: IncomingMail; readonly bytes: Uint8Array },
  reason: Pick<QuarantineReason, "errorCode" | "errorLabel">,
  to: string,
  options: AnswerOptions,
): Promise<ComposedMail> {
  const fact = { kind: "refused", reason } as const;
  const header = headerOf(mail, fact, to, true, options);
  const text = textOf(fact);
  const read = await readDocumentMail(bytes);
  const files =
    read === undefined ? [] : [...archivesOf(read), ...read.files.filter(({ type }) => type === "application/pdf")];
  return composed(header, await buildRefusalMime(header, { text, original: bytes, files }), text, options);
}

function originalRecipient(mail: IncomingMail, { mailbox }: AnswerOptions): string {
  const [first] = mail.to;
  return mail.to.find((one) => one.toLowerCase() === mailbox.toLowerCase()) ?? first ?? mailbox;
}

function headerOf(
  mail: IncomingMail,
  fact: AnswerFact,
  to: string,
  isAutomatic: boolean,
  options: AnswerOptions,
): AnswerHeader {
  const prefix = fact.kind === "refused" ? `[KO Intégration système !][${fact.reason.errorCode}] ` : "";
  return {
    from: { label: options.label, address: options.mailbox },
    to,
    // Somebody else's subject: what is no text of one line is left out.
    subject: `${prefix}${mail.subject.replace(/\p{Cc}/gu, " ").slice(0, 500)}`,
    messageId: `<${options.sendId}@${domainOf(options.mailbox)}>`,
    date: options.date,
    inReplyTo: mail.messageId,
    productReference: options.productReference,
    isAutomatic,
    boundarySeed: options.sendId,
  };
}

function textOf(fact: AnswerFact): string {
  switch (fact.kind) {
    case "displayed":
      return "Votre message a été lu.\n";
    case "integrated":
      return "Les documents de votre message ont été intégrés au dossier du patient.\n";
    case "refused":
      return `Votre message n'a pas pu être intégré automatiquement pour la raison suivante : ${fact.reason.errorCode} ${fact.reason.errorLabel}\n`;
  }
}

function errorOf({ errorCode, errorLabel }: Pick<QuarantineReason, "errorCode" | "errorLabel">): string {
  return `${errorCode}^${errorLabel.replace(/[|^]/gu, " ")}^applicationErrorCondition| E^Error^errorSeverity`;
}

/** An answer asks for no receipt: none ever answers another. */
function composed(header: AnswerHeader, bytes: Uint8Array, text: string, options: AnswerOptions): ComposedMail {
  return {
    messageId: header.messageId,
    envelopeId: options.sendId,
    from: header.from.address,
    to: header.to,
    requestDeliveryReport: false,
    bytes,
    content: {
      senderLabel: header.from.label,
      subject: header.subject,
      text,
      references: header.inReplyTo === undefined ? [] : [header.inReplyTo],
      receipts: { delivery: false, read: false },
      headers: [["X-MSS-NIL", options.productReference]],
      attachments: [],
      documentCodes: [],
    },
  };
}
