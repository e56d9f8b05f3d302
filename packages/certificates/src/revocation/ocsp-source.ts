import type { X509Certificate } from "node:crypto";

import type { Clock } from "@segur-sdk/core";

import { unexpectedStatus, type FetchSigned } from "./fetch-signed.js";
import { buildOcspRequest } from "./ocsp-request.js";
import { readOcspResponse } from "./ocsp-response.js";
import { createRefreshed, retryMs, type Refreshed } from "./refreshed.js";
import type { RevocationStatus } from "./revocation-status.js";

/** How OCSP responders are asked. */
export interface OcspSourceOptions {
  readonly fetch: FetchSigned;
  readonly clock: Clock;
  readonly maxBytes: number;
  readonly nonce: (() => Uint8Array) | undefined;
  readonly signal: AbortSignal;
}

/** The answer of one responder about one certificate, kept in memory until its end. */
export function createOcspSource(
  url: string,
  certificate: X509Certificate,
  issuer: X509Certificate,
  { fetch, clock, maxBytes, nonce: makeNonce, signal }: OcspSourceOptions,
): Refreshed<RevocationStatus> {
  return createRefreshed<RevocationStatus>(clock, {
    fetch: async (_, at) => {
      const nonce = makeNonce?.();
      const asked = { certificate, issuer, ...(nonce === undefined ? {} : { nonce }) };
      const response = await fetch({
        url,
        method: "POST",
        body: buildOcspRequest(asked),
        contentType: "application/ocsp-request",
        headers: { accept: "application/ocsp-response" },
        maxBytes,
        signal,
      });
      if (response.status !== 200) throw unexpectedStatus(url, response.status);
      const status = readOcspResponse(response.body, { ...asked, at });
      const soon = at.getTime() + retryMs;
      // An answer that decides nothing is not worth keeping: the responder may know better in a while.
      const decided = status.status === "good" || status.status === "revoked";
      return { value: status, refreshAt: decided ? Math.max(status.nextUpdate?.getTime() ?? soon, soon) : soon };
    },
  });
}
