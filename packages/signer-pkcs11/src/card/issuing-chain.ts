import type { X509Certificate } from "node:crypto";

/** A chain of the IGC-Santé has three certificates. */
const maxLength = 8;

/** Issuing certificates among the candidates, nearest first, as far as they go; each signature is verified. */
export function issuingChain(
  leaf: X509Certificate,
  candidates: readonly X509Certificate[],
): readonly X509Certificate[] {
  const chain: X509Certificate[] = [];
  for (let current = leaf; chain.length < maxLength;) {
    const child = current;
    if (child.checkIssued(child)) break;
    // Two authorities may bear one name: only the signature tells.
    const issuer = candidates.find((candidate) => child.checkIssued(candidate) && isSignedBy(child, candidate));
    if (issuer === undefined) break;
    chain.push(issuer);
    current = issuer;
  }
  return chain;
}

function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
