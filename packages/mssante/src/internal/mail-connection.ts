import type { X509Certificate } from "node:crypto";
import { connect, type Socket } from "node:net";
import type { ConnectionOptions, TLSSocket } from "node:tls";

import { assertNotRevoked, type RevocationChecker } from "@segur-sdk/certificates";
import { isSegurError, SegurError, type TlsIdentity, type TlsRules } from "@segur-sdk/core";

import type { MailEndpoint } from "../api-lps/mail-endpoint.js";
import { assertTlsSession, minFieldBits } from "../api-lps/api-lps-tls.js";
import { smtpError } from "../smtp-outcome.js";

/** What SMTP and IMAP share: to whom, as whom, under which rules. */
export interface MailConnectionOptions {
  readonly endpoint: MailEndpoint;
  readonly identity: TlsIdentity;
  readonly tls: TlsRules;
  /** Is the certificate of the operator revoked? Asked once its chain is verified (CONF.22). */
  readonly revocation?: Pick<RevocationChecker, "check">;
  /** Milliseconds to connect. */
  readonly connectMs: number;
  /** Milliseconds of silence of the server. */
  readonly silenceMs: number;
  /** Told of each step once it is done: `connect`, `tls`, `login`. */
  readonly onStep?: (step: ConnectionStep) => void;
}

/** Steps of the opening, in their order. */
type ConnectionStep = "connect" | "tls" | "login";

/** Opens the TCP connection, in clear as STARTTLS wants it. */
export function openTcp(options: MailConnectionOptions, signal?: AbortSignal): Promise<Socket> {
  const { host, port } = options.endpoint;
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true });
    const stop = (cause: unknown) => {
      signal?.removeEventListener("abort", cancel);
      socket.destroy();
      reject(isSegurError(cause) ? cause : smtpError({ handedOver: false, cause }));
    };
    const cancel = () => {
      stop(new SegurError("ERR_CORE_CANCELLED", { cause: signal?.reason }));
    };
    if (signal?.aborted === true) {
      cancel();
      return;
    }
    signal?.addEventListener("abort", cancel, { once: true });
    socket.once("error", stop);
    const late = () => {
      stop(new Error("The server did not answer in time."));
    };
    socket.setTimeout(options.connectMs, late);
    socket.once("connect", () => {
      signal?.removeEventListener("abort", cancel);
      socket.removeListener("error", stop).removeListener("timeout", late);
      socket.setTimeout(0);
      options.onStep?.("connect");
      resolve(socket);
    });
  });
}

/** Options of the handshake: the rules of the API LPS, and the name the server must bear. */
export function handshakeOptions({ endpoint, identity, tls }: MailConnectionOptions): ConnectionOptions {
  return {
    secureContext: identity.restrictedTo?.(tls) ?? identity.secureContext,
    servername: endpoint.servername ?? endpoint.host,
    host: endpoint.servername ?? endpoint.host,
    minDHSize: minFieldBits,
    // Written so that the variable NODE_TLS_REJECT_UNAUTHORIZED has no effect.
    rejectUnauthorized: true,
  };
}

/**
 * What the handshake alone does not check: version, suite and group agreed on, then revocation.
 *
 * @throws SegurError `ERR_MSS_TLS`, `ERR_CERT_REVOKED`…
 */
export async function judgeServer(
  socket: TLSSocket,
  { tls, revocation }: MailConnectionOptions,
  signal?: AbortSignal,
): Promise<void> {
  assertTlsSession(socket, tls);
  const certificate = socket.getPeerX509Certificate();
  if (revocation === undefined || certificate === undefined) return;
  const report = await revocation.check(certificate, {
    issuers: issuersOf(certificate),
    use: "mssante-server",
    ...(signal === undefined ? {} : { signal }),
  });
  assertNotRevoked(report, report.mode);
}

function issuersOf(certificate: X509Certificate): readonly X509Certificate[] {
  const issuers: X509Certificate[] = [];
  let current: X509Certificate | undefined = certificate;
  while (issuers.length < 10) {
    const issuer: X509Certificate | undefined = current.issuerCertificate;
    // A root is its own issuer.
    if (issuer === undefined || issuer.fingerprint256 === current.fingerprint256) break;
    issuers.push(issuer);
    current = issuer;
  }
  return issuers;
}
