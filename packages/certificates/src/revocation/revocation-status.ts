import type { SegurErrorCode } from "@segur-sdk/core";

/**
 * How much is asked of the revocation of a certificate.
 *
 * - `off`: nothing is looked up, nothing is said.
 * - `soft`: revoked is an error, unknown and stale are warnings. Default for one's own certificates.
 * - `hard`: unknown and stale are errors too. For servers when the requirement asks it (MSSanté: MSS.06, CONF.22).
 *
 * @see certificates.md §6.1
 */
export type RevocationMode = "off" | "soft" | "hard";

/** Why a certificate was revoked (RFC 5280, §5.3.1). */
export type RevocationReason =
  | "unspecified"
  | "keyCompromise"
  | "cACompromise"
  | "affiliationChanged"
  | "superseded"
  | "cessationOfOperation"
  | "certificateHold"
  | "removeFromCRL"
  | "privilegeWithdrawn"
  | "aACompromise";

/**
 * Where a status comes from: a list or an answer, just fetched or kept from before.
 * `crl-cache` with a `problems` entry is a list still valid whose renewal failed.
 */
export type RevocationSource = "crl" | "crl-cache" | "ocsp" | "ocsp-cache" | "none";

/**
 * What is known of the revocation of one certificate.
 *
 * `stale`: the last list or answer held did not revoke it, but its validity has ended: this is never `good`.
 * `unknown`: nothing usable could be obtained, or the OCSP responder does not know the certificate.
 */
export interface RevocationStatus {
  readonly status: "good" | "revoked" | "unknown" | "stale";
  readonly source: RevocationSource;
  /** SHA-256 fingerprint of the certificate that this is about, as `X509Certificate#fingerprint256`. */
  readonly certificate?: string;
  /** Its place in the path: 0 for the leaf, 1 for its issuer… */
  readonly depth?: number;
  readonly reason?: RevocationReason;
  readonly revokedAt?: Date;
  /** Beginning of the validity of the list or answer. */
  readonly thisUpdate?: Date;
  /** End of the validity of the list or answer. */
  readonly nextUpdate?: Date;
  /** Codes of what went wrong on the way, in order: a download that failed, a list refused. */
  readonly problems?: readonly SegurErrorCode[];
}
