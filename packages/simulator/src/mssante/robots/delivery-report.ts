import { buildMultipartMail, headerBlockOf, type MailFrame } from "../wire/build-mail.js";
import { rfc5322Date } from "../wire/rfc5322-date.js";
import type { ReceivedBy } from "./received-by.js";

/** Delivery reports that a server sends (RFC 3464). */
export type DeliveryAction = "delivered" | "relayed" | "delayed" | "failed" | "full";

interface DeliveryCase {
  /** `Action` and `NOTIFY` word that asks for it (RFC 3461 §4.1). */
  readonly action: string;
  readonly askedBy: "SUCCESS" | "DELAY" | "FAILURE";
  readonly status: string;
  readonly diagnostic: (address: string) => string;
  readonly subject: string;
  readonly text: string;
}

const success = "Successful Mail Delivery Report";
const failure = {
  action: "failed",
  askedBy: "FAILURE",
  subject: "Undelivered Mail Returned to Sender",
  text: "This is the mail system. The message could not be delivered.",
} as const;

const cases: Readonly<Record<DeliveryAction, DeliveryCase>> = {
  delivered: {
    action: "delivered",
    askedBy: "SUCCESS",
    status: "2.0.0",
    diagnostic: () => "250 2.0.0 Ok: delivered",
    subject: success,
    text: "Your message was delivered.",
  },
  relayed: {
    action: "relayed",
    askedBy: "SUCCESS",
    status: "2.0.0",
    diagnostic: () => "250 2.0.0 Ok: queued",
    subject: success,
    text: "Your message was relayed to a server that sends no delivery reports.",
  },
  delayed: {
    action: "delayed",
    askedBy: "DELAY",
    status: "4.4.1",
    diagnostic: () => "451 4.4.1 connection timed out",
    subject: "Delayed Mail (still being retried)",
    text: "No action required, delivery is retried.",
  },
  failed: {
    ...failure,
    status: "5.1.1",
    diagnostic: (address) => `550 5.1.1 <${address}>: Recipient address rejected: User unknown`,
  },
  full: { ...failure, status: "5.2.2", diagnostic: (address) => `552 5.2.2 <${address}>: Mailbox full` },
};

/** Was this report asked for? Without `NOTIFY`, failures and delays are reported. */
export function isReportAsked(action: DeliveryAction, { recipient }: ReceivedBy): boolean {
  const { askedBy } = cases[action];
  return recipient.notify.length === 0 ? askedBy !== "SUCCESS" : recipient.notify.includes(askedBy);
}

/** The report, for the return path of the mail. */
export function buildDeliveryReport(
  action: DeliveryAction,
  received: ReceivedBy,
  frame: Pick<MailFrame, "date" | "messageId"> & { readonly boundary: string },
): Buffer {
  const { mail, recipient, originalRecipient, envelopeId } = received;
  const { action: told, status, diagnostic, subject, text } = cases[action];
  const fields = [
    "Reporting-MTA: dns; localhost",
    ...(envelopeId === undefined ? [] : [`Original-Envelope-Id: ${envelopeId}`]),
    `Arrival-Date: ${rfc5322Date(mail.receivedAt)}`,
    "",
    `Final-Recipient: rfc822; ${recipient.address}`,
    `Original-Recipient: rfc822; ${originalRecipient}`,
    `Action: ${told}`,
    `Status: ${status}`,
    `Remote-MTA: dns; mx.${domainOf(recipient.address)}`,
    `Diagnostic-Code: smtp; ${diagnostic(recipient.address)}`,
    "",
  ].join("\r\n");
  // RET: the whole message comes back only with a failure, and if it was not asked to keep to the headers.
  const isWhole = told === "failed" && mail.envelope.returned === "FULL";
  return buildMultipartMail(
    {
      ...frame,
      from: { label: "Mail Delivery System", address: `MAILER-DAEMON@${domainOf(mail.envelope.from)}` },
      to: mail.envelope.from,
      subject,
      automatic: true,
    },
    { subtype: "report; report-type=delivery-status", boundary: frame.boundary },
    [
      { type: "text/plain; charset=us-ascii", body: text },
      { type: "message/delivery-status", body: fields },
      isWhole
        ? { type: "message/rfc822", body: mail.bytes }
        : { type: "text/rfc822-headers", body: headerBlockOf(mail.bytes) },
    ],
  );
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf("@") + 1);
}
