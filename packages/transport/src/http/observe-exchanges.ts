import { isSegurError, type Clock, type Exchange, type ExchangeObserver, type ExchangeService } from "@segur-sdk/core";

import type { HttpInterceptor, HttpRequest, HttpResponse } from "./http-transport.js";

/** Options of {@link observeExchanges}. */
export interface ObserveExchangesOptions {
  readonly service: ExchangeService;
  /** Receives patient data in clear. What it throws is ignored. */
  readonly observer: ExchangeObserver;
  readonly clock: Clock;
}

/**
 * Shows every exchange, bytes included, to an observer once it is over. Placed after a retry interceptor in the list it sees
 * each attempt, placed before it only the last.
 *
 * @example
 * ```ts
 * import { systemClock, type Exchange } from "@segur-sdk/core";
 * import { observeExchanges } from "@segur-sdk/transport";
 *
 * const seen: Exchange[] = [];
 * const interceptor = observeExchanges({ service: "dmp", clock: systemClock, observer: (exchange) => seen.push(exchange) });
 * ```
 */
export function observeExchanges(options: ObserveExchangesOptions): HttpInterceptor {
  const { service, observer, clock } = options;
  return (next) => async (request, sendOptions) => {
    const startedAt = clock.now();
    const recorder = recordBody(request);
    const show = (end: Pick<Exchange, "response" | "error">): void => {
      const exchange: Exchange = {
        service,
        operation: request.operation ?? request.method,
        startedAt,
        durationMs: clock.now().getTime() - startedAt.getTime(),
        request: { contentType: headerOf(request.headers, "content-type"), body: recorder.bytes() },
        ...end,
      };
      try {
        observer(exchange);
      } catch {
        // Watching never changes the outcome.
      }
    };
    try {
      const response = await next(recorder.request, sendOptions);
      show({ response: contentOf(response) });
      return response;
    } catch (error) {
      show(isSegurError(error) ? { error } : {});
      throw error;
    }
  };
}

interface BodyRecorder {
  readonly request: HttpRequest;
  /** What was sent so far. */
  bytes(): Uint8Array;
}

function recordBody(request: HttpRequest): BodyRecorder {
  const { body } = request;
  if (typeof body !== "function") return { request, bytes: () => body ?? new Uint8Array() };
  let chunks: Uint8Array[] = [];
  const recorded = async function* (): AsyncGenerator<Uint8Array> {
    chunks = [];
    for await (const chunk of body()) {
      chunks.push(chunk);
      yield chunk;
    }
  };
  return { request: { ...request, body: recorded }, bytes: () => new Uint8Array(Buffer.concat(chunks)) };
}

function contentOf(response: HttpResponse): NonNullable<Exchange["response"]> {
  return { status: response.status, contentType: headerOf(response.headers, "content-type"), body: response.body };
}

function headerOf(headers: Readonly<Record<string, string>>, wanted: string): string {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1] ?? "";
}
