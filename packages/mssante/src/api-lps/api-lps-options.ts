import type { RevocationChecker } from "@segur-sdk/certificates";
import type { Clock, Sensitive, TlsIdentity } from "@segur-sdk/core";

import type { MailEndpoint } from "./mail-endpoint.js";
import type { AccessTokenProvider } from "./access-token-provider.js";
import type { ApiLpsTlsOptions } from "./api-lps-tls.js";
import type { MailFolders } from "./mail-folders.js";
import type { AcknowledgeAction } from "./read-mailbox.js";
import type { SentCopy } from "./sent-copies.js";

/**
 * How the mailbox logs in, once the TLS session with its client certificate stands.
 *
 * @see mssante.md C1.3
 */
export type ApiLpsAuth =
  /** Applicative mailbox: the certificate, then SASL PLAIN with the address. The texts leave the password free: empty by default. */
  | { readonly kind: "cert-plain"; readonly password?: Sensitive<string> }
  /** Mailbox of a person or an organisation: SASL XOAUTH2 with a token of Pro Santé Connect. Needs a person: not for automatic sending. */
  | { readonly kind: "psc-xoauth2"; readonly getAccessToken: AccessTokenProvider };

/** An operator reached by the common contract "API LPS". */
export interface ApiLpsOperatorOptions {
  /** Name in the configuration and in traces. Default `api-lps`. */
  readonly id?: string;
  /** Address of the mailbox that sends and reads. */
  readonly mailbox: string;
  /** Submission server; port 587 by default. */
  readonly smtp: ApiLpsServer;
  /** Mailbox server; port 143 by default. Without it nothing is read, and what was sent is not filed. */
  readonly imap?: ApiLpsServer;
  /** Client certificate (ORG AUTH_CLI) and the authorities the servers may chain to. */
  readonly identity: TlsIdentity;
  /** Default `{ kind: "cert-plain" }`. */
  readonly auth?: ApiLpsAuth;
  readonly tls?: ApiLpsTlsOptions;
  /** Asked about the certificate of the servers at each connection; a revoked one, or a doubt, is refused (CONF.22). */
  readonly revocation?: Pick<RevocationChecker, "check">;
  readonly folders?: MailFolders;
  /** Delivery reports: both `true` by default; asked only of a server that announces them. */
  readonly dsn?: { readonly enabled?: boolean; readonly orcpt?: boolean };
  /** Largest mail, encoded, in bytes; a lower limit announced by the server wins. Default: the server's alone. */
  readonly maxMessageBytes?: number;
  /** Connections at a time; sends above wait their turn. Default 2. */
  readonly maxConnections?: number;
  /** Mails on one connection, which is then renewed. Default 100. */
  readonly maxMessagesPerConnection?: number;
  /** Who files the copy of what was sent. Default `client` when there is an IMAP server, else `none`. */
  readonly sentCopy?: "client" | "operator" | "none";
  /** Told of each copy filed, or not, after the mail left. */
  readonly onSentCopy?: (copy: SentCopy) => void;
  /** What `acknowledge` does with the mails. Default: the flag `\Seen`. */
  readonly acknowledgeBy?: AcknowledgeAction;
  readonly timeouts?: {
    /** Milliseconds to connect. Default 10 000. */
    readonly connectMs?: number;
    /** Milliseconds of silence of the server, and of idleness of a connection that is kept. Default 60 000. */
    readonly silenceMs?: number;
    /** Milliseconds of idleness from which a kept connection is tried before it is used. Default 5 000. */
    readonly probeAfterMs?: number;
  };
  /** Default: the machine's. */
  readonly clock?: Clock;
}

/** A server of the operator, with the port that the standard gives when none is told. */
export type ApiLpsServer = Omit<MailEndpoint, "port"> & { readonly port?: number };
