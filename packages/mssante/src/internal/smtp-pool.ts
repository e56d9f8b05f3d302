import { isSegurError, SegurError, type Clock } from "@segur-sdk/core";

import type { ComposedMail } from "../report-mail.js";
import { createSlots } from "./slots.js";
import type { SmtpSession } from "./smtp-session.js";

/** What a pool is made of. */
export interface SmtpPoolOptions {
  readonly createSession: () => SmtpSession;
  /** Connections at a time; what comes above waits its turn. */
  readonly maxConnections: number;
  /** Mails on one connection, which is then renewed. */
  readonly maxMessagesPerConnection: number;
  /** Milliseconds of idleness from which a connection is tried before it is used again. */
  readonly probeAfterMs: number;
  /** Milliseconds the server has to answer that trial. */
  readonly probeMs: number;
  /** Told before a connection that stayed idle is used: the token of the professional may have to be renewed. */
  readonly onReuse?: () => Promise<void>;
  readonly clock: Clock;
}

/** What one hand-over asks. */
interface PooledSendOptions {
  readonly deliveryReport: boolean;
  readonly originalRecipient: boolean;
  readonly signal?: AbortSignal;
}

/** Connections to one operator, shared by the sends. */
export interface SmtpPool {
  send(
    mail: ComposedMail,
    options: PooledSendOptions,
  ): Promise<{ readonly response: string; readonly deliveryReportAsked: boolean }>;
  /** Cuts everything. */
  close(): void;
}

interface Idle {
  readonly session: SmtpSession;
  readonly since: number;
  readonly mails: number;
}

/**
 * Shares few connections between many sends: a new one per mail costs a handshake with client certificate, ten times the
 * mail itself (mssante.md C7).
 *
 * Idle connections end after the silence that a session allows. One that was kept may have died meanwhile: it is replaced once, as long as no byte of the mail left.
 */
export function createSmtpPool(options: SmtpPoolOptions): SmtpPool {
  const { clock } = options;
  const slots = createSlots(options.maxConnections);
  const idle: Idle[] = [];
  const running = new Set<SmtpSession>();
  let isClosed = false;

  const keep = (session: SmtpSession, mails: number) => {
    if (isClosed || !session.isOpen || mails >= options.maxMessagesPerConnection) session.quit();
    else idle.push({ session, mails, since: clock.now().getTime() });
  };

  /** The last one kept that still answers. */
  const takeIdle = async (): Promise<Idle | undefined> => {
    for (let entry = idle.pop(); entry !== undefined; entry = idle.pop()) {
      const { session } = entry;
      if (!session.isOpen) continue;
      running.add(session);
      try {
        await options.onReuse?.();
        if (clock.now().getTime() - entry.since >= options.probeAfterMs) await session.probe(options.probeMs);
        return entry;
      } catch (error) {
        session.destroy();
        // Without a token no connection will do: those that are left are closed as well (CONF.10).
        if (isSegurError(error, "ERR_MSS_CREDENTIAL")) {
          dropIdle();
          throw error;
        }
      } finally {
        running.delete(session);
      }
    }
    return undefined;
  };

  const dropIdle = () => {
    for (const { session } of idle.splice(0)) session.quit();
  };

  const sendOver = async (session: SmtpSession, mails: number, mail: ComposedMail, send: PooledSendOptions) => {
    const { signal } = send;
    const cancel = () => {
      session.destroy();
    };
    running.add(session);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      assertNotCancelled(signal);
      if (!session.isOpen) await session.open(signal);
      const sent = await session.send(mail, send);
      keep(session, mails + 1);
      return sent;
    } catch (error) {
      session.destroy();
      // Cancelled once the mail was handed over, its outcome is still unknown: that matters more.
      if (signal?.aborted !== true || isSegurError(error, "ERR_MSS_OUTCOME_UNKNOWN")) throw error;
      throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    } finally {
      signal?.removeEventListener("abort", cancel);
      running.delete(session);
    }
  };

  return {
    async send(mail, send) {
      assertNotCancelled(send.signal);
      await slots.take(send.signal);
      try {
        const kept = await takeIdle();
        if (kept !== undefined) {
          try {
            return await sendOver(kept.session, kept.mails, mail, send);
          } catch (error) {
            if (isClosed || kept.session.hasStarted || !endsConnection(error)) throw error;
          }
        }
        if (isClosed) throw new SegurError("ERR_MSS_UNREACHABLE", { details: { rule: "the operator was closed" } });
        return await sendOver(options.createSession(), 0, mail, send);
      } finally {
        slots.give();
      }
    },
    close() {
      isClosed = true;
      dropIdle();
      for (const session of running) session.destroy();
    },
  };
}

/** Signs that the connection was over before the mail: cut, told to close, or no longer logged in. */
function endsConnection(error: unknown): boolean {
  if (!isSegurError(error)) return false;
  if (error.code === "ERR_MSS_UNREACHABLE" || error.code === "ERR_MSS_CREDENTIAL") return true;
  return error.code === "ERR_MSS_TRANSIENT" && error.official?.code.startsWith("421") === true;
}

function assertNotCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
}
