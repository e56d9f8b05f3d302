import type { X509Certificate } from "node:crypto";
import type { SecureContext } from "node:tls";

/** What a service asks of a TLS session besides its certificates. */
export interface TlsRules {
  /** The only suites offered, by their OpenSSL names, the best first, joined by `:`; those of TLS 1.3 are among them. */
  readonly ciphers: string;
  /** The only key exchange groups offered, joined by `:`, e.g. `P-256:P-384`. */
  readonly groups: string;
  readonly minVersion: "TLSv1.2" | "TLSv1.3";
  readonly maxVersion: "TLSv1.2" | "TLSv1.3";
}

/** What a TLS client presents and trusts: made once, so that the key is never handled as text again. */
export interface TlsIdentity {
  /** Identifies the pair for connection pooling: SHA-256 fingerprint of the leaf. */
  readonly id: string;
  readonly certificate: X509Certificate;
  /** Certificate, key and the only authorities a server may chain to. */
  readonly secureContext: SecureContext;
  /**
   * The same certificate, key and authorities under the rules of one service: a context that is made takes no other.
   * Absent from an identity made by other means, whose {@link secureContext} then serves as it is.
   */
  readonly restrictedTo?: (rules: TlsRules) => SecureContext;
}
