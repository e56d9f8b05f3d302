import type { DestinationReceipt, Plan } from "@segur-sdk/dispatch";
import { type ReceiptEvent, type SentMailId, type TrackedMail, trackMail } from "@segur-sdk/mssante";

/** The mails of this process, and the plans that they belong to. */
export interface SentMails {
  /** Remembers the identifiers of a mail that was sent. */
  add(mail: SentMailId): void;
  /** Follows a plan for as long as somebody holds it. */
  follow(plan: Plan): void;
  /** Tells the plans what receipts say; gives the state of each mail that they are about. */
  tell(events: readonly ReceiptEvent[]): readonly FollowedMail[];
}

/** A mail that receipts spoke of. */
export interface FollowedMail extends TrackedMail {
  readonly messageId: string;
}

/** Identifiers kept: some months of a busy site. */
const maxMails = 50_000;

interface Sent {
  readonly id: SentMailId;
  readonly events: ReceiptEvent[];
}

/** Nothing sent yet. A plan that nobody holds any more is forgotten. */
export function createSentMails(): SentMails {
  const sent = new Map<string, Sent>();
  const messageIds = new Map<string, string>();
  const plans = new Set<WeakRef<Plan>>();

  /** By identifiers only (mssante.md A8): that of the envelope first. */
  function sentOf({ correlation: { envelopeId, messageId } }: ReceiptEvent): Sent | undefined {
    const known = (envelopeId === undefined ? undefined : messageIds.get(envelopeId)) ?? messageId;
    return known === undefined ? undefined : sent.get(known);
  }

  return {
    add({ messageId, envelopeId }) {
      if (!sent.has(messageId)) sent.set(messageId, { id: { messageId, envelopeId }, events: [] });
      messageIds.set(envelopeId, messageId);
      for (const [oldest, { id }] of sent) {
        if (sent.size <= maxMails) break;
        sent.delete(oldest);
        messageIds.delete(id.envelopeId);
      }
    },
    follow(plan) {
      plans.add(new WeakRef(plan));
    },
    tell(events) {
      const touched = new Set<Sent>();
      for (const event of events) {
        const one = sentOf(event);
        if (one === undefined) continue;
        // At least once each: a receipt read again says nothing new.
        if (!one.events.some((known) => isSameReceipt(known, event))) one.events.push(event);
        touched.add(one);
      }
      return [...touched].map(({ id: { messageId }, events: all }) => {
        const tracked = trackMail(all);
        const receipt = receiptOf(tracked);
        for (const reference of plans) {
          const plan = reference.deref();
          if (plan === undefined) plans.delete(reference);
          else if (receipt !== undefined) plan.acknowledge(messageId, receipt);
        }
        return { messageId, ...tracked };
      });
    },
  };
}

function isSameReceipt(one: ReceiptEvent, other: ReceiptEvent): boolean {
  const { messageId } = one.evidence;
  return messageId !== undefined && messageId === other.evidence.messageId && one.fact.kind === other.fact.kind;
}

function receiptOf({ state, decisive }: TrackedMail): DestinationReceipt | undefined {
  if (state === "sent" || decisive === undefined) return undefined;
  const { fact, evidence } = decisive;
  const cause =
    fact.kind === "undeliverable" ? fact.reason : fact.kind === "integration-failed" ? fact.error.code : undefined;
  return { fact: state, evidence, ...(cause === undefined ? {} : { cause }) };
}
