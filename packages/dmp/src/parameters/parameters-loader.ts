import { SegurError, type Clock, type FetchBytes } from "@segur-sdk/core";

import { defaultDmpParameters, type DmpParameters } from "./dmp-parameters.js";
import { readDmpParameters } from "./read-dmp-parameters.js";

/** Options of {@link createDmpParametersLoader}. */
export interface DmpParametersLoaderOptions {
  /** Address of the file, in https; it may change (EX_GEN-1222). */
  readonly url: string;
  /** E.g. `createPublicDownload().fetch` of `@segur-sdk/transport`. */
  readonly fetch: FetchBytes;
  readonly clock: Clock;
  /** Age after which the file is read again. Default 24 h; a week at most (EX_GEN-1540). */
  readonly maxAgeMs?: number;
  /** Last file read, when the software kept it, so that a restart without network keeps its values. */
  readonly kept?: { readonly bytes: Uint8Array; readonly readAt: Date };
  /** Keeps a file that was read. */
  readonly keep?: (bytes: Uint8Array, readAt: Date) => void | Promise<void>;
}

/** Reads the national parameters again and again; never without a value. */
export interface DmpParametersLoader {
  /** The parameters that apply now: those of the last file, or the prudent ones. */
  current(): DmpParameters;
  /** When the last file was read; absent before the first. */
  readAt(): Date | undefined;
  /**
   * Reads the file when it is due.
   *
   * @throws SegurError `ERR_DMP_PARAMETERS`, `ERR_HTTP_…`; the last known values still apply.
   */
  refresh(options?: { readonly signal?: AbortSignal }): Promise<DmpParameters>;
}

const week = 7 * 86_400_000;
const maxBytes = 1024 * 1024;
const maxRedirects = 5;

/**
 * Loads the parameters file of the DMP, once a day by default. Redirections in https are followed, others refused.
 *
 * @throws SegurError `ERR_DMP_CONFIGURATION` when the address is not in https or the age is over a week.
 * @see CNDA EX_GEN-1540, EX_GEN-1222, EX_0.X-1055; dmp.md G
 * @example
 * ```ts
 * import { systemClock } from "@segur-sdk/core";
 * import { createDmpParametersLoader, dmpEndpoints } from "@segur-sdk/dmp";
 * import { createPublicDownload } from "@segur-sdk/transport";
 *
 * const loader = createDmpParametersLoader({
 *   url: dmpEndpoints.parameters, fetch: createPublicDownload().fetch, clock: systemClock,
 * });
 * // createDmpClient({ …, parameters: () => loader.current() }), and every hour: await loader.refresh();
 * ```
 */
export function createDmpParametersLoader(options: DmpParametersLoaderOptions): DmpParametersLoader {
  const { url, fetch, clock, maxAgeMs = 86_400_000, kept, keep } = options;
  if (!isHttps(url)) throw configuration("url", "an https address");
  if (!(maxAgeMs > 0 && maxAgeMs <= week)) throw configuration("maxAgeMs", "a week at most (EX_GEN-1540)");
  let parameters = kept === undefined ? defaultDmpParameters : readDmpParameters(kept.bytes);
  let readAt = kept?.readAt;
  return {
    current: () => parameters,
    readAt: () => readAt,
    async refresh({ signal } = {}) {
      const now = clock.now();
      if (readAt !== undefined && now.getTime() - readAt.getTime() < maxAgeMs) return parameters;
      const bytes = await download(url, fetch, signal);
      const read = readDmpParameters(bytes);
      await keep?.(bytes, now);
      parameters = read;
      readAt = now;
      return read;
    },
  };
}

async function download(first: string, fetch: FetchBytes, signal: AbortSignal | undefined): Promise<Uint8Array> {
  let url = first;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const { status, headers, body } = await fetch({
      url,
      method: "GET",
      maxBytes,
      ...(signal === undefined ? {} : { signal }),
    });
    if (status === 200) return whole(body);
    const location = headers["location"];
    const next = location !== undefined && URL.canParse(location, url) ? new URL(location, url).href : undefined;
    if (status < 300 || status > 399 || next === undefined) throw unavailable(`status ${String(status)}`);
    if (!isHttps(next)) throw unavailable("a redirection stays in https");
    url = next;
  }
  throw unavailable("too many redirections");
}

async function whole(body: Uint8Array | AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  if (body instanceof Uint8Array) return body;
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.byteLength;
    if (size > maxBytes) throw unavailable("1 MiB at most");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

function isHttps(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === "https:";
}

function configuration(field: string, rule: string): SegurError {
  return new SegurError("ERR_DMP_CONFIGURATION", { details: { field, rule, source: "CNDA EX_GEN-1540" } });
}

function unavailable(rule: string): SegurError {
  return new SegurError("ERR_DMP_PARAMETERS", { details: { rule, source: "CNDA EX_GEN-1540" } });
}
