import { Readable } from "node:stream";

import { isSegurError, SegurError } from "@segur-sdk/core";
import type { Dispatcher } from "undici";

import { classifyFailure } from "./classify-failure.js";
import type { HttpRequest, HttpResponse, HttpSend, HttpTimeouts } from "./http-transport.js";
import { dispatchWhole } from "./whole-answer.js";

/** Where a request goes. */
export interface HttpTarget {
  readonly origin: string;
  readonly path: string;
}

/** What {@link createHttpSend} sends over. */
export interface HttpSendParts {
  readonly dispatcher: Dispatcher;
  readonly timeouts: Pick<HttpTimeouts, "headersMs" | "bodyMs">;
  /** Reads the address of a request; throws `ERR_HTTP_URL_REFUSED`. */
  readonly targetOf: (url: string) => HttpTarget;
  /** Tells whether a failure is that of a connection on which no byte of answer was ever read. */
  readonly isFreshConnection: (failure: unknown) => boolean;
}

/** Makes the function that sends one request whole, gives its answer whole, and throws classified failures. */
export function createHttpSend(parts: HttpSendParts): HttpSend {
  const { dispatcher, timeouts, isFreshConnection } = parts;
  const targetOf = rememberingLast(parts.targetOf);
  return (request, { signal } = {}) =>
    // One promise from here to the answer: an async function would add its own to that of the answer.
    new Promise((resolve, reject) => {
      const { origin, path } = targetOf(request.url);
      const failed = (failure: unknown, started: boolean): void => {
        const freshConnection = isFreshConnection(failure);
        reject(classifyFailure(failure, { started, freshConnection, signal }));
      };
      try {
        dispatchWhole(
          dispatcher,
          {
            origin,
            path,
            method: request.method,
            headers: headersOf(request),
            body: bodyOf(request),
            headersTimeout: request.timeouts?.headersMs ?? timeouts.headersMs,
            bodyTimeout: request.timeouts?.bodyMs ?? timeouts.bodyMs,
          },
          {
            signal,
            totalMs: request.timeouts?.totalMs,
            resolve: (response) => {
              if (isRedirection(response)) reject(redirectionRefused(response));
              else resolve(response);
            },
            reject: failed,
          },
        );
      } catch (failure) {
        failed(failure, false);
      }
    });
}

/** A service is mostly called at one address: reading it costs as much as the rest of what is done here. */
function rememberingLast(read: (url: string) => HttpTarget): (url: string) => HttpTarget {
  let last: { readonly url: string; readonly target: HttpTarget } | undefined;
  return (url) => (last?.url === url ? last : (last = { url, target: read(url) })).target;
}

/** Names and values in turn. */
function headersOf({ headers: given, body, bodyLength }: HttpRequest): string[] {
  const headers: string[] = [];
  for (const name of Object.keys(given)) {
    if (name.toLowerCase() !== "content-length") headers.push(name, given[name] ?? "");
  }
  if (typeof body === "function" && bodyLength !== undefined) headers.push("content-length", String(bodyLength));
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

function isRedirection({ status }: HttpResponse): boolean {
  return status >= 300 && status < 400;
}

function redirectionRefused({ status }: HttpResponse): SegurError {
  // dmp.md EX_0.X-1055 allows redirections for the public parameters file only, which is not fetched with a certificate.
  return new SegurError("ERR_HTTP_REDIRECT_REFUSED", { details: { status } });
}
