import { SegurError, type FetchRequest, type FetchResponse } from "@segur-sdk/core";
import { Agent } from "undici";

import { classifyFailure } from "./classify-failure.js";
import { markStart, type StartMark } from "./start-marker.js";

/** What came back, whatever the status. */
export interface PublicResponse extends FetchResponse {
  /** As it arrives; fails with `ERR_HTTP_RESPONSE_TOO_LARGE` beyond `maxBytes`. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** Downloads without any certificate of ours. */
export interface PublicDownload {
  /** The `FetchBytes` of `@segur-sdk/core` that `@segur-sdk/certificates` asks for. */
  readonly fetch: (request: FetchRequest) => Promise<PublicResponse>;
  /** Ends the connections once the running downloads are over. */
  close(): Promise<void>;
}

/** Options of {@link createPublicDownload}. */
export interface PublicDownloadOptions {
  /** To connect, and for the answer to begin. Default 10 s. */
  readonly timeoutMs?: number;
  /** Silence inside the answer. Default 30 s. */
  readonly silenceMs?: number;
}

/**
 * Opens the way to public addresses, in plain HTTP as those of the IGC-Santé: what comes is signed, and checked by who asked
 * for it. Redirections come back as they are; no credential is ever sent.
 *
 * @example
 * ```ts
 * import { createAnchorStore } from "@segur-sdk/certificates";
 * import { createPublicDownload } from "@segur-sdk/transport";
 *
 * async function fetchAnchors(directory: string) {
 *   const download = createPublicDownload();
 *   await createAnchorStore({ directory }).fetch({ fetch: download.fetch, world: "production" });
 *   await download.close();
 * }
 * ```
 */
export function createPublicDownload(options: PublicDownloadOptions = {}): PublicDownload {
  const { timeoutMs = 10_000, silenceMs = 30_000 } = options;
  const agent = new Agent({
    connect: { timeout: timeoutMs },
    // Authorities publish for everyone: nobody keeps their connections (certificates.md §6.1).
    pipelining: 0,
    headersTimeout: timeoutMs,
    bodyTimeout: silenceMs,
  });
  return {
    async fetch(request) {
      const target = targetOf(request.url);
      const mark: StartMark = { started: false };
      const classified = (failure: unknown): SegurError =>
        classifyFailure(failure, { started: mark.started, freshConnection: false, signal: request.signal });
      try {
        const answer = await agent.compose(markStart(mark)).request({
          ...target,
          method: request.method,
          headers: {
            ...request.headers,
            ...(request.contentType === undefined ? {} : { "content-type": request.contentType }),
          },
          body: request.body ?? null,
          ...(request.signal === undefined ? {} : { signal: request.signal }),
        });
        return {
          status: answer.statusCode,
          headers: singleHeaders(answer.headers),
          body: bounded(answer.body, request.maxBytes, classified),
        };
      } catch (failure) {
        throw classified(failure);
      }
    },
    close: () => agent.close(),
  };
}

async function* bounded(
  body: AsyncIterable<Uint8Array>,
  maxBytes: number,
  classified: (failure: unknown) => SegurError,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    for await (const chunk of body) {
      received += chunk.length;
      if (received > maxBytes) throw new SegurError("ERR_HTTP_RESPONSE_TOO_LARGE", { details: { maxBytes } });
      yield chunk;
    }
  } catch (failure) {
    throw classified(failure);
  }
}

function targetOf(address: string): { readonly origin: string; readonly path: string } {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isWeb = url?.protocol === "http:" || url?.protocol === "https:";
  if (url === undefined || !isWeb || url.username !== "" || url.password !== "") {
    throw new SegurError("ERR_HTTP_URL_REFUSED", { details: { field: "url" } });
  }
  return { origin: url.origin, path: url.pathname + url.search };
}

function singleHeaders(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(", ")] as const);
  return Object.fromEntries(entries);
}
