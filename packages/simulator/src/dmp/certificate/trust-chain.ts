import type { X509Certificate } from "node:crypto";

const maxDepth = 8;

/**
 * The issuers of a certificate among the trusted ones, nearest first; undefined when no trusted authority issued it or
 * when one link is outside its validity at `at`.
 */
export function issuersOf(
  leaf: X509Certificate,
  trust: readonly X509Certificate[],
  at: Date,
): readonly X509Certificate[] | undefined {
  if (!isValidAt(leaf, at)) return undefined;
  const chain: X509Certificate[] = [];
  let current = leaf;
  while (chain.length < maxDepth) {
    const issuer = trust.find((authority) => authority.ca && issued(authority, current));
    if (issuer === undefined) break;
    if (!isValidAt(issuer, at)) return undefined;
    chain.push(issuer);
    if (issued(issuer, issuer)) break;
    current = issuer;
  }
  return chain.length === 0 ? undefined : chain;
}

function issued(authority: X509Certificate, certificate: X509Certificate): boolean {
  // Names and identifiers first: the signature costs a hundred times more.
  return certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
}

function isValidAt(certificate: X509Certificate, at: Date): boolean {
  return Date.parse(certificate.validFrom) <= at.getTime() && at.getTime() <= Date.parse(certificate.validTo);
}
