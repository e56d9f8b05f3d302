import { SegurError } from "@segur-sdk/core";

import type { MailCursor } from "../operator/mssante-operator.js";

/** A place in a mailbox: RFC 9051 §2.3.1.1. */
export interface ImapPlace {
  /** Another value means that the UIDs were given anew: nothing of before can be found again by its UID. */
  readonly uidValidity: bigint;
  readonly uid: number;
}

/** A place as one line of text. */
export function cursorOf({ uidValidity, uid }: ImapPlace): MailCursor {
  return `imap1:${String(uidValidity)}:${String(uid)}` as MailCursor;
}

/**
 * The place that a cursor holds.
 *
 * @throws SegurError `ERR_MSS_CURSOR` when it is none of {@link cursorOf}: of another operator, or damaged.
 */
export function placeOf(cursor: string): ImapPlace {
  const [, uidValidity, uid] = /^imap1:([1-9][0-9]{0,9}):([0-9]{1,10})$/.exec(cursor) ?? [];
  if (uidValidity === undefined || uid === undefined) throw new SegurError("ERR_MSS_CURSOR");
  return { uidValidity: BigInt(uidValidity), uid: Number(uid) };
}
