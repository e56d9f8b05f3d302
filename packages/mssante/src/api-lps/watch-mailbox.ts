import { SegurError } from "@segur-sdk/core";

import { imapError, type ImapSessionOptions, openImapSession } from "../internal/imap-session.js";

/**
 * Says when something may have arrived in a folder: once at the beginning, then at each notice of the server (IDLE,
 * RFC 2177; regular questions where the server has no IDLE). Ends without failure when the signal aborts.
 *
 * @throws SegurError `ERR_MSS_UNREACHABLE` when the connection is lost, and those of the opening.
 */
export async function* watchMailbox(
  session: ImapSessionOptions,
  folder: string,
  signal?: AbortSignal,
): AsyncGenerator<{ readonly mails: number }> {
  if (signal?.aborted === true) return;
  const client = await openImapSession(session, signal);
  let wake: (() => void) | undefined;
  let told = -1;
  const state = { mails: 0, isOver: false };
  client.on("exists", ({ count }) => {
    state.mails = count;
    wake?.();
  });
  // Ends for the signal, for the server, and for a consumer that leaves.
  const end = () => {
    state.isOver = true;
    wake?.();
  };
  client.on("close", end);
  signal?.addEventListener("abort", end, { once: true });
  const hasEnded = () => state.isOver;
  const isAborted = () => signal?.aborted === true;
  try {
    state.mails = (await client.mailboxOpen(folder, { readOnly: true })).exists;
    const listen = async () => {
      while (!state.isOver) await client.idle();
    };
    listen().catch(end);
    for (;;) {
      if (isAborted()) return;
      if (state.mails !== told) {
        told = state.mails;
        yield { mails: told };
        continue;
      }
      if (hasEnded()) throw new SegurError("ERR_MSS_UNREACHABLE");
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } catch (error) {
    if (isAborted()) return;
    throw imapError(error);
  } finally {
    state.isOver = true;
    signal?.removeEventListener("abort", end);
    client.close();
  }
}
