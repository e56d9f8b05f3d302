import type { X509Certificate } from "node:crypto";

import { readExtensions } from "./certificate-extensions.js";

/** Longer paths do not exist in the IGC-Santé: leaf, intermediate, root. */
const maxPath = 8;

/** True when `issuer` made `certificate`: names, key identifiers and the signature itself. */
function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** True for a root: its own issuer. */
export function isSelfSigned(certificate: X509Certificate): boolean {
  return isIssuedBy(certificate, certificate);
}

/** The issuers of a certificate found among candidates, nearest first, signatures verified. */
export function issuerPath(
  certificate: X509Certificate,
  candidates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const path: X509Certificate[] = [];
  let current = certificate;
  while (path.length < maxPath && !isSelfSigned(current)) {
    const issued = current;
    const issuer = candidates.find((candidate) => isIssuedBy(issued, candidate));
    if (issuer === undefined) break;
    path.push(issuer);
    current = issuer;
  }
  return path;
}

/** Why a chain was not accepted. */
export type ChainProblem = "issuer-unknown" | "constraint" | "expired-issuer";

/** What is needed to verify a chain. */
export interface ChainVerification {
  /** Intermediates that may help; they are trusted for nothing by themselves. */
  readonly intermediates: readonly X509Certificate[];
  /** Trust anchors: the path must reach one of them. */
  readonly trust: readonly X509Certificate[];
  readonly at: Date;
}

/**
 * Verifies the path from a certificate to a trust anchor: every signature, CA flag, keyCertSign, path length and dates.
 *
 * @returns The path above the leaf, or why there is none.
 * @see RFC 5280, §6.1
 */
export function verifyChain(
  certificate: X509Certificate,
  options: ChainVerification,
): { readonly path: readonly X509Certificate[] } | { readonly problem: ChainProblem } {
  const anchors = new Set(options.trust.map((anchor) => anchor.fingerprint256));
  const full = issuerPath(certificate, [...options.trust, ...options.intermediates]);
  const reached = full.findIndex((issuer) => anchors.has(issuer.fingerprint256));
  if (anchors.has(certificate.fingerprint256)) return { path: [] };
  if (reached === -1) return { problem: "issuer-unknown" };
  const path = full.slice(0, reached + 1);
  for (const [below, issuer] of path.entries()) {
    const { keyUsage, pathLength } = readExtensions(issuer);
    if (!issuer.ca || (keyUsage !== undefined && !keyUsage.includes("keyCertSign"))) return { problem: "constraint" };
    if (pathLength !== undefined && below > pathLength) return { problem: "constraint" };
    if (options.at < new Date(issuer.validFrom) || options.at > new Date(issuer.validTo)) {
      return { problem: "expired-issuer" };
    }
  }
  return { path };
}
