import { SegurError, type Environment } from "@segur-sdk/core";

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

// The card mode has hosts of its own; they count here so that no environment is taken for another.
const nationalHosts: Readonly<Record<string, Environment>> = {
  "services-ps-tlsm.ameli.fr": "production",
  "services-ps.ameli.fr": "production",
  "qualiflps-services-ps-tlsm.ameli.fr": "qualification",
  "qualiflps.services-ps.ameli.fr": "qualification",
};

/**
 * Refuses an address that is not an `https` URL, or a national host used under another environment: an identity of the
 * qualification INSi bears the production OID, and nothing but the environment tells it from a patient's.
 *
 * @throws `SegurError` `ERR_INSI_OPTIONS`, `ERR_INSI_ENVIRONMENT`.
 */
export function assertEndpoint(endpoint: string, environment: Environment): void {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (url?.protocol !== "https:") {
    throw new SegurError("ERR_INSI_OPTIONS", { details: { field: "endpoint", rule: "an absolute https URL" } });
  }
  const belongsTo = nationalHosts[url.hostname];
  if (belongsTo !== undefined && belongsTo !== environment) {
    throw new SegurError("ERR_INSI_ENVIRONMENT", {
      details: { field: "endpoint", host: url.hostname, environment, rule: `this host is that of ${belongsTo}` },
    });
  }
}
