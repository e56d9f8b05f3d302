import type { KeyObject, X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { issuerPath } from "./certificate-chain.js";

/**
 * A certificate with its private key.
 *
 * The key is a `KeyObject`, made once: it is never text again, and `util.inspect` or `JSON.stringify` show nothing of it.
 */
export interface Credential {
  /** The leaf: certificate of the private key. */
  readonly certificate: X509Certificate;
  /** Issuing certificates found beside it, nearest first, root included when it was there. */
  readonly chain: readonly X509Certificate[];
  readonly privateKey: KeyObject;
}

/**
 * Finds the certificate of a key among those given, and orders the others above it.
 *
 * Neither the order of a file nor its localKeyID are trusted (certificates.md §4.2).
 *
 * @throws SegurError `ERR_CERT_KEY_MISMATCH` when no certificate has this key, `ERR_CERT_AMBIGUOUS` when several have.
 */
export function assembleCredential(certificates: readonly X509Certificate[], privateKey: KeyObject): Credential {
  const distinct = new Map(certificates.map((certificate) => [certificate.fingerprint256, certificate]));
  const leaves = [...distinct.values()].filter((certificate) => certificate.checkPrivateKey(privateKey));
  const [leaf] = leaves;
  if (leaf === undefined) {
    throw new SegurError("ERR_CERT_KEY_MISMATCH", { details: { certificates: [...distinct.keys()] } });
  }
  if (leaves.length > 1) {
    throw new SegurError("ERR_CERT_AMBIGUOUS", {
      details: { certificates: leaves.map((each) => each.fingerprint256) },
    });
  }
  return { certificate: leaf, chain: issuerPath(leaf, [...distinct.values()]), privateKey };
}
