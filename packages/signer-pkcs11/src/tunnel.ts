import { SegurError } from "@segur-sdk/core";

/**
 * A local program (stunnel, the vendor's agent) that holds the card's authentication key and speaks TLS 1.2 with the
 * service: Node cannot use a key of a token for TLS, and a CPS3 cannot do the PSS of TLS 1.3.
 */
export interface Tunnel {
  /** Loopback address it listens on; nothing else is accepted. Default `127.0.0.1`. */
  readonly host?: "127.0.0.1" | "::1" | "localhost";
  readonly port: number;
}

/** Where to send a request so that it goes through a tunnel. */
export interface TunnelSpec {
  /** Address on the tunnel. */
  readonly url: string;
  /** Host the service expects in the `Host` header. */
  readonly originalHost: string;
}

/**
 * Rewrites the address of a service for a tunnel: path and query are kept, the service's host goes in the `Host` header.
 *
 * @throws SegurError `ERR_HTTP_URL_REFUSED` when `url` is not an absolute https address without user information.
 * @see certificates.md §8.3
 * @example
 * ```ts
 * import { throughTunnel } from "@segur-sdk/signer-pkcs11";
 *
 * const { url, originalHost } = throughTunnel("https://service.example/si-dmp-server/v2?x=1", { port: 8443 });
 * console.log(url, originalHost); // http://127.0.0.1:8443/si-dmp-server/v2?x=1 service.example
 * ```
 */
export function throughTunnel(url: string, { host = "127.0.0.1", port }: Tunnel): TunnelSpec {
  const service = URL.canParse(url) ? new URL(url) : undefined;
  if (service?.protocol !== "https:" || service.username !== "" || service.password !== "") {
    throw new SegurError("ERR_HTTP_URL_REFUSED", { details: { field: "url", rule: "https://host/path" } });
  }
  const origin = `http://${host === "::1" ? "[::1]" : host}:${port}`;
  return { url: `${origin}${service.pathname}${service.search}`, originalHost: service.host };
}
