import type { X509Certificate } from "node:crypto";

import type { RefusedChain } from "./certificate-chain.js";
import { readExtensions } from "./certificate-extensions.js";
import { brokenNameConstraint } from "./name-constraints.js";
import { sameName } from "./same-name.js";
import { readTbsCertificate } from "./tbs-certificate.js";

/**
 * Extensions that are understood here; another one that is critical refuses the path (RFC 5280, §4.2). Policy constraints
 * and mappings are among those: no policy is demanded, and one who demands it must not be ignored.
 */
const understood = new Set([
  "2.5.29.14", // subjectKeyIdentifier
  "2.5.29.15", // keyUsage
  "2.5.29.17", // subjectAltName
  "2.5.29.19", // basicConstraints
  "2.5.29.30", // nameConstraints
  "2.5.29.31", // cRLDistributionPoints
  "2.5.29.32", // certificatePolicies
  "2.5.29.35", // authorityKeyIdentifier
  "2.5.29.37", // extendedKeyUsage
  "1.3.6.1.5.5.7.1.1", // authorityInfoAccess
]);

/** The critical extensions of a certificate that are not understood. */
export function unknownCriticalExtensions(certificate: X509Certificate): readonly string[] {
  return [...readTbsCertificate(certificate).critical].filter((id) => !understood.has(id));
}

function isSelfIssued(certificate: X509Certificate): boolean {
  const { issuer, subject } = readTbsCertificate(certificate);
  return sameName(issuer, subject);
}

/**
 * Why a path of verified signatures is refused, if it is.
 *
 * @param path - The leaf first, the anchor last.
 * @see RFC 5280, §6.1.3, §6.1.4
 */
export function pathProblem(path: readonly X509Certificate[], at: Date): RefusedChain | undefined {
  for (const [depth, certificate] of path.entries()) {
    const about = { certificate: certificate.fingerprint256 };
    const [unknown] = unknownCriticalExtensions(certificate);
    if (unknown !== undefined) {
      return { problem: "constraint", rule: `unknown critical extension ${unknown}`, ...about };
    }
    if (depth === 0) continue;
    const below = path.slice(0, depth);
    // A certificate that an authority makes for itself is exempt, the leaf never is (RFC 5280, §6.1.3 (b)).
    const named = below.filter((each, i) => i === 0 || !isSelfIssued(each));
    const rule = brokenAuthorityRule(certificate, below) ?? brokenNameConstraint(certificate, named);
    if (rule !== undefined) return { problem: "constraint", rule, ...about };
    const { notBefore, notAfter } = readTbsCertificate(certificate);
    if (!(at >= notBefore && at <= notAfter)) return { problem: "expired-issuer", ...about };
  }
  return undefined;
}

/** What an authority lacks to have issued what is below it. */
function brokenAuthorityRule(authority: X509Certificate, below: readonly X509Certificate[]): string | undefined {
  const { isAuthority, keyUsage, pathLength } = readExtensions(authority);
  if (!isAuthority) return "CA flag of basicConstraints";
  if (keyUsage !== undefined && !keyUsage.includes("keyCertSign")) return "keyCertSign";
  // The leaf does not count, nor do the certificates that an authority makes for itself (key rollover).
  const intermediates = below.slice(1).filter((each) => !isSelfIssued(each)).length;
  return pathLength !== undefined && intermediates > pathLength ? "path length" : undefined;
}
