import { isSegurError, SegurError, type Sensitive, type TlsIdentity } from "@segur-sdk/core";

import { createSmtpSession, type SmtpSession } from "./internal/smtp-session.js";
import type { MailAccepted, MailOperator } from "./mail-operator.js";
import type { ComposedMail } from "./report-mail.js";

/** An operator reached by the common contract "API LPS": SMTP, STARTTLS, client certificate (mssante.md C1). */
export interface SmtpOperatorOptions {
  readonly host: string;
  /** Submission port. Default 587. */
  readonly port?: number;
  /** Name the server's certificate must bear. Default: the host. */
  readonly servername?: string;
  /** Client certificate (ORG AUTH_CLI) and the authorities the server may chain to. */
  readonly identity: TlsIdentity;
  /** SASL PLAIN login. Default: none. An absent password is sent empty, as the texts leave it unspecified. */
  readonly login?: { readonly user: string; readonly password?: Sensitive<string> };
  /** Ask for delivery reports when the server knows them. Default `true`. */
  readonly deliveryReports?: boolean;
  readonly timeouts?: {
    /** Milliseconds to connect. Default 10 000. */
    readonly connectMs?: number;
    /** Milliseconds of silence of the server. Default 60 000. */
    readonly silenceMs?: number;
  };
}

/**
 * Creates an operator over SMTP with STARTTLS; nothing is ever sent in clear.
 *
 * @see mssante.md C1.2, C1.3, A8, A12
 * @example
 * ```ts
 * import type { TlsIdentity } from "@segur-sdk/core";
 * import { type ComposedMail, createSmtpOperator } from "@segur-sdk/mssante";
 *
 * export async function hand(mail: ComposedMail, identity: TlsIdentity) {
 *   const operator = createSmtpOperator({ host: "smtp.operateur.example", identity });
 *   return operator.send(mail);
 * }
 * ```
 */
export function createSmtpOperator(options: SmtpOperatorOptions): MailOperator {
  const sessions = new Set<SmtpSession>();

  const handOver = async (mail: ComposedMail, withReports: boolean, signal?: AbortSignal): Promise<MailAccepted> => {
    const session = createSmtpSession(options);
    const cancel = () => {
      session.destroy();
    };
    sessions.add(session);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      await session.open();
      const sent = await session.send(mail, { deliveryReport: withReports && mail.requestDeliveryReport });
      session.quit();
      return { messageId: mail.messageId, ...sent };
    } catch (error) {
      session.destroy();
      // Cancelled once the mail was handed over, its outcome is still unknown: that matters more.
      if (signal?.aborted !== true || isSegurError(error, "ERR_MSS_OUTCOME_UNKNOWN")) throw error;
      throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
    } finally {
      signal?.removeEventListener("abort", cancel);
      sessions.delete(session);
    }
  };

  return {
    async send(mail: ComposedMail, { signal } = {}): Promise<MailAccepted> {
      if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
      try {
        return await handOver(mail, options.deliveryReports !== false, signal);
      } catch (error) {
        // Some servers announce DSN and refuse its parameters: once more without them (mssante.md A12).
        if (!isSegurError(error, "ERR_MSS_REFUSED") || !/^(?:501|503|555)/.test(error.official?.code ?? ""))
          throw error;
        return handOver(mail, false, signal);
      }
    },
    close() {
      for (const session of sessions) session.destroy();
      return Promise.resolve();
    },
  };
}
