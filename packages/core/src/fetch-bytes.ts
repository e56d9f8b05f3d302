/** One download asked of the caller. */
export interface FetchRequest {
  /** Absolute address, `http:` or `https:`. */
  readonly url: string;
  readonly method: "GET" | "POST";
  readonly body?: Uint8Array;
  readonly contentType?: string;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Greatest answer accepted, in bytes; the caller of the port checks it again. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/** What came back, whatever the HTTP status: only a failure of the network is thrown. */
export interface FetchResponse {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/**
 * How public addresses are reached (revocation lists, OCSP, authority certificates), without any credential.
 * A package that opens no connection by itself is given one: the caller's transport, hence its proxy and its limits.
 * The answers are signed, so plain HTTP is normal here; redirections are not wanted, nor are connections kept open.
 */
export type FetchBytes = (request: FetchRequest) => Promise<FetchResponse>;
