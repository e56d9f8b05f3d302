import type { X509Certificate } from "node:crypto";

import { errorFinding, type Finding } from "../finding.js";
import { derChildren, derOid, type DerValue } from "../internal/der.js";
import { publicKeyOf } from "../issuer-candidates.js";
import { readTbsCertificate } from "../tbs-certificate.js";

const rsassaPss = "1.2.840.113549.1.1.10";
/** Hash [0] of the parameters of RSASSA-PSS; SHA-1 when absent (RFC 4055, §3.1). */
const pssHashTag = 0xa0;
const strongHashes = new Set(["2.16.840.1.101.3.4.2.1", "2.16.840.1.101.3.4.2.2", "2.16.840.1.101.3.4.2.3"]);

/** Signatures over SHA-256 and above. All others are refused: SHA-1, MD5, and what is not known. */
const strongSignatures = new Set([
  "1.2.840.113549.1.1.11", // sha256WithRSAEncryption
  "1.2.840.113549.1.1.12", // sha384WithRSAEncryption
  "1.2.840.113549.1.1.13", // sha512WithRSAEncryption
  "1.2.840.10045.4.3.2", // ecdsa-with-SHA256
  "1.2.840.10045.4.3.3", // ecdsa-with-SHA384
  "1.2.840.10045.4.3.4", // ecdsa-with-SHA512
  "1.3.101.112", // Ed25519
  "1.3.101.113", // Ed448
]);

const keyRule = "RSA of at least 2048 bits, exponent of at least 65537";
const signatureRule = "signature over SHA-256 at least";

function isStrongRsa(certificate: X509Certificate): boolean {
  const { modulusLength = 0, publicExponent = 0n } = publicKeyOf(certificate).asymmetricKeyDetails ?? {};
  return modulusLength >= 2048 && publicExponent >= 65_537n;
}

function isStrongSignature(certificate: X509Certificate): boolean {
  const { signatureAlgorithm, signatureParameters } = readTbsCertificate(certificate);
  if (signatureAlgorithm !== rsassaPss) return strongSignatures.has(signatureAlgorithm);
  return signatureParameters !== undefined && strongHashes.has(pssHash(signatureParameters));
}

function pssHash(parameters: DerValue): string {
  const hash = derChildren(parameters).find(({ tag }) => tag === pssHashTag);
  const [algorithm] = hash === undefined ? [] : derChildren(hash);
  return algorithm === undefined ? "" : derOid(derChildren(algorithm)[0]);
}

/** KEY_WEAK, SIG_WEAK of the certificate itself: the national services take RSA only. */
export function checkStrength(certificate: X509Certificate): readonly Finding[] {
  const findings: Finding[] = [];
  const isRsa = publicKeyOf(certificate).asymmetricKeyType === "rsa";
  if (!isRsa || !isStrongRsa(certificate)) findings.push(errorFinding("KEY_WEAK", { rule: keyRule }));
  if (!isStrongSignature(certificate)) findings.push(errorFinding("SIG_WEAK", { rule: signatureRule }));
  return findings;
}

/** The same of an authority that is no anchor: an anchor is trusted for its key, its own signature proves nothing. */
export function checkAuthorityStrength(authority: X509Certificate): readonly Finding[] {
  const about = { about: authority.fingerprint256 };
  const findings: Finding[] = [];
  const isRsa = publicKeyOf(authority).asymmetricKeyType === "rsa";
  if (isRsa && !isStrongRsa(authority)) findings.push(errorFinding("KEY_WEAK", { rule: keyRule, ...about }));
  if (!isStrongSignature(authority)) findings.push(errorFinding("SIG_WEAK", { rule: signatureRule, ...about }));
  return findings;
}
