import { isSegurError, silentLogger, type Clock, type Logger, type SegurError } from "@segur-sdk/core";

import { classifyFailure } from "./classify-failure.js";
import type { HttpInterceptor, HttpRequest, HttpResponse } from "./http-transport.js";
import {
  createRetryBudget,
  retryDelayMs,
  systemRandom,
  type Random,
  type RetryBudget,
  type RetryPolicy,
} from "./retry-policy.js";
import { httpStatusFailure } from "./status-failure.js";

/** Options of {@link retryInterceptor}. */
export interface RetryInterceptorOptions extends RetryPolicy {
  readonly clock: Clock;
  /** Default: ten repetitions at once, one more for every ten successes. */
  readonly budget?: RetryBudget;
  /** Default: the random source of the machine. */
  readonly random?: Random;
  readonly logger?: Logger;
}

/**
 * Sends a request again when that is safe: the failure is retryable and nothing was processed, or the request says it is
 * idempotent. `Retry-After` is obeyed; the last failure, or the last answer, is given back as it is.
 *
 * @see engineering.md B8
 */
export function retryInterceptor(options: RetryInterceptorOptions): HttpInterceptor {
  const { clock, logger = silentLogger, random = systemRandom } = options;
  const budget = options.budget ?? createRetryBudget();

  return (next) => async (request, sendOptions) => {
    for (let attempt = 1; ; attempt += 1) {
      const result = await attempted(() => next(request, sendOptions), clock);
      if (result.failure === undefined) budget.giveBack();
      const delay = isRepeatable(result.failure, request)
        ? retryDelayMs(attempt + 1, options, random, result.failure?.retryAfterMs)
        : undefined;
      if (delay === undefined || !budget.take()) return settle(result);
      logger.info({
        name: "http.retry",
        fields: { operation: request.operation, attempt: attempt + 1, delayMs: delay, code: result.failure?.code },
      });
      await patiently(clock, delay, result.failure, sendOptions?.signal);
    }
  };
}

/** Waits; a caller who gives up meanwhile is told what is known of the last attempt. */
async function patiently(
  clock: Clock,
  delayMs: number,
  last: SegurError | undefined,
  signal: AbortSignal | undefined,
): Promise<void> {
  try {
    await clock.sleep(delayMs, signal);
  } catch (reason) {
    throw classifyFailure(reason, { started: last?.outcomeUnknown === true, freshConnection: false, signal });
  }
}

/** Tells whether a request may be sent again after this failure. */
function isRepeatable(failure: SegurError | undefined, request: HttpRequest): boolean {
  if (failure?.retryable !== true) return false;
  return !failure.outcomeUnknown || request.idempotent === true || request.method === "GET";
}

type Attempt =
  | { readonly response: HttpResponse; readonly failure: SegurError | undefined }
  | { readonly response?: never; readonly thrown: unknown; readonly failure: SegurError | undefined };

async function attempted(send: () => Promise<HttpResponse>, clock: Clock): Promise<Attempt> {
  try {
    const response = await send();
    const failure = isExplained(response) ? undefined : httpStatusFailure(response, clock.now());
    return { response, failure: failure?.kind === "service" ? failure : undefined };
  } catch (thrown) {
    return { thrown, failure: isSegurError(thrown) ? thrown : undefined };
  }
}

/** A SOAP fault comes with a 500: it is the answer of the service, for the caller to judge. */
function isExplained(response: HttpResponse): boolean {
  return response.status === 500 && /xml|^multipart\//i.test(response.headers["content-type"] ?? "");
}

function settle(attempt: Attempt): HttpResponse {
  if (attempt.response !== undefined) return attempt.response;
  throw attempt.thrown;
}
