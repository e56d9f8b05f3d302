import { SegurError } from "@segur-sdk/core";
import {
  type MailCursor,
  type MailOperator,
  type MailReceipt,
  type MssanteOperator,
  type ReceiptEvent,
  type ReceiveOptions,
  readReceipt,
} from "@segur-sdk/mssante";

import type { FollowedMail, SentMails } from "./internal/sent-mails.js";
import type { InstalledWhiteList, WhiteListSource } from "./internal/white-list-source.js";

export type { FollowedMail } from "./internal/sent-mails.js";
export type { InstalledWhiteList } from "./internal/white-list-source.js";

/** A mail of the mailbox, seen as a receipt. */
export interface ReadMail {
  /** `none` is a mail of another kind: a document, a question. */
  readonly receipt: MailReceipt;
  /** The message itself; absent from a status that an operator tells without a mail. */
  readonly bytes?: Uint8Array;
  readonly cursor: MailCursor;
}

/** What one reading of the mailbox found. */
export interface ReceiptReading {
  /** What was read, oldest first. */
  readonly mails: readonly ReadMail[];
  /** Mails of this client that receipts spoke of, and where each stands now. */
  readonly followed: readonly FollowedMail[];
  /** Where the reading stands: give it back to `operator.acknowledge` once everything is stored for good. */
  readonly cursor: MailCursor | undefined;
}

/** The secure mail of an installation. */
export interface MailFacade extends MailOperator {
  /** The operator by its whole contract; `undefined` without `mssante.imap`. */
  readonly operator: MssanteOperator | undefined;
  /**
   * Reads the mailbox from where the reading before ended, and tells the plans what the receipts say: `plan.settled()` then
   * says `delivered` or `failed`, `plan.destinations` why, with the receipt that says it. Acknowledges and deletes nothing.
   *
   * @throws `ERR_MSS_UNSUPPORTED` without `mssante.imap`; the `ERR_MSS_…` of the operator.
   */
  readReceipts(options?: Pick<ReceiveOptions, "after" | "limit" | "signal">): Promise<ReceiptReading>;
  /** Tells the plans what receipts say that were read elsewhere, by a reception of one's own for instance. */
  follow(events: readonly ReceiptEvent[]): readonly FollowedMail[];
  /** The white list in service and its age; `undefined` when the configuration names none. */
  whiteList(): Promise<InstalledWhiteList | undefined>;
}

/** Puts the facade together. */
export function createMailFacade(parts: {
  readonly mail: MailOperator;
  readonly operator: MssanteOperator | undefined;
  readonly sent: SentMails;
  readonly whiteList: WhiteListSource | undefined;
}): MailFacade {
  const { mail, operator, sent, whiteList } = parts;
  let place: MailCursor | undefined;
  return {
    operator,
    send: (composed, options) => mail.send(composed, options),
    close: () => mail.close(),
    follow: (events) => sent.tell(events),
    whiteList: async () => whiteList?.installed(),
    async readReceipts(options = {}) {
      if (operator === undefined) {
        throw new SegurError("ERR_MSS_UNSUPPORTED", { details: { field: "mssante.imap" } });
      }
      const after = options.after ?? place;
      const mails: ReadMail[] = [];
      for await (const item of operator.receive({ ...options, ...(after === undefined ? {} : { after }) })) {
        const { cursor } = item;
        mails.push(
          item.kind === "mail"
            ? { receipt: await readReceipt(item.bytes), bytes: item.bytes, cursor }
            : { receipt: { kind: "delivery", events: item.events }, cursor },
        );
      }
      const followed = sent.tell(mails.flatMap(({ receipt }) => ("events" in receipt ? receipt.events : [])));
      place = mails.at(-1)?.cursor ?? after;
      return { mails, followed, cursor: place };
    },
  };
}
