import { isSegurError, SegurError, type FetchBytes, type FetchRequest, type FetchResponse } from "@segur-sdk/core";

import { boundedBody } from "./bounded-body.js";

/** Hosts of the IGC-Santé (certificates.md §2.1). */
export const igcSanteHosts: readonly string[] = ["igc-sante.esante.gouv.fr", "ocsp.esante.gouv.fr"];

/** What came back, body in memory. */
interface Fetched {
  readonly status: number;
  readonly headers: FetchResponse["headers"];
  readonly body: Uint8Array;
}

/** Downloads from the hosts that are allowed only: the addresses come from certificates, which others may have made. */
export type FetchSigned = (request: FetchRequest) => Promise<Fetched>;

/**
 * Bounds a {@link FetchBytes}: hosts, bytes, typed errors.
 *
 * @throws SegurError `ERR_CERT_FETCH`
 */
export function createFetchSigned(fetch: FetchBytes, allowedHosts: readonly string[]): FetchSigned {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return async (request) => {
    const { hostname, host, username } = new URL(request.url);
    if (username !== "" || !(allowed.has(hostname) || allowed.has(host))) {
      throw new SegurError("ERR_CERT_FETCH", {
        details: { rule: "host not allowed", host, source: "certificates.md §5.2" },
        retryable: false,
      });
    }
    try {
      const response = await fetch(request);
      return {
        status: response.status,
        headers: response.headers,
        body: await boundedBody(response, request.maxBytes),
      };
    } catch (error) {
      if (isSegurError(error, "ERR_CERT_FETCH")) throw error;
      throw new SegurError("ERR_CERT_FETCH", { details: { host }, cause: error });
    }
  };
}

/** The failure of an answer whose HTTP status is not the one expected. */
export function unexpectedStatus(url: string, status: number): SegurError {
  return new SegurError("ERR_CERT_FETCH", { details: { host: new URL(url).host, status } });
}
