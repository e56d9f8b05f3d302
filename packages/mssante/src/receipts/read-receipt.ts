import type { Email } from "postal-mime";

import { defaultUnread, type UnreadPatterns } from "./mes-bounce.js";
import { readDeliveryReport } from "./delivery-report.js";
import { readDisposition } from "./disposition-report.js";
import { parseMail } from "../wire/parse-mail.js";
import { identifierIn, type ReceivedParts, readParts } from "./received-parts.js";
import type { MailReceipt, ReceiptEvent } from "./receipt-event.js";
import { readHeaderBlock } from "./header-block.js";
import { readIntegrationError, refusalCodeIn } from "./integration-error.js";
import { recipientIn } from "./recipient-field.js";

/** Options of {@link readReceipt}. */
export interface ReadReceiptOptions {
  /** Sentences by which Mon espace santé says why a mail came back; its own, whose wording may change. */
  readonly patterns?: UnreadPatterns;
}

/**
 * What a received mail says of a send: delivery report, read or integration report in both official forms, refusal by an ordinary
 * mail, bounce of Mon espace santé, answer of a person. It never fails: what cannot be understood says so, and the original
 * inside a report is never taken for a received document.
 *
 * @see RFC 3464; RFC 8098; mssante.md A8 to A10
 * @example
 * ```ts
 * import { readReceipt } from "@segur-sdk/mssante";
 *
 * async function show(mail: Uint8Array) {
 *   const receipt = await readReceipt(mail);
 *   if ("events" in receipt) for (const { correlation, fact } of receipt.events) console.log(correlation.messageId, fact.kind);
 * }
 * ```
 */
export async function readReceipt(mail: Uint8Array, options: ReadReceiptOptions = {}): Promise<MailReceipt> {
  const email = await parseMail(mail);
  return email === undefined ? { kind: "none" } : receiptIn(email, options);
}

/** The same, of a mail that is parsed already. */
export function receiptIn(email: Email, options: ReadReceiptOptions = {}): MailReceipt {
  try {
    return receiptOf(readParts(email), options);
  } catch {
    return { kind: "unreadable-report" };
  }
}

function receiptOf(parts: ReceivedParts, options: ReadReceiptOptions): MailReceipt {
  const { deliveryStatus, disposition } = parts;
  if (disposition !== undefined) {
    const event = readDisposition(disposition, parts);
    return event === undefined ? { kind: "unreadable-report" } : { kind: "disposition", events: [event] };
  }
  if (deliveryStatus !== undefined) {
    const events = readDeliveryReport(deliveryStatus, parts);
    return events.length === 0 ? { kind: "unreadable-report" } : { kind: "delivery", events };
  }
  if (parts.isReport) return { kind: "unreadable-report" };
  const refusal = refusalOf(parts, options);
  if (refusal.length > 0) return { kind: "refusal", events: refusal };
  if (parts.inReplyTo === undefined || parts.isAutomatic) return { kind: "none" };
  return { kind: "answer", events: [eventOf(parts, parts.inReplyTo, { kind: "answered" })] };
}

/** The refusals that are ordinary mails: the integration that failed, and what could not be distributed. */
function refusalOf(parts: ReceivedParts, options: ReadReceiptOptions): readonly ReceiptEvent[] {
  const original = parts.inReplyTo ?? parts.originalMessageId;
  const code = refusalCodeIn(parts.subject);
  if (code !== undefined) {
    const error = readIntegrationError(code === "" ? (/\b(?:1\d\d|2\d\d|90\d)\b/u.exec(parts.text)?.[0] ?? "") : code);
    return [eventOf(parts, original, { kind: "integration-failed", error })];
  }
  const patterns = options.patterns ?? defaultUnread;
  if (parts.failedRecipients === undefined && !patterns.subject.test(parts.subject)) return [];
  const { said, copiedId } = withoutCopy(parts.text);
  const reason = patterns.reasonOf(said) ?? "other";
  const event = eventOf(parts, original ?? copiedId, { kind: "undeliverable", reason });
  const recipients = (parts.failedRecipients ?? "").split(",").map(recipientIn);
  return recipients.map((finalRecipient) => ({ ...event, finalRecipient }));
}

/**
 * What an old server says, and the identifier of the mail that it copies below a line that says so (Exim, qmail). The words of
 * the copy are not the server's.
 */
function withoutCopy(text: string): { readonly said: string; readonly copiedId: string | undefined } {
  const mark = /^-+ ?(?:this is a copy|below this line is a copy)[^\n]*\n/imu.exec(text);
  if (mark === null) return { said: text, copiedId: undefined };
  const start = mark.index + mark[0].length;
  const copy = readHeaderBlock(text.slice(start, start + 50_000));
  return { said: text.slice(0, mark.index), copiedId: identifierIn(copy.get("message-id")) };
}

function eventOf({ evidence }: ReceivedParts, messageId: string | undefined, fact: ReceiptEvent["fact"]): ReceiptEvent {
  return {
    correlation: { envelopeId: undefined, messageId },
    originalRecipient: undefined,
    finalRecipient: undefined,
    fact,
    evidence,
  };
}
