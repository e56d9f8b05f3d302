import type { RequestListener } from "node:http";
import { createServer, type Server } from "node:https";
import { createServer as createTcpServer, type AddressInfo, type Socket } from "node:net";
import { createSecureContext, type SecureContextOptions, type TlsOptions } from "node:tls";

import type { TlsIdentity } from "@segur-sdk/core";
import { createSimulatorPki, type SimulatorCredential, type SimulatorPki } from "@segur-sdk/simulator";

/** A server on a free port of the loopback interface. */
export interface LoopbackService {
  readonly url: string;
  readonly server: Server;
  stop(): Promise<void>;
}

/** One throw-away PKI for a test file. */
export function createPki(): Promise<SimulatorPki> {
  return createSimulatorPki({ seed: "transport" });
}

/** A real HTTPS server that wants a client certificate of the PKI. */
export async function startService(
  pki: SimulatorPki,
  listener: RequestListener,
  options: TlsOptions & { readonly keepAliveTimeout?: number; readonly credential?: SimulatorCredential } = {},
): Promise<LoopbackService> {
  const { keepAliveTimeout, credential = await pki.credential("SERVER"), ...tls } = options;
  const server = createServer(
    {
      cert: credential.certificatePem,
      key: credential.keyPem,
      ca: pki.trustPem,
      requestCert: true,
      rejectUnauthorized: true,
      ...(keepAliveTimeout === undefined ? {} : { keepAliveTimeout }),
      ...tls,
    },
    listener,
  );
  const port = await listen(server);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { url: `https://localhost:${String(port)}/`, server, stop };
}

/** A bare TCP server, for what happens below TLS. */
export async function startTcp(onConnection: (socket: Socket) => void): Promise<{ url: string; stop: () => void }> {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  const port = await listen(server);
  return {
    url: `https://localhost:${String(port)}/`,
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function listen(server: Server | ReturnType<typeof createTcpServer>): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "localhost", () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** What a client presents and trusts. */
export function identityOf(
  pki: SimulatorPki,
  credential: SimulatorCredential,
  options: SecureContextOptions = {},
): TlsIdentity {
  return {
    id: credential.certificate.fingerprint256,
    certificate: credential.certificate,
    secureContext: createSecureContext({
      cert: credential.certificatePem,
      key: credential.keyPem,
      ca: pki.trustPem,
      minVersion: "TLSv1.2",
      ...options,
    }),
  };
}
