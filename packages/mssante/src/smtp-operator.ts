import type { RevocationChecker } from "@segur-sdk/certificates";
import { type Sensitive, systemClock, type TlsIdentity } from "@segur-sdk/core";

import { apiLpsTlsRules } from "./api-lps/api-lps-tls.js";
import { handOverBySmtp } from "./internal/hand-over-by-smtp.js";
import { createSmtpPool } from "./internal/smtp-pool.js";
import { createSmtpSession } from "./internal/smtp-session.js";
import type { MailOperator } from "./mail-operator.js";

/** An operator reached by the common contract "API LPS": SMTP, STARTTLS, client certificate (mssante.md C1). */
export interface SmtpOperatorOptions {
  readonly host: string;
  /** Submission port. Default 587. */
  readonly port?: number;
  /** Name the server's certificate must bear. Default: the host. */
  readonly servername?: string;
  /** Client certificate (ORG AUTH_CLI) and the authorities the server may chain to. */
  readonly identity: TlsIdentity;
  /** Asked about the certificate of the server at each connection; a revoked one, or a doubt, is refused (CONF.22). */
  readonly revocation?: Pick<RevocationChecker, "check">;
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
 * Creates an operator over SMTP with STARTTLS; nothing is ever sent in clear. One connection per mail, no mailbox to read:
 * `createApiLpsOperator` shares connections and reads.
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
  const { host, port = 587, servername, identity, login, timeouts } = options;
  const pool = createSmtpPool({
    createSession: () =>
      createSmtpSession({
        endpoint: { host, port, ...(servername === undefined ? {} : { servername }) },
        identity,
        tls: apiLpsTlsRules(),
        ...(options.revocation === undefined ? {} : { revocation: options.revocation }),
        connectMs: timeouts?.connectMs ?? 10_000,
        silenceMs: timeouts?.silenceMs ?? 60_000,
        ...(login === undefined
          ? {}
          : {
              login: {
                mechanism: "PLAIN",
                mailbox: login.user,
                ...(login.password === undefined ? {} : { password: login.password }),
              },
            }),
      }),
    maxConnections: Number.POSITIVE_INFINITY,
    maxMessagesPerConnection: 1,
    probeAfterMs: 0,
    probeMs: 0,
    clock: systemClock,
  });
  const dsn = { enabled: options.deliveryReports !== false, orcpt: true };
  return {
    send: (mail, { signal } = {}) => handOverBySmtp(pool, mail, dsn, signal),
    close() {
      pool.close();
      return Promise.resolve();
    },
  };
}
