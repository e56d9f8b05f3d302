import { SegurError } from "@segur-sdk/core";
import type { FetchMessageObject, ImapFlow } from "imapflow";

import { imapError, type ImapSessionOptions, openImapSession, withImapSession } from "../internal/imap-session.js";
import type { InboundItem, MailCursor, ReceiveOptions } from "../operator/mssante-operator.js";
import { cursorOf, placeOf } from "./mail-cursor.js";

/** What is done with mails that are stored for good; none is ever deleted. */
export type AcknowledgeAction =
  | { readonly kind: "flag"; readonly flag: string }
  /** Moved to another folder of the mailbox, which is made when it is missing. */
  | { readonly kind: "move"; readonly folder: string }
  | { readonly kind: "none" };

/** Largest mail read by default, in bytes. */
export const defaultMaxReceivedBytes = 60_000_000;

/** Mails whose sizes are asked for at a time. */
const batchSize = 100;

/**
 * The mails of a folder that follow a place, in the order of their arrival. When the server has given the UIDs anew
 * (UIDVALIDITY) the place means nothing any more, and the folder is read from its beginning.
 */
export async function* readMailbox(
  session: ImapSessionOptions,
  folder: string,
  options: ReceiveOptions,
): AsyncGenerator<InboundItem> {
  const { after, limit = Number.POSITIVE_INFINITY, maxMessageBytes = defaultMaxReceivedBytes, signal } = options;
  const place = after === undefined ? undefined : placeOf(after);
  const client = await openImapSession({ ...session, maxMessageBytes }, signal);
  const cancel = () => {
    client.close();
  };
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    const { uidValidity } = await client.mailboxOpen(folder, { readOnly: true });
    const first = place?.uidValidity === uidValidity ? place.uid + 1 : 1;
    const uids = await uidsFrom(client, first);
    let given = 0;
    for (let start = 0; start < uids.length && given < limit; start += batchSize) {
      const batch = uids.slice(start, Math.min(start + batchSize, start + limit - given));
      const sizes = await client.fetchAll(
        batch.join(","),
        { uid: true, size: true, internalDate: true },
        { uid: true },
      );
      for (const summary of [...sizes].sort((one, other) => one.uid - other.uid)) {
        const bytes = await sourceOf(client, summary, maxMessageBytes, uidValidity);
        if (bytes === undefined) continue;
        given += 1;
        yield {
          kind: "mail",
          bytes,
          receivedAt: dateOf(summary.internalDate),
          cursor: cursorOf({ uidValidity, uid: summary.uid }),
        };
      }
    }
    await client.logout().catch(() => undefined);
  } catch (error) {
    throw imapError(error, signal);
  } finally {
    signal?.removeEventListener("abort", cancel);
    client.close();
  }
}

/** Does what was agreed with every mail up to a place. */
export async function acknowledgeMails(
  session: ImapSessionOptions,
  folder: string,
  cursor: MailCursor,
  action: AcknowledgeAction,
  signal?: AbortSignal,
): Promise<void> {
  const { uidValidity, uid } = placeOf(cursor);
  if (action.kind === "none" || uid === 0) return;
  await withImapSession(
    session,
    async (client) => {
      const opened = await client.mailboxOpen(folder);
      // UIDs given anew: these would be other mails.
      if (opened.uidValidity !== uidValidity || opened.exists === 0) return;
      const range = `1:${String(uid)}`;
      if (action.kind === "flag") {
        obeyed(client, await client.messageFlagsAdd(range, [action.flag], { uid: true }));
        return;
      }
      const folders = await client.list();
      if (!folders.some(({ path }) => path === action.folder)) await client.mailboxCreate(action.folder);
      obeyed(client, await client.messageMove(range, action.folder, { uid: true }));
    },
    signal,
  );
}

/** Is a mail of this Message-ID in the folder? */
export async function holdsMessage(client: ImapFlow, folder: string, messageId: string): Promise<boolean> {
  await client.mailboxOpen(folder, { readOnly: true });
  return obeyed(client, await client.search({ header: { "Message-ID": messageId } }, { uid: true })).length > 0;
}

async function uidsFrom(client: ImapFlow, first: number): Promise<readonly number[]> {
  const found = obeyed(client, await client.search({ uid: `${String(first)}:*` }, { uid: true }));
  // `n:*` holds the last mail even when its UID is below n (RFC 9051 §6.4.8).
  return found.filter((uid) => uid >= first).sort((one, other) => one - other);
}

/** The library answers `false` where the server said no: nothing must pass for done, or for empty, that was refused. */
function obeyed<T>(client: ImapFlow, answer: T | false | undefined): T {
  if (answer !== false && answer !== undefined) return answer;
  throw new SegurError(client.usable ? "ERR_MSS_IMAP" : "ERR_MSS_UNREACHABLE");
}

/** The mail, unless another client removed it meanwhile. Its size is asked first, and not believed. */
async function sourceOf(
  client: ImapFlow,
  { uid, size = 0 }: FetchMessageObject,
  maxMessageBytes: number,
  uidValidity: bigint,
): Promise<Uint8Array | undefined> {
  const tooLarge = () =>
    new SegurError("ERR_MSS_TOO_LARGE", {
      details: { cursor: cursorOf({ uidValidity, uid }), bytes: size, maxBytes: maxMessageBytes },
    });
  if (size > maxMessageBytes) throw tooLarge();
  const fetched = await client.fetchOne(String(uid), { source: { maxLength: maxMessageBytes + 1 } }, { uid: true });
  const source = fetched === false ? undefined : fetched.source;
  if (source !== undefined && source.length > maxMessageBytes) throw tooLarge();
  return source;
}

function dateOf(internalDate: Date | string | undefined): Date | undefined {
  if (internalDate === undefined) return undefined;
  const date = new Date(internalDate);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
