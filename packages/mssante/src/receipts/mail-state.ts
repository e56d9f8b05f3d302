import type { ReceiptEvent, ReceiptFact } from "./receipt-event.js";

/** State of one send once the operator has taken it. */
export type MailState =
  | "sent"
  | "relayed"
  | "delivered"
  | "deleted"
  | "forwarded"
  | "read"
  | "integrated"
  | "undeliverable"
  | "integration-failed";

/** The state of one send, the fact it follows from, and everything that was said. */
export interface TrackedMail {
  readonly state: MailState;
  readonly decisive: ReceiptEvent | undefined;
  /** The operator is still trying. */
  readonly delayed: boolean;
  readonly answered: boolean;
  /** Every event, as they came. */
  readonly events: readonly ReceiptEvent[];
}

/** What designates a send. */
export interface SentMailId {
  /** Angle brackets included. */
  readonly messageId: string;
  readonly envelopeId: string;
}

/** A failure after a delivery wins, for somebody has to look; else what says most. */
const precedence: readonly MailState[] = [
  "sent",
  "relayed",
  "delivered",
  "deleted",
  "forwarded",
  "read",
  "integrated",
  "undeliverable",
  "integration-failed",
];

/**
 * Is this event about this send? By its identifiers only: a subject, a date or an address designate nothing.
 *
 * @see mssante.md A8
 */
export function isAbout(event: Pick<ReceiptEvent, "correlation">, send: SentMailId): boolean {
  const { envelopeId, messageId } = event.correlation;
  if (envelopeId !== undefined && envelopeId === send.envelopeId) return true;
  return messageId !== undefined && messageId === send.messageId;
}

/**
 * The state of a send from the events that are about it, in whatever order and however often they came.
 *
 * @see mssante.md A11
 * @example
 * ```ts
 * import { type ComposedMail, isAbout, type MailReceipt, trackMail } from "@segur-sdk/mssante";
 *
 * function stateOf(mail: ComposedMail, received: readonly MailReceipt[]) {
 *   const events = received.flatMap((receipt) => ("events" in receipt ? receipt.events : []));
 *   return trackMail(events.filter((event) => isAbout(event, mail))).state;
 * }
 * ```
 */
export function trackMail(events: readonly ReceiptEvent[]): TrackedMail {
  let state: MailState = "sent";
  let decisive: ReceiptEvent | undefined;
  for (const event of events) {
    const told = stateAfter(event.fact);
    if (precedence.indexOf(told) <= precedence.indexOf(state)) continue;
    state = told;
    decisive = event;
  }
  return {
    state,
    decisive,
    delayed: state === "sent" && events.some(({ fact }) => fact.kind === "delayed"),
    answered: events.some(({ fact }) => fact.kind === "answered"),
    events,
  };
}

function stateAfter({ kind }: ReceiptFact): MailState {
  // Who answers has read.
  if (kind === "answered") return "read";
  return kind === "delayed" ? "sent" : kind;
}
