import { isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";

const codes: Partial<Readonly<Record<SegurErrorCode, SegurErrorCode>>> = {
  ERR_HTTP_CLIENT_CERTIFICATE_REFUSED: "ERR_MSS_CREDENTIAL",
  ERR_HTTP_CLIENT_CERTIFICATE_MAYBE_REFUSED: "ERR_MSS_CREDENTIAL",
  ERR_HTTP_STATUS_UNAUTHORIZED: "ERR_MSS_CREDENTIAL",
  ERR_HTTP_SERVER_CERTIFICATE_UNTRUSTED: "ERR_MSS_TLS",
  ERR_HTTP_SERVER_CERTIFICATE_DATES: "ERR_MSS_TLS",
  ERR_HTTP_SERVER_CERTIFICATE_REVOKED: "ERR_MSS_TLS",
  ERR_HTTP_SERVER_NAME_MISMATCH: "ERR_MSS_TLS",
  ERR_HTTP_TLS_PROTOCOL: "ERR_MSS_TLS",
  ERR_HTTP_STATUS_TOO_LARGE: "ERR_MSS_TOO_LARGE",
  ERR_HTTP_STATUS_THROTTLED: "ERR_MSS_TRANSIENT",
  ERR_HTTP_STATUS_UNAVAILABLE: "ERR_MSS_TRANSIENT",
  ERR_HTTP_STATUS_SERVER_ERROR: "ERR_MSS_TRANSIENT",
  ERR_HTTP_STATUS_NOT_FOUND: "ERR_MSS_REFUSED",
  ERR_HTTP_STATUS_REFUSED: "ERR_MSS_REFUSED",
  ERR_HTTP_REDIRECT_REFUSED: "ERR_MSS_REFUSED",
};

/** What the failure of an HTTP exchange with an operator means. */
export interface HttpOutcome {
  /** Did the request hand a mail over, which the service may have taken before the failure? */
  readonly handsOver: boolean;
  /** Did the operator's `close()` cut it? */
  readonly closed: boolean;
}

/**
 * The failure of an HTTP exchange, in the words of the secure mail. A mail that may have been taken is never told as
 * anything but `ERR_MSS_OUTCOME_UNKNOWN`, and is not to be handed over again blindly: these services recognise no
 * duplicate (mssante.md C2, "idempotent resend").
 */
export function httpOutcome(failure: unknown, { handsOver, closed }: HttpOutcome): SegurError {
  if (!isSegurError(failure)) return new SegurError("ERR_MSS_UNREACHABLE", { cause: failure });
  if (failure.code.startsWith("ERR_MSS_")) return failure;
  if (handsOver && failure.outcomeUnknown) return lostAnswer(failure);
  if (failure.code === "ERR_CORE_CANCELLED" && !closed) return new SegurError("ERR_CORE_CANCELLED", { cause: failure });
  const { status } = failure.details;
  return new SegurError(codes[failure.code] ?? "ERR_MSS_UNREACHABLE", {
    cause: failure,
    ...(typeof status === "number" ? { official: { code: `HTTP ${status}` } } : {}),
    ...(failure.retryAfterMs === undefined ? {} : { retryAfterMs: failure.retryAfterMs }),
  });
}

/** The mail was handed over and nobody knows what became of it: look for it before handing it over again. */
export function lostAnswer(cause: unknown): SegurError {
  return new SegurError("ERR_MSS_OUTCOME_UNKNOWN", {
    cause,
    retryable: false,
    details: { rule: "no duplicate is recognised: findSent() before another hand-over", source: "mssante.md C2" },
  });
}
