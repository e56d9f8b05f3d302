import type { HttpInterceptor } from "@segur-sdk/transport";

/** What an authorisation is asked for. */
export interface AuthorizationRequest {
  readonly url: string;
  /** Transaction, e.g. `TD3.1a`. */
  readonly operation: string;
  readonly signal?: AbortSignal;
}

/**
 * Gives the HTTP headers that open the DMP to a user authenticated by Pro Santé Connect: an access token, bound to the same
 * TLS certificate as the calls.
 *
 * Form of the token and of its requests are not public: the hook says nothing of them. It is asked before every message,
 * a repeated one included, and keeps its own token as long as it is good.
 *
 * @see DMP GI 2.10; PDT-INF-547; dmp.md A.6
 * @example
 * ```ts
 * import type { AuthorizationProvider } from "@segur-sdk/dmp";
 *
 * const bearer = (token: () => Promise<string>): AuthorizationProvider => ({
 *   headersFor: async () => ({ authorization: `Bearer ${await token()}` }),
 * });
 * ```
 */
export interface AuthorizationProvider {
  /** Headers to add, by name. What it throws fails the call, before anything leaves. */
  headersFor(request: AuthorizationRequest): Promise<Readonly<Record<string, string>>>;
}

/** Adds to each request the headers that the provider gives for it. */
export function authorizeRequests(provider: AuthorizationProvider): HttpInterceptor {
  return (next) => async (request, options) => {
    const { url, operation = "" } = request;
    const signal = options?.signal;
    const added = await provider.headersFor({ url, operation, ...(signal === undefined ? {} : { signal }) });
    return next({ ...request, headers: { ...request.headers, ...added } }, options);
  };
}
