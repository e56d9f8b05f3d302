import { SegurError, systemClock } from "@segur-sdk/core";

import { handOverBySmtp } from "../internal/hand-over-by-smtp.js";
import { type ImapSessionOptions, withImapSession } from "../internal/imap-session.js";
import type { MailConnectionOptions } from "../internal/mail-connection.js";
import { type SaslLogin, tokenOf } from "../internal/sasl.js";
import { createSmtpPool } from "../internal/smtp-pool.js";
import { createSmtpSession, type SmtpSessionOptions } from "../internal/smtp-session.js";
import type { MssanteOperator, ReceiveOptions } from "../operator/mssante-operator.js";
import type { ApiLpsOperatorOptions, ApiLpsServer } from "./api-lps-options.js";
import { apiLpsTlsRules } from "./api-lps-tls.js";
import { checkOperator } from "./check-operator.js";
import { configuredCapabilities } from "./configured-capabilities.js";
import { findSentFolder } from "./mail-folders.js";
import { acknowledgeMails, defaultMaxReceivedBytes, holdsMessage, readMailbox } from "./read-mailbox.js";
import { createSentCopies } from "./sent-copies.js";
import { type MailboxNotice, watchMailbox, type WatchOptions } from "./watch-mailbox.js";

/** An operator of the API LPS: the contract of every operator, and the notices of its mailbox. */
export interface ApiLpsOperator extends MssanteOperator {
  /**
   * Says when something may have arrived, at once and then at each arrival, so that a reader need not ask all the time: call
   * `receive` each time. A connection that is lost is opened again by itself; mails that came meanwhile are told once it is.
   * Ends when the signal aborts.
   *
   * @throws what waiting does not mend: `ERR_MSS_CREDENTIAL`, `ERR_MSS_TLS`, `ERR_MSS_UNSUPPORTED` without IMAP server.
   */
  watch(options?: WatchOptions): AsyncIterable<MailboxNotice>;
}

/**
 * Creates an operator over the common contract "API LPS": SMTP and IMAP, STARTTLS with a client certificate, SASL PLAIN or
 * XOAUTH2. Connections are shared by the sends and renewed; nothing is ever sent in clear, nor twice.
 *
 * - `send` throws `ERR_MSS_OUTCOME_UNKNOWN` when the answer to the final dot was lost: ask `findSent`, else send again.
 * - `findSent` says `present` when the mail is in the folder of what was sent. It says `absent` only of an operator that
 *   files by itself: otherwise the copy is ours, made after the answer that was lost, and its absence proves nothing.
 * - `receive` needs imapflow. A cursor holds UIDVALIDITY and UID: when the server gives the UIDs anew the reading starts
 *   again from the beginning, and the reader recognises by their Message-ID the mails that it holds.
 * - `acknowledge` flags or moves what is up to the cursor; it deletes nothing.
 * - `close` cuts what is being sent, and waits for the copies that were under way.
 *
 * @see mssante.md C1, A8, A11-A13
 * @example
 * ```ts
 * import type { TlsIdentity } from "@segur-sdk/core";
 * import { type ComposedMail, createApiLpsOperator } from "@segur-sdk/mssante";
 *
 * export async function hand(mails: readonly ComposedMail[], identity: TlsIdentity) {
 *   const operator = createApiLpsOperator({
 *     mailbox: "comptes-rendus@imagerie-fictive.test.mssante.fr",
 *     smtp: { host: "smtp.operateur.example" },
 *     imap: { host: "imap.operateur.example" },
 *     identity,
 *   });
 *   const accepted = await Promise.all(mails.map((mail) => operator.send(mail)));
 *   await operator.close();
 *   return accepted;
 * }
 * ```
 */
export function createApiLpsOperator(options: ApiLpsOperatorOptions): ApiLpsOperator {
  const { clock = systemClock, folders = {}, timeouts, imap } = options;
  const login = loginOf(options);
  const dsn = { enabled: options.dsn?.enabled !== false, orcpt: options.dsn?.orcpt !== false };
  const sentCopy = imap === undefined ? "none" : (options.sentCopy ?? "client");

  const connection = (server: ApiLpsServer, port: number): MailConnectionOptions => ({
    endpoint: { ...server, port: server.port ?? port },
    identity: options.identity,
    tls: apiLpsTlsRules(options.tls),
    connectMs: timeouts?.connectMs ?? 10_000,
    silenceMs: timeouts?.silenceMs ?? 60_000,
    ...(options.revocation === undefined ? {} : { revocation: options.revocation }),
  });
  const smtpOptions: SmtpSessionOptions = { ...connection(options.smtp, 587), login };
  const imapOptions: ImapSessionOptions | undefined =
    imap === undefined ? undefined : { ...connection(imap, 143), login, maxMessageBytes: defaultMaxReceivedBytes };

  const pool = createSmtpPool({
    createSession: () => createSmtpSession(smtpOptions),
    maxConnections: options.maxConnections ?? 2,
    maxMessagesPerConnection: options.maxMessagesPerConnection ?? 100,
    probeAfterMs: timeouts?.probeAfterMs ?? 5_000,
    probeMs: Math.min(smtpOptions.connectMs, smtpOptions.silenceMs),
    clock,
    // The session of the professional must be alive before each mail (CONF.10); the connection itself stays logged in.
    ...(login.mechanism === "XOAUTH2"
      ? {
          onReuse: async () => {
            await tokenOf(login.getAccessToken, false);
          },
        }
      : {}),
  });
  const copies =
    imapOptions === undefined || sentCopy !== "client"
      ? undefined
      : createSentCopies({
          session: imapOptions,
          folders,
          ...(options.onSentCopy === undefined ? {} : { onSentCopy: options.onSentCopy }),
        });
  const inbox = folders.inbox ?? "INBOX";
  const mailboxServer = () => {
    if (imapOptions === undefined) throw new SegurError("ERR_MSS_UNSUPPORTED", { details: { field: "imap" } });
    return imapOptions;
  };

  return {
    id: options.id ?? "api-lps",
    capabilities: configuredCapabilities({ imap: imap !== undefined, sentCopy }),
    check: ({ signal } = {}) => checkOperator({ smtp: smtpOptions, inbox, clock, ...withImap(imapOptions) }, signal),
    async send(mail, { signal } = {}) {
      const { maxMessageBytes } = options;
      if (maxMessageBytes !== undefined && mail.bytes.length > maxMessageBytes) {
        throw new SegurError("ERR_MSS_TOO_LARGE", {
          details: { bytes: mail.bytes.length, maxBytes: maxMessageBytes },
        });
      }
      const accepted = await handOverBySmtp(pool, mail, dsn, signal);
      copies?.file(mail);
      return { ...accepted, losses: [] };
    },
    async findSent(mail, { signal } = {}) {
      if (imapOptions === undefined) return "unknown";
      const isThere = await withImapSession(
        imapOptions,
        async (client) => {
          const folder = await findSentFolder(client, folders);
          return folder !== undefined && (await holdsMessage(client, folder, mail.messageId));
        },
        signal,
      );
      if (isThere) return "present";
      return sentCopy === "operator" ? "absent" : "unknown";
    },
    async *receive(receive: ReceiveOptions = {}) {
      yield* readMailbox(mailboxServer(), inbox, receive);
    },
    acknowledge: async (cursor, { signal } = {}) =>
      acknowledgeMails(
        mailboxServer(),
        inbox,
        cursor,
        options.acknowledgeBy ?? { kind: "flag", flag: "\\Seen" },
        signal,
      ),
    async *watch(watch = {}) {
      yield* watchMailbox(mailboxServer(), inbox, { ...watch, clock });
    },
    async close() {
      pool.close();
      await copies?.settled();
    },
  };
}

function withImap(imap: ImapSessionOptions | undefined) {
  return imap === undefined ? {} : { imap };
}

function loginOf({ mailbox, auth }: ApiLpsOperatorOptions): SaslLogin {
  if (auth?.kind === "psc-xoauth2") {
    return { mechanism: "XOAUTH2", mailbox, getAccessToken: auth.getAccessToken };
  }
  return { mechanism: "PLAIN", mailbox, ...(auth?.password === undefined ? {} : { password: auth.password }) };
}
