import { SegurError, type TlsIdentity } from "@segur-sdk/core";
import { Agent, type buildConnector } from "undici";

import { createHttpSend, type HttpSendParts, type HttpTarget } from "./http-send.js";
import { intercept, type HttpInterceptor, type HttpTimeouts, type HttpTransport } from "./http-transport.js";
import { createTlsConnector, type JudgeServer } from "./tls-connector.js";

/** Options of {@link createHttpTransport}. */
export interface HttpTransportOptions {
  /** Certificate and key presented, authorities trusted. */
  readonly identity: TlsIdentity;
  /** Default 10 s to connect, 60 s for the answer to begin, 60 s of silence inside it, 4 s unused. */
  readonly timeouts?: Partial<HttpTimeouts>;
  /** Answers above it are refused. Default 64 MiB. */
  readonly maxResponseBytes?: number;
  /** Simultaneous connections. Default 4. */
  readonly maxConnections?: number;
  /** Name expected in the server's certificate and sent as SNI, when it is not the host of the URL. */
  readonly servername?: string;
  /** Asked about the certificate of the server at each new connection, before anything is sent. Default: nothing more is asked. */
  readonly judgeServer?: JudgeServer;
  /** First of the list outermost. */
  readonly interceptors?: readonly HttpInterceptor[];
}

const defaultTimeouts: HttpTimeouts = { connectMs: 10_000, headersMs: 60_000, bodyMs: 60_000, idleMs: 4_000 };

/**
 * Opens a transport towards one service with one credential: one pool of kept mutual TLS connections (a new connection
 * costs ten times a kept one), TLS 1.2 at least, redirections refused.
 *
 * Usable at once: nothing is connected before the first request.
 *
 * @example
 * ```ts
 * import { createHttpTransport, retryInterceptor } from "@segur-sdk/transport";
 * import { systemClock, type TlsIdentity } from "@segur-sdk/core";
 *
 * async function call(identity: TlsIdentity) {
 *   const http = createHttpTransport({ identity, interceptors: [retryInterceptor({ clock: systemClock })] });
 *   const answer = await http.send({ method: "GET", url: "https://localhost:8443/", headers: {} });
 *   await http.close();
 *   return answer.status;
 * }
 * ```
 */
export function createHttpTransport(options: HttpTransportOptions): HttpTransport {
  const { identity, servername, judgeServer } = options;
  const { connectMs } = { ...defaultTimeouts, ...options.timeouts };
  const connector = createTlsConnector(identity, { connectMs, servername, judgeServer });
  return openTransport(options, {
    connect: connector.connect,
    targetOf,
    isFreshConnection: (failure) => connector.factsOf(failure)?.fresh ?? false,
  });
}

/** How connections are opened, and to which addresses. */
export interface TransportConnections extends Pick<HttpSendParts, "targetOf" | "isFreshConnection"> {
  /** Default: connections in clear, which no address of {@link createHttpTransport} may ask for. */
  readonly connect?: buildConnector.connector;
}

/**
 * A transport over any kind of connection.
 *
 * @internal
 */
export function openTransport(
  options: Omit<HttpTransportOptions, "identity" | "servername" | "judgeServer">,
  { connect, targetOf, isFreshConnection }: TransportConnections,
): HttpTransport {
  const timeouts: HttpTimeouts = { ...defaultTimeouts, ...options.timeouts };
  const dispatcher = new Agent({
    ...(connect === undefined ? {} : { connect }),
    connections: options.maxConnections ?? 4,
    pipelining: 1,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    keepAliveTimeout: timeouts.idleMs,
    maxResponseSize: options.maxResponseBytes ?? 64 * 1024 * 1024,
  });
  const send = createHttpSend({ dispatcher, timeouts, targetOf, isFreshConnection });
  let closing: Promise<void> | undefined;
  return { send: intercept(send, options.interceptors ?? []), close: () => (closing ??= dispatcher.close()) };
}

function targetOf(address: string): HttpTarget {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // The client certificate proves the caller: nothing else belongs in the URL, and nothing goes in clear.
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") {
    throw new SegurError("ERR_HTTP_URL_REFUSED", { details: { field: "url" } });
  }
  return { origin: url.origin, path: url.pathname + url.search };
}
