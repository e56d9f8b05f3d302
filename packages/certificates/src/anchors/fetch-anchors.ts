import { isSegurError, SegurError, type FetchBytes } from "@segur-sdk/core";

import { boundedBody } from "../revocation/bounded-body.js";
import { acceptAnchors, type AcceptedAnchor } from "./accept-anchors.js";
import { chainAddresses, type AnchorWorld, type KnownAuthority } from "./known-authorities.js";

/** What a download of authorities needs. */
export interface FetchAnchorsOptions {
  /** The caller's way to the network; the addresses are in plain HTTP, the fingerprints are the protection. */
  readonly fetch: FetchBytes;
  readonly world: AnchorWorld;
  readonly signal?: AbortSignal;
}

/** Limit of one certificate (certificates.md §5.2) and of a whole chain. */
const certificateBytes = 64 * 1024;
const chainBytes = 1024 * 1024;

/**
 * Downloads the authorities of a world: the whole chain first, then one by one those it did not give.
 *
 * @returns What was obtained and, when something is missing, why.
 * @throws The reason of the signal when it aborts.
 */
export async function fetchAnchors(
  options: FetchAnchorsOptions,
  authorities: readonly KnownAuthority[],
): Promise<{ readonly accepted: readonly AcceptedAnchor[]; readonly failure?: SegurError }> {
  const wanted = authorities.filter(({ world }) => world === options.world);
  const obtained = new Map<string, AcceptedAnchor>();
  const refused: SegurError[] = [];
  const get = async (url: string, maxBytes: number): Promise<void> => {
    try {
      for (const anchor of await download(url, maxBytes, options, authorities))
        obtained.set(anchor.authority.id, anchor);
    } catch (error) {
      options.signal?.throwIfAborted();
      refused.push(isSegurError(error) ? error : new SegurError("ERR_CERT_FETCH", { cause: error, details: { url } }));
    }
  };
  await get(chainAddresses[options.world], chainBytes);
  for (const { id, address } of wanted) {
    if (address !== undefined && !obtained.has(id)) await get(address, certificateBytes);
  }
  const accepted = wanted.map(({ id }) => obtained.get(id)).filter((anchor) => anchor !== undefined);
  const missing = wanted.filter(({ id }) => !obtained.has(id)).map(({ id }) => id);
  if (missing.length === 0) return { accepted };
  return {
    accepted,
    failure: new SegurError("ERR_CERT_FETCH", {
      details: { missing, reasons: refused.map(({ code }) => code) },
      ...(refused[0] === undefined ? {} : { cause: refused[0] }),
      // An answer that is not the authority will not be it the next time; a network that fails may come back.
      retryable: refused.some(({ code, retryable }) => code === "ERR_CERT_FETCH" && retryable),
    }),
  };
}

async function download(
  url: string,
  maxBytes: number,
  { fetch, signal }: FetchAnchorsOptions,
  authorities: readonly KnownAuthority[],
): Promise<readonly AcceptedAnchor[]> {
  const response = await fetch({ url, method: "GET", maxBytes, ...(signal === undefined ? {} : { signal }) });
  if (response.status !== 200) {
    throw new SegurError("ERR_CERT_FETCH", { details: { url, status: response.status } });
  }
  return acceptAnchors(await boundedBody(response, maxBytes), { authorities }).accepted;
}
