import type { X509Certificate } from "node:crypto";

import { readCertificates } from "./read-certificates.js";

/** Authorities to trust: certificates, or PEM texts that may hold several. Nothing is trusted by default. */
export type TrustAnchors = readonly (X509Certificate | string)[];

/**
 * The certificates of a list of trust anchors.
 *
 * @throws SegurError `ERR_CERT_PARSE` when a text holds no readable certificate.
 */
export function readTrust(trust: TrustAnchors): readonly X509Certificate[] {
  return trust.flatMap((anchor) => (typeof anchor === "string" ? readCertificates(anchor) : [anchor]));
}
