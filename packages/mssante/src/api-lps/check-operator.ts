import { type Clock, isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";

import { type ImapSessionOptions, withImapSession } from "../internal/imap-session.js";
import { createSmtpSession, type SmtpSessionOptions } from "../internal/smtp-session.js";
import type { OperatorHealth } from "../operator/mssante-operator.js";

/** What is tried. */
export interface CheckOperatorOptions {
  readonly smtp: SmtpSessionOptions;
  readonly imap?: ImapSessionOptions;
  readonly inbox: string;
  readonly clock: Clock;
}

type CheckStep = { -readonly [Key in keyof OperatorHealth["steps"][number]]: OperatorHealth["steps"][number][Key] };

/**
 * Tries every step up to the mailbox: `connect`, `tls`, `login` of SMTP, then `imap-connect`, `imap-tls`, `imap-login`,
 * `mailbox`. Sends nothing. Stops at the first failure.
 */
export async function checkOperator(options: CheckOperatorOptions, signal?: AbortSignal): Promise<OperatorHealth> {
  const { clock, imap, inbox } = options;
  const steps: CheckStep[] = [];
  let since = clock.now().getTime();
  const done = (name: string, code?: SegurErrorCode) => {
    const now = clock.now().getTime();
    steps.push({ name, ok: code === undefined, durationMs: now - since, ...(code === undefined ? {} : { code }) });
    since = now;
  };
  /** Runs one server; a failure belongs to the first step that was not reached. */
  const passes = async (names: readonly string[], run: (onStep: () => void) => Promise<void>): Promise<boolean> => {
    let reached = 0;
    const onStep = () => {
      done(names[reached] ?? "");
      reached += 1;
    };
    try {
      await run(onStep);
      return true;
    } catch (error) {
      if (isSegurError(error, "ERR_CORE_CANCELLED")) throw error;
      // Our own certificate is refused after the handshake under TLS 1.3: the code tells.
      done(names[Math.min(reached, names.length - 1)] ?? "", isSegurError(error) ? error.code : "ERR_MSS_UNREACHABLE");
      return false;
    }
  };

  const submits = await passes(["connect", "tls", "login"], async (onStep) => {
    const session = createSmtpSession({ ...options.smtp, onStep });
    try {
      await session.open(signal);
      session.quit();
    } catch (error) {
      session.destroy();
      if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
      throw error;
    }
  });
  const reads =
    submits &&
    (imap === undefined ||
      (await passes(["imap-connect", "imap-tls", "imap-login", "mailbox"], async (onStep) => {
        await withImapSession(
          { ...imap, onStep },
          async (client) => {
            await client.mailboxOpen(inbox, { readOnly: true });
          },
          signal,
        );
        onStep();
      })));
  return { ready: submits && reads, steps };
}
