import type { X509Certificate } from "node:crypto";

import { type CertificateFacts, factsOf } from "./certificate-facts.js";
import { issuersOf } from "./trust-chain.js";

/** A certificate of the message or of the connection, once judged. */
export interface JudgedCertificate {
  readonly certificate: X509Certificate;
  readonly facts: CertificateFacts;
  /** Its issuers, nearest first. */
  readonly issuers: readonly X509Certificate[];
}

const clientAuth = "1.3.6.1.5.5.7.3.2";

/** Judges a certificate against the trusted authorities; undefined when it chains to none of them at `at`. */
export function judgeCertificate(
  certificate: X509Certificate,
  trust: readonly X509Certificate[],
  at: Date,
): JudgedCertificate | undefined {
  const issuers = issuersOf(certificate, trust, at);
  return issuers === undefined ? undefined : { certificate, facts: factsOf(certificate), issuers };
}

/** Profile ORG AUTH_CLI: made for TLS clients, of a structure (certificates.md 2.4). */
export function isClientAuthentication({ facts }: JudgedCertificate): boolean {
  return facts.purposes.includes(clientAuth) && facts.digitalSignature && !facts.nonRepudiation;
}

/** Profile ORG SIGN: nonRepudiation, or digitalSignature without any extended usage (certificates.md 2.4). */
export function isSignature({ facts }: JudgedCertificate): boolean {
  if (facts.purposes.includes(clientAuth)) return false;
  return facts.nonRepudiation || (facts.digitalSignature && facts.purposes.length === 0);
}
