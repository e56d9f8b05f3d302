import type { TlsIdentity } from "@segur-sdk/core";
import { TLSSocket } from "node:tls";
import { buildConnector } from "undici";

/** What is known of a connection when it ended badly. */
interface ConnectionFacts {
  /** Not one byte of answer was ever read on it. */
  readonly fresh: boolean;
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

/**
 * Builds the connector. The secure context of the identity carries certificate, key and authorities; `rejectUnauthorized`
 * is written so that the NODE_TLS_REJECT_UNAUTHORIZED variable has no effect.
 */
export function createTlsConnector(identity: TlsIdentity, connectMs: number, servername?: string): TlsConnector {
  const facts = new WeakMap<Error, ConnectionFacts>();
  const open = buildConnector({
    secureContext: identity.secureContext,
    rejectUnauthorized: true,
    timeout: connectMs,
    ...(servername === undefined ? {} : { servername }),
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
        callback(...result);
      });
    },
  };
}
