import type { X509Certificate } from "node:crypto";

/** One request as a simulated service sees it: read to the end, the client already authenticated by TLS. */
export interface SimulatorRequest {
  /** Verb in capitals, e.g. `POST`. */
  readonly method: string;
  /** Path with its query, e.g. `/lps/v2`. */
  readonly path: string;
  /** Header values by lower-case name; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** The client's leaf; `undefined` only when a service is called in process, without TLS. */
  readonly clientCertificate: X509Certificate | undefined;
}

/** What the connection does instead of carrying the answer whole. */
export type SimulatorConnectionFault =
  /** The request was read and served, then the connection is cut before the first byte of answer. */
  | { readonly kind: "close-after-request" }
  /** No answer; the connection stays open for `ms`, then is cut. */
  | { readonly kind: "stall"; readonly ms: number }
  /** The answer stops after `bytes` bytes of body although its Content-Length announces all of them. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** The body comes in pieces of `chunkBytes`, one every `intervalMs`. */
  | { readonly kind: "slow-drip"; readonly chunkBytes: number; readonly intervalMs: number };

/** One answer of a simulated service. */
export interface SimulatorResponse {
  readonly status: number;
  /** Header values by name; `content-length` is added by the server. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  /** A body too large to be held: sent in place of `body`, without its length. */
  readonly stream?: () => AsyncIterable<Uint8Array>;
  /** Time the service takes before it answers, in milliseconds; absent: none. */
  readonly delayMs?: number;
  /** How the connection misbehaves while it carries this answer; absent: it behaves. */
  readonly fault?: SimulatorConnectionFault;
}

/** A simulated service: pure of sockets, so that it can also be called in process. */
export interface SimulatorService {
  /** Serves one request; a refusal is an answer, never a rejection. */
  handle(request: SimulatorRequest): Promise<SimulatorResponse>;
}
