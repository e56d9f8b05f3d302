import { isSegurError } from "@segur-sdk/core";

import type { InboundItem, MailCursor, MssanteOperator, ReceiveOptions } from "../operator/mssante-operator.js";

/** What arrived; a mail too large to be read is told, and does not stop those behind it. */
export type ReceivedItem = InboundItem | { readonly kind: "too-large"; readonly cursor: MailCursor };

/** What the operator gives after a point, going on after what it cannot read. */
export async function* itemsOf(
  { operator, maxBytes }: { readonly operator: Pick<MssanteOperator, "receive">; readonly maxBytes?: number },
  from: MailCursor | undefined,
  limit: number | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReceivedItem> {
  let after = from;
  let left = limit;
  while (left === undefined || left > 0) {
    const options: ReceiveOptions = {
      ...(after === undefined ? {} : { after }),
      ...(left === undefined ? {} : { limit: left }),
      ...(maxBytes === undefined ? {} : { maxMessageBytes: maxBytes }),
      ...(signal === undefined ? {} : { signal }),
    };
    try {
      for await (const item of operator.receive(options)) {
        after = item.cursor;
        if (left !== undefined) left -= 1;
        yield item;
      }
      return;
    } catch (error) {
      const beyond = tooLargeAt(error);
      // The same mail again would be for ever.
      if (beyond === undefined || beyond === after) throw error;
      after = beyond;
      if (left !== undefined) left -= 1;
      yield { kind: "too-large", cursor: beyond };
    }
  }
}

function tooLargeAt(error: unknown): MailCursor | undefined {
  if (!isSegurError(error, "ERR_MSS_TOO_LARGE")) return undefined;
  const { cursor } = error.details;
  return typeof cursor === "string" ? (cursor as MailCursor) : undefined;
}
