import type { X509Certificate } from "node:crypto";
import { TLSSocket } from "node:tls";

import type { TlsIdentity } from "@segur-sdk/core";
import { buildConnector } from "undici";

/** What is known of a connection when it ended badly. */
interface ConnectionFacts {
  /** Not one byte of answer was ever read on it. */
  readonly fresh: boolean;
}

/**
 * Judges the certificate of a server beyond its chain and its name, e.g. its revocation: what it throws is the failure of
 * the requests that wait for the connection, of which no byte has left.
 *
 * @param issuers - The authorities that the server showed, nearest first; the root mostly is not among them.
 */
export type JudgeServer = (certificate: X509Certificate, issuers: readonly X509Certificate[]) => Promise<void>;

/** What a connector is told besides the identity. */
export interface TlsConnectorOptions {
  readonly connectMs: number;
  readonly servername?: string | undefined;
  readonly judgeServer?: JudgeServer | undefined;
}

/** Opens the mutual TLS connections of one identity and remembers how they end. */
export interface TlsConnector {
  readonly connect: buildConnector.connector;
  /** Facts of the connection that emitted this error, when it is one of ours. */
  factsOf(error: unknown): ConnectionFacts | undefined;
}

const acceptedVersions: ReadonlySet<string> = new Set(["TLSv1.2", "TLSv1.3"]);

/** A server spoke TLS 1.0 or 1.1 although the secure context should have refused it. */
class TlsVersionError extends Error {
  readonly code = "ERR_SSL_UNSUPPORTED_PROTOCOL";
}

/** A server that was verified without showing a certificate. */
class TlsChainError extends Error {
  readonly code = "CERT_UNTRUSTED";
}

/**
 * Builds the connector. The secure context of the identity carries certificate, key and authorities; `rejectUnauthorized`
 * is written so that the NODE_TLS_REJECT_UNAUTHORIZED variable has no effect.
 */
export function createTlsConnector(identity: TlsIdentity, options: TlsConnectorOptions): TlsConnector {
  const { connectMs, servername, judgeServer } = options;
  const facts = new WeakMap<Error, ConnectionFacts>();
  const open = buildConnector({
    secureContext: identity.secureContext,
    rejectUnauthorized: true,
    timeout: connectMs,
    ...(servername === undefined ? {} : { servername }),
    // A resumed session no longer holds the chain of the server.
    ...(judgeServer === undefined ? {} : { maxCachedSessions: 0 }),
  });
  return {
    factsOf: (error) => (error instanceof Error ? facts.get(error) : undefined),
    connect: (options, callback) => {
      open(options, (...result) => {
        const [, socket] = result;
        // On a failure undici gives the error alone.
        if (!(socket instanceof TLSSocket)) {
          callback(...result);
          return;
        }
        if (!acceptedVersions.has(socket.getProtocol() ?? "")) {
          socket.destroy();
          callback(new TlsVersionError("TLS below 1.2"), null);
          return;
        }
        // bytesRead counts what was deciphered: nothing of the handshake.
        socket.on("error", (error: Error) => {
          facts.set(error, { fresh: socket.bytesRead === 0 });
        });
        if (judgeServer === undefined) {
          callback(...result);
          return;
        }
        judged(socket, judgeServer).then(
          () => {
            callback(...result);
          },
          (error: unknown) => {
            socket.destroy();
            callback(error instanceof Error ? error : new Error("The server was refused."), null);
          },
        );
      });
    },
  };
}

/** The server may hang up meanwhile: a connection that is gone is a failure to connect. */
async function judged(socket: TLSSocket, judgeServer: JudgeServer): Promise<void> {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) throw new TlsChainError("no certificate of the server");
  await judgeServer(certificate, issuersOf(certificate));
  if (socket.destroyed) throw Object.assign(new Error("The server closed the connection."), { code: "ECONNRESET" });
}

function issuersOf(certificate: X509Certificate): readonly X509Certificate[] {
  const issuers: X509Certificate[] = [];
  let current = certificate;
  while (issuers.length < 10) {
    const issuer = current.issuerCertificate;
    // A root is its own issuer.
    if (issuer === undefined || issuer.fingerprint256 === current.fingerprint256) break;
    issuers.push(issuer);
    current = issuer;
  }
  return issuers;
}
