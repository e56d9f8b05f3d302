/** Limits of time of an exchange, in milliseconds. */
export interface HttpTimeouts {
  /** Up to the end of the TLS handshake. */
  readonly connectMs: number;
  /** From the request to the first byte of the answer. */
  readonly headersMs: number;
  /** Longest silence inside the answer. */
  readonly bodyMs: number;
  /** How long an unused connection is kept, unless the server announces less. */
  readonly idleMs: number;
}

/** Limits of time of one request, in milliseconds. */
export interface RequestTimeouts extends Partial<Pick<HttpTimeouts, "headersMs" | "bodyMs">> {
  /**
   * From the call to the end of the answer: `ERR_HTTP_DEADLINE` beyond it. Default: none. Much cheaper than a signal of
   * `AbortSignal.timeout`, whose timer and listeners outlive the answer.
   */
  readonly totalMs?: number;
}

/** A request, absolute and complete: nothing is added to it but what HTTP wants. */
export interface HttpRequest {
  readonly method: "GET" | "POST";
  /** Absolute `https:` URL without user information. */
  readonly url: string;
  /** Header names in any case; `Content-Length` is set by the transport. */
  readonly headers: Readonly<Record<string, string>>;
  /** The bytes, or a function that gives them again from the start each time it is called. */
  readonly body?: Uint8Array | (() => AsyncIterable<Uint8Array>);
  /** Length of a body given as a function, when known: sent as `Content-Length`, checked while sending. */
  readonly bodyLength?: number;
  /** Operation in the words of the service, e.g. `TD2.1a`: for logs and observers only. */
  readonly operation?: string;
  /**
   * The service may receive this very request twice without harm (a search, or a message whose unique ids make the
   * duplicate visible): it may then be sent again even when the outcome of the first attempt is unknown. A GET always is.
   */
  readonly idempotent?: boolean;
  /** Limits of time of this request, instead of those of the transport. */
  readonly timeouts?: RequestTimeouts;
}

/** An answer, whatever its status. */
export interface HttpResponse {
  readonly status: number;
  /** By lower-case name; the values of a repeated header are joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/** Options of one exchange. */
export interface HttpSendOptions {
  readonly signal?: AbortSignal;
}

/** Sends a request and gives the answer, or throws a classified `SegurError`. */
export type HttpSend = (request: HttpRequest, options?: HttpSendOptions) => Promise<HttpResponse>;

/** Something around {@link HttpSend}: it may watch, delay, repeat or refuse. */
export type HttpInterceptor = (next: HttpSend) => HttpSend;

/** Connections to one service with one certificate. Safe for concurrent calls. */
export interface HttpTransport {
  /**
   * Sends one request.
   *
   * @throws SegurError `ERR_HTTP_…` when no complete answer was read, `ERR_CORE_CANCELLED` when the signal aborted.
   */
  send(request: HttpRequest, options?: HttpSendOptions): Promise<HttpResponse>;
  /** Ends the connections once the running exchanges are over. Calling it again changes nothing. */
  close(): Promise<void>;
}

/** Puts interceptors around a sender: the first of the list is the outermost. */
export function intercept(send: HttpSend, interceptors: readonly HttpInterceptor[]): HttpSend {
  return interceptors.reduceRight((next, interceptor) => interceptor(next), send);
}
