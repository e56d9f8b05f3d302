import { SegurError } from "@segur-sdk/core";

import type { ComposedMail, InboundItem, MailCursor, MssanteOperator } from "../src/index.js";

/** A mailbox of a test: what arrived, what was acknowledged, what left. */
export interface TestMailbox extends Pick<MssanteOperator, "receive" | "acknowledge" | "send"> {
  /** Something arrives: a mail, a status, or a mail too large to be read. */
  arrive(item: Uint8Array | Extract<InboundItem, { kind: "status" }>["events"] | "too-large"): void;
  readonly sent: readonly ComposedMail[];
  /** Rank of the last item acknowledged. */
  readonly acknowledged: number;
}

/** Creates a mailbox whose cursor is the rank of an item. */
export function createTestMailbox(): TestMailbox {
  const arrived: Parameters<TestMailbox["arrive"]>[0][] = [];
  const sent: ComposedMail[] = [];
  let acknowledged = 0;
  return {
    sent,
    get acknowledged() {
      return acknowledged;
    },
    arrive(item) {
      arrived.push(item);
    },
    async *receive({ after, limit = Number.POSITIVE_INFINITY } = {}) {
      const from = after === undefined ? 0 : Number(after);
      for (const [index, item] of arrived.slice(from, from + limit).entries()) {
        const cursor = String(from + index + 1) as MailCursor;
        await Promise.resolve();
        if (item === "too-large") throw new SegurError("ERR_MSS_TOO_LARGE", { details: { cursor } });
        if (item instanceof Uint8Array) yield { kind: "mail", bytes: item, receivedAt: undefined, cursor };
        else yield { kind: "status", events: item, cursor };
      }
    },
    acknowledge(cursor) {
      acknowledged = Math.max(acknowledged, Number(cursor));
      return Promise.resolve();
    },
    send(mail) {
      sent.push(mail);
      return Promise.resolve({ messageId: mail.messageId, response: "250", deliveryReportAsked: false, losses: [] });
    },
  };
}
