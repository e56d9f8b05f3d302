import { SegurError, type SegurErrorCode } from "@segur-sdk/core";

import type { HttpResponse } from "./http-transport.js";
import { retryAfterMs } from "./retry-after.js";

// dmp.md E.1: an HTTP status without SOAP is sorted by class.
const exact: Readonly<Record<number, SegurErrorCode>> = {
  401: "ERR_HTTP_STATUS_UNAUTHORIZED",
  403: "ERR_HTTP_STATUS_UNAUTHORIZED",
  404: "ERR_HTTP_STATUS_NOT_FOUND",
  405: "ERR_HTTP_STATUS_NOT_FOUND",
  410: "ERR_HTTP_STATUS_NOT_FOUND",
  413: "ERR_HTTP_STATUS_TOO_LARGE",
  429: "ERR_HTTP_STATUS_THROTTLED",
  503: "ERR_HTTP_STATUS_UNAVAILABLE",
};

/**
 * The failure that an HTTP status stands for when the answer says nothing more; `undefined` below 300.
 *
 * A caller that understands the body (a SOAP fault comes with a 500) looks at the body first.
 */
export function httpStatusFailure(response: HttpResponse, now: Date, cause?: unknown): SegurError | undefined {
  const { status } = response;
  if (status < 300) return undefined;
  const code = exact[status] ?? classOf(status);
  const delay = retryAfterMs(response.headers["retry-after"], now);
  return new SegurError(code, {
    details: { status, contentType: response.headers["content-type"] },
    ...(delay === undefined ? {} : { retryAfterMs: delay }),
    ...(cause === undefined ? {} : { cause }),
  });
}

function classOf(status: number): SegurErrorCode {
  if (status < 400) return "ERR_HTTP_REDIRECT_REFUSED";
  return status < 500 ? "ERR_HTTP_STATUS_REFUSED" : "ERR_HTTP_STATUS_SERVER_ERROR";
}
