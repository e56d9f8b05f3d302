import type { X509Certificate } from "node:crypto";
import type { SecureContext } from "node:tls";

/** What a TLS client presents and trusts: made once, so that the key is never handled as text again. */
export interface TlsIdentity {
  /** Identifies the pair for connection pooling: SHA-256 fingerprint of the leaf. */
  readonly id: string;
  readonly certificate: X509Certificate;
  /** Certificate, key and the only authorities a server may chain to. */
  readonly secureContext: SecureContext;
}
