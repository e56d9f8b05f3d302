import { Readable } from "node:stream";

import { isSegurError, SegurError, type TlsIdentity } from "@segur-sdk/core";
import { Agent } from "undici";

import { classifyFailure } from "./classify-failure.js";
import {
  intercept,
  type HttpInterceptor,
  type HttpRequest,
  type HttpResponse,
  type HttpSend,
  type HttpTimeouts,
  type HttpTransport,
} from "./http-transport.js";
import { markStart, type StartMark } from "./start-marker.js";
import { createTlsConnector } from "./tls-connector.js";

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
  const timeouts: HttpTimeouts = { ...defaultTimeouts, ...options.timeouts };
  const connector = createTlsConnector(options.identity, timeouts.connectMs, options.servername);
  const agent = new Agent({
    connect: connector.connect,
    connections: options.maxConnections ?? 4,
    pipelining: 1,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.bodyMs,
    keepAliveTimeout: timeouts.idleMs,
    maxResponseSize: options.maxResponseBytes ?? 64 * 1024 * 1024,
  });

  const send: HttpSend = async (request, sendOptions = {}) => {
    const target = targetOf(request);
    const signal = sendOptions.signal;
    const mark: StartMark = { started: false };
    const exchange = async (): Promise<HttpResponse> => {
      const answer = await agent.compose(markStart(mark)).request({
        ...target,
        method: request.method,
        headers: headersOf(request),
        body: bodyOf(request),
        headersTimeout: request.timeouts?.headersMs ?? timeouts.headersMs,
        bodyTimeout: request.timeouts?.bodyMs ?? timeouts.bodyMs,
        ...(signal === undefined ? {} : { signal }),
      });
      const body = new Uint8Array(await answer.body.arrayBuffer());
      return accepted({ status: answer.statusCode, headers: joinedHeaders(answer.headers), body });
    };
    try {
      signal?.throwIfAborted();
      return await unlessAborted(exchange(), signal);
    } catch (failure) {
      throw classifyFailure(failure, {
        started: mark.started,
        freshConnection: connector.factsOf(failure)?.fresh ?? false,
        signal,
      });
    }
  };

  let closing: Promise<void> | undefined;
  return { send: intercept(send, options.interceptors ?? []), close: () => (closing ??= agent.close()) };
}

/** undici lets an abort wait for the end of the handshake: a caller who gives up is not kept that long. */
async function unlessAborted<T>(exchange: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return exchange;
  const listening = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    const abort = (): void => {
      reject(signal.reason instanceof Error ? signal.reason : new DOMException("Aborted", "AbortError"));
    };
    signal.addEventListener("abort", abort, { once: true, signal: listening.signal });
  });
  try {
    return await Promise.race([exchange, aborted]);
  } finally {
    listening.abort();
    exchange.catch(() => undefined);
  }
}

function targetOf(request: HttpRequest): { readonly origin: string; readonly path: string } {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  // The client certificate proves the caller: nothing else belongs in the URL, and nothing goes in clear.
  if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") {
    throw new SegurError("ERR_HTTP_URL_REFUSED", { details: { field: "url" } });
  }
  return { origin: url.origin, path: url.pathname + url.search };
}

function headersOf(request: HttpRequest): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (name.toLowerCase() !== "content-length") headers[name] = value;
  }
  if (typeof request.body === "function" && request.bodyLength !== undefined) {
    headers["content-length"] = String(request.bodyLength);
  }
  return headers;
}

function bodyOf(request: HttpRequest): Uint8Array | Readable | null {
  if (request.body === undefined) return null;
  return typeof request.body === "function"
    ? Readable.from(sourceOf(request.body), { objectMode: false })
    : request.body;
}

/** A source that fails is the caller's affair: the service never saw a complete request. */
async function* sourceOf(body: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = body()[Symbol.asyncIterator]();
  // Only the reading is watched: what the HTTP stack throws into a generator is not a failure of the source.
  const read = async (): Promise<IteratorResult<Uint8Array>> => {
    try {
      return await iterator.next();
    } catch (cause) {
      throw isSegurError(cause) ? cause : new SegurError("ERR_HTTP_REQUEST_BODY", { cause });
    }
  };
  try {
    for (let step = await read(); step.done !== true; step = await read()) yield step.value;
  } finally {
    await iterator.return?.();
  }
}

function joinedHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return joined;
}

function accepted(response: HttpResponse): HttpResponse {
  if (response.status < 300 || response.status >= 400) return response;
  // dmp.md EX_0.X-1055 allows redirections for the public parameters file only, which is not fetched with a certificate.
  throw new SegurError("ERR_HTTP_REDIRECT_REFUSED", { details: { status: response.status } });
}
