import { isSegurError, SegurError, type SegurErrorDetails } from "@segur-sdk/core";

/** The same failure with what the installation knows of it; what the failure itself says wins. */
export function errorWithDetails(error: unknown, details: SegurErrorDetails): unknown {
  if (!isSegurError(error)) return error;
  const { code, official, retryAfterMs, retryable, outcomeUnknown } = error;
  return new SegurError(code, {
    details: { ...details, ...error.details },
    retryable,
    outcomeUnknown,
    ...(official === undefined ? {} : { official }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...("cause" in error ? { cause: error.cause } : {}),
  });
}

/** Runs a piece of work whose failures say so much more. */
export async function withErrorDetails<Result>(
  details: SegurErrorDetails,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw errorWithDetails(error, details);
  }
}
