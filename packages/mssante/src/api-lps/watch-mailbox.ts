import type { Clock, SegurError } from "@segur-sdk/core";
import { type RetryPolicy, retryDelayMs, systemRandom } from "@segur-sdk/transport";

import { imapError, type ImapSessionOptions } from "../internal/imap-session.js";
import { type FolderState, listenToFolder } from "../internal/listen-to-mailbox.js";

/** How a mailbox is watched. */
export interface WatchOptions {
  /** Ends the watch, without failure. */
  readonly signal?: AbortSignal;
  /** Bounds of the wait before the connection is opened again. Default: 1 s at first, doubled up to 5 minutes. */
  readonly retry?: Pick<RetryPolicy, "baseMs" | "maxDelayMs">;
  /** Told each time the connection is lost, or cannot be opened. */
  readonly onLost?: (lost: { readonly error: SegurError; readonly retryInMs: number }) => void;
}

/** Something may have arrived. */
export interface MailboxNotice {
  /** Mails in the folder. */
  readonly mails: number;
}

/** Never at once, even when the draw says so. */
const leastDelayMs = 500;
/** A connection that held as long works: the next loss begins with the shortest wait. */
const provenMs = 60_000;

/**
 * Says when something may have arrived in a folder: once at the beginning, then at each arrival. A connection that is lost is
 * opened again, after longer and longer waits; what came meanwhile is told then, what was told is not told again. Ends without
 * failure when the signal aborts.
 *
 * @throws SegurError what waiting does not mend: `ERR_MSS_CREDENTIAL`, `ERR_MSS_TLS`, `ERR_MSS_IMAP_PEER`…
 */
export async function* watchMailbox(
  session: ImapSessionOptions,
  folder: string,
  { clock, signal, retry, onLost }: WatchOptions & { readonly clock: Clock },
): AsyncGenerator<MailboxNotice> {
  const policy = { factor: 2, maxAttempts: Number.POSITIVE_INFINITY, baseMs: 1_000, maxDelayMs: 300_000, ...retry };
  const listening = { clock, ...(signal === undefined ? {} : { signal }) };
  let told: FolderState | undefined;
  let attempt = 1;
  const isAborted = () => signal?.aborted === true;
  while (!isAborted()) {
    const since = clock.now().getTime();
    try {
      for await (const state of listenToFolder(session, folder, listening)) {
        if (told !== undefined && !hasMore(state, told)) continue;
        told = state;
        yield { mails: state.mails };
      }
    } catch (failure) {
      if (isAborted()) return;
      const error = imapError(failure);
      if (!error.retryable) throw error;
      attempt = clock.now().getTime() - since < provenMs ? attempt + 1 : 2;
      const leastMs = Math.min(leastDelayMs, policy.maxDelayMs);
      const retryInMs = retryDelayMs(attempt, policy, systemRandom, error.retryAfterMs ?? leastMs) ?? policy.maxDelayMs;
      tell(onLost, { error, retryInMs });
      await clock.sleep(retryInMs, signal).catch(() => undefined);
    }
  }
}

function hasMore(state: FolderState, told: FolderState): boolean {
  return state.uidValidity !== told.uidValidity || state.nextUid > told.nextUid;
}

function tell(listener: WatchOptions["onLost"], lost: { readonly error: SegurError; readonly retryInMs: number }) {
  try {
    listener?.(lost);
  } catch {
    // A listener that fails must not end the watch.
  }
}
