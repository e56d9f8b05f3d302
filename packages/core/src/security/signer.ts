import type { X509Certificate } from "node:crypto";

/** Signature algorithm: RSASSA-PKCS1-v1_5 with SHA-256, the one the national services accept. */
export type SignatureAlgorithm = "RS256";

/**
 * Something that signs: a key in memory, a card, an HSM. The private key never leaves it.
 *
 * Asynchronous because a card is.
 */
export interface Signer {
  /** Certificate of the signing key. */
  readonly certificate: X509Certificate;
  /** Issuing certificates, nearest first, root included when known. */
  readonly chain: readonly X509Certificate[];
  /** Signs `data`, which is hashed inside. */
  sign(algorithm: SignatureAlgorithm, data: Uint8Array): Promise<Uint8Array>;
}
