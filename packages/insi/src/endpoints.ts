import { SegurError, type Environment } from "@segur-sdk/core";

import type { InsiAccess } from "./insi-access.js";

/**
 * National addresses of INSi in its mutual TLS mode, the one of a server with an organisation certificate.
 * The simulator says its own address.
 *
 * @see DESIR_ICIR_EXP_1.5.0.wsdl, soap12:address; SEL-MP-043
 */
export const insiEndpoints: Readonly<Record<Exclude<Environment, "simulator">, string>> = {
  qualification: "https://qualiflps-services-ps-tlsm.ameli.fr/lps",
  production: "https://services-ps-tlsm.ameli.fr/lps",
};

/**
 * National addresses of INSi in its card mode (CPx), whose TLS authenticates the server only.
 *
 * @see DESIR_ICIR_EXP_1.5.0.wsdl, soap12:address; SEL-MP-043
 */
export const insiCardEndpoints: Readonly<Record<Exclude<Environment, "simulator">, string>> = {
  qualification: "https://qualiflps.services-ps.ameli.fr/lps",
  production: "https://services-ps.ameli.fr/lps",
};

interface NationalHost {
  readonly environment: Environment;
  readonly mode: InsiAccess["mode"];
}

const nationalHosts: Readonly<Record<string, NationalHost>> = {
  "services-ps-tlsm.ameli.fr": { environment: "production", mode: "certificate" },
  "services-ps.ameli.fr": { environment: "production", mode: "card" },
  "qualiflps-services-ps-tlsm.ameli.fr": { environment: "qualification", mode: "certificate" },
  "qualiflps.services-ps.ameli.fr": { environment: "qualification", mode: "card" },
};

/**
 * Refuses an address that is not an `https` URL, or a national host used under another environment: an identity of the
 * qualification INSi bears the production OID, and nothing but the environment tells it from a patient's. A national host of
 * the other access mode is refused too: it would answer `desir_620`.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS`, `ERR_INSI_ENVIRONMENT`.
 */
export function assertEndpoint(endpoint: string, environment: Environment, mode: InsiAccess["mode"]): void {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url?.protocol !== "https:") {
    throw new SegurError("ERR_INSI_OPTIONS", { details: { field: "endpoint", rule: "an absolute https URL" } });
  }
  // A final dot names the same host, from the root of the DNS.
  const national = nationalHosts[url.hostname.replace(/\.$/u, "")];
  if (national === undefined) return;
  if (national.environment !== environment) {
    throw new SegurError("ERR_INSI_ENVIRONMENT", {
      details: {
        field: "endpoint",
        host: url.hostname,
        environment,
        rule: `this host is that of ${national.environment}`,
      },
    });
  }
  if (national.mode !== mode) {
    throw new SegurError("ERR_INSI_OPTIONS", {
      details: { field: "endpoint", host: url.hostname, rule: `this host is that of the ${national.mode} mode` },
    });
  }
}
