import { type Clock, SegurError } from "@segur-sdk/core";
import type { ImapFlow } from "imapflow";

import { type ImapSessionOptions, openImapSession } from "./imap-session.js";

/** What a folder holds, as far as it takes to know whether something arrived. */
export interface FolderState {
  /** Another value: the UIDs were given anew. */
  readonly uidValidity: bigint;
  /** Every mail that arrives from now on has this UID, or a greater one. */
  readonly nextUid: number;
  readonly mails: number;
}

/** What a session listens with. */
export interface ListenOptions {
  readonly clock: Clock;
  readonly signal?: AbortSignal;
}

/** A server that ends IDLE by itself, again and again, is asked no more often. */
const leastIdleMs = 1_000;

/**
 * The state of a folder over one session: once at the beginning, then after each notice of an arrival (IDLE, RFC 2177; regular
 * questions where the server has no IDLE). Ends when the signal aborts.
 *
 * A notice tells a number of mails only, and one that leaves hides one that comes: the UID of the last one is asked each time.
 *
 * @throws `ERR_MSS_UNREACHABLE` when the connection is lost, and those of the opening.
 */
export async function* listenToFolder(
  session: ImapSessionOptions,
  folder: string,
  { clock, signal }: ListenOptions,
): AsyncGenerator<FolderState> {
  const client = await openImapSession(session, signal);
  const told = { arrival: false, end: false, question: false };
  let wake: (() => void) | undefined;
  const canListen = () => !hasEnded() && client.usable && client.mailbox !== false;
  const hasEnded = () => told.end || signal?.aborted === true;
  const end = () => {
    told.end = true;
    wake?.();
  };
  client.on("exists", () => {
    told.arrival = true;
    wake?.();
  });
  client.on("close", end);
  signal?.addEventListener("abort", end, { once: true });

  // In the background: notices go on coming while the reader is busy.
  const listen = async () => {
    let refusals = 0;
    while (canListen()) {
      const since = clock.now().getTime();
      refusals = (await client.idle()) === false ? refusals + 1 : 0;
      // After a first refusal the library asks regularly instead; a second one means that it cannot.
      if (refusals > 1) break;
      const isOurs = told.question;
      told.question = false;
      const isShort = clock.now().getTime() - since < leastIdleMs;
      if (isShort && !isOurs && canListen()) await clock.sleep(leastIdleMs, signal);
    }
    end();
  };

  try {
    const { uidValidity, uidNext, exists } = await client.mailboxOpen(folder, { readOnly: true });
    listen().catch(end);
    yield { uidValidity, nextUid: uidNext, mails: exists };
    for (;;) {
      if (signal?.aborted === true) return;
      if (told.arrival) {
        told.arrival = false;
        told.question = true;
        const last = await lastUidOf(client);
        if (last !== undefined) yield { uidValidity, nextUid: last + 1, mails: mailsIn(client) };
        continue;
      }
      if (hasEnded()) throw new SegurError("ERR_MSS_UNREACHABLE");
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    told.end = true;
    signal?.removeEventListener("abort", end);
    client.close();
  }
}

/** UID of the last mail; `undefined` when the folder has none any more. */
async function lastUidOf(client: ImapFlow): Promise<number | undefined> {
  const last = mailsIn(client) === 0 ? false : await client.fetchOne("*", { uid: true });
  if (last !== false) return last.uid;
  if (!client.usable) throw new SegurError("ERR_MSS_UNREACHABLE");
  return undefined;
}

function mailsIn({ mailbox }: ImapFlow): number {
  return mailbox === false ? 0 : mailbox.exists;
}
