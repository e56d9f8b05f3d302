import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import { TLSSocket } from "node:tls";

import { writeResponse } from "./faulty-response.js";
import { listenOnLoopback, trackConnections } from "./loopback.js";
import { readBody } from "./read-body.js";
import type { SimulatorRequest, SimulatorResponse, SimulatorService } from "./simulator-http.js";
import { secureContextOptions, type SimulatorServerTls } from "./tls-context.js";

/** What a simulated HTTPS service runs on. */
export interface SimulatorServerOptions {
  readonly service: SimulatorService;
  readonly tls: SimulatorServerTls;
  /** `none`: a public service, which asks for no certificate. Default `required`. */
  readonly clientCertificate?: "required" | "none";
  /** Default 0: any free port. */
  readonly port?: number;
  /** Requests over this size, in bytes, are answered 413. Default 64 MiB. */
  readonly maxBodyBytes?: number;
  /** Highest version offered. Default `TLSv1.3`; the lowest is always 1.2. */
  readonly maxTlsVersion?: "TLSv1.2" | "TLSv1.3";
  /** Added to every answer, in milliseconds, so that a demonstration looks like a network. Default 0. */
  readonly latencyMs?: number;
}

/** A running HTTPS service. */
export interface SimulatorServer {
  readonly port: number;
  /** `https://localhost:<port>`. */
  readonly origin: string;
  /** Handshakes refused so far: OpenSSL's reason for each. */
  readonly refusedHandshakes: readonly string[];
  /** Changes certificate, authorities or revocation lists for the next connections; open ones are cut. */
  setTls(tls: SimulatorServerTls): void;
  /** Cuts every connection and frees the port. */
  close(): Promise<void>;
}

/**
 * Serves a simulated service over TLS, mutual unless said otherwise, 1.2 at least, on the loopback interface.
 *
 * A client without a certificate of the given authorities is refused by TLS, before any request is read.
 * Errors: `ERR_SIM_LISTEN`.
 */
export async function startSimulatorServer(options: SimulatorServerOptions): Promise<SimulatorServer> {
  const maxBodyBytes = options.maxBodyBytes ?? 64 * 1024 * 1024;
  const stopping = new AbortController();
  const refusedHandshakes: string[] = [];
  const server = createServer(
    {
      ...secureContextOptions(options.tls),
      requestCert: options.clientCertificate !== "none",
      rejectUnauthorized: options.clientCertificate !== "none",
      minVersion: "TLSv1.2",
      maxVersion: options.maxTlsVersion ?? "TLSv1.3",
    },
    (incoming, outgoing) => void exchange(incoming, outgoing),
  );
  server.on("tlsClientError", (error) => refusedHandshakes.push(reasonOf(error)));
  // A client may cut its connection at any time: that is its business, not the simulator's.
  server.on("clientError", (_error, socket) => socket.destroy());
  const connections = trackConnections(server);

  async function exchange(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const body = await readBody(incoming, maxBodyBytes);
      const response = body === undefined ? tooLarge : await options.service.handle(requestOf(incoming, body));
      await writeResponse(outgoing, withLatency(response, options.latencyMs ?? 0), stopping.signal);
    } catch {
      incoming.destroy();
    }
  }

  const port = await listenOnLoopback(server, options.port ?? 0);
  return {
    port,
    origin: `https://localhost:${port}`,
    refusedHandshakes,
    setTls(tls) {
      server.setSecureContext(secureContextOptions(tls));
      server.closeAllConnections();
    },
    close() {
      stopping.abort();
      return connections.close();
    },
  };
}

const tooLarge: SimulatorResponse = { status: 413, headers: { connection: "close" }, body: new Uint8Array() };

function requestOf(incoming: IncomingMessage, body: Uint8Array): SimulatorRequest {
  const { socket } = incoming;
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return {
    method: incoming.method ?? "",
    path: incoming.url ?? "",
    headers,
    body,
    clientCertificate: socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined,
  };
}

function withLatency(response: SimulatorResponse, latencyMs: number): SimulatorResponse {
  return latencyMs === 0 ? response : { ...response, delayMs: (response.delayMs ?? 0) + latencyMs };
}

function reasonOf(error: Error & { code?: string }): string {
  return error.code ?? error.message;
}
