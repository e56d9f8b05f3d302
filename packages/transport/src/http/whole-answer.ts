import { Readable } from "node:stream";
import { clearTimeout, setTimeout } from "node:timers";

import type { Dispatcher } from "undici";

import type { HttpResponse } from "./http-transport.js";
import type { StartMark } from "./start-marker.js";

/** When an answer is given up. */
export interface AnswerLimits {
  readonly signal: AbortSignal | undefined;
  readonly totalMs: number | undefined;
}

/**
 * Dispatches one request and gathers its answer, whole. Cheaper than `request()`, which makes a stream of the answer; and
 * an abort is told at once, where `request()` waits for the end of the handshake.
 *
 * @throws What undici or the signal says, as it is.
 */
export function wholeAnswer(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  mark: StartMark,
  { signal, totalMs }: AnswerLimits,
): Promise<HttpResponse> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let given: Error | undefined;
    let status = 0;
    let headers: Readonly<Record<string, string>> = {};
    const chunks: Uint8Array[] = [];

    const giveUp = (reason: Error): void => {
      settle();
      reject(reason);
      given = reason;
      controller?.abort(reason);
    };
    const abort = (): void => {
      giveUp(abortReason(signal));
    };
    signal?.addEventListener("abort", abort, { once: true });
    const timer =
      totalMs === undefined
        ? undefined
        : setTimeout(() => {
            giveUp(new DOMException("The time given to the request is over.", "TimeoutError"));
          }, totalMs);
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };

    dispatcher.dispatch(options, {
      onRequestStart: (started) => {
        controller = started;
        if (given !== undefined) started.abort(given);
        else mark.started = true;
      },
      onResponseStart: (_, code, received) => {
        status = code;
        headers = joinedHeaders(received);
      },
      onResponseData: (_, chunk) => {
        chunks.push(chunk);
      },
      onResponseEnd: () => {
        settle();
        resolve({ status, headers, body: joined(chunks) });
      },
      onResponseError: (_, failure) => {
        settle();
        reject(failure);
        // Nobody reads any further what was to be sent.
        if (options.body instanceof Readable) options.body.on("error", () => undefined).destroy(failure);
      },
    });
  });
}

function abortReason(signal: AbortSignal | undefined): Error {
  return signal?.reason instanceof Error ? signal.reason : new DOMException("Aborted", "AbortError");
}

/** Bytes of their own: the chunks are windows on what the socket read. */
function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const body = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    body.set(chunk, at);
    at += chunk.length;
  }
  return body;
}

function joinedHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const names: Record<string, string> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) names[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return names;
}
