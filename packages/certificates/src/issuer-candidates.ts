import type { KeyObject, X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { readExtensions } from "./certificate-extensions.js";
import { sameName } from "./same-name.js";
import { readTbsCertificate } from "./tbs-certificate.js";

/**
 * The public key of a certificate.
 *
 * @throws SegurError `ERR_CERT_PARSE` when it is malformed: Node reads it lazily.
 */
export function publicKeyOf(certificate: X509Certificate): KeyObject {
  try {
    return certificate.publicKey;
  } catch (cause) {
    throw new SegurError("ERR_CERT_PARSE", { details: { rule: "public key" }, cause });
  }
}

/** True when the key of `issuer` signed `certificate`. A key of another kind did not. */
export function isSignedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(publicKeyOf(issuer));
  } catch {
    return false;
  }
}

/** True when `certificate` names `issuer` as its issuer (RFC 5280, §6.1.3 (a)(4)). */
export function namesAsIssuer(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return sameName(readTbsCertificate(certificate).issuer, readTbsCertificate(issuer).subject);
}

/** True when the name is the same, byte for byte: nearly always so, and much cheaper to tell. */
export function namesExactly(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return Buffer.from(readTbsCertificate(certificate).issuer.bytes).equals(readTbsCertificate(issuer).subject.bytes);
}

/**
 * The certificates that may have issued another, the likeliest first: those that have the name and whose key identifier it
 * bears, then its other homonyms, then those whose name differs by case, spaces or kind of string. Two authorities may
 * have the same name: only the signature tells, so that every candidate is to be tried.
 *
 * @see certificates.md §5.1
 */
export function* issuerCandidates(
  certificate: X509Certificate,
  among: readonly X509Certificate[],
): Generator<X509Certificate, void, undefined> {
  const { authorityKeyId } = readExtensions(certificate);
  const exact = among.filter((candidate) => namesExactly(certificate, candidate));
  const hasKeyId = (candidate: X509Certificate): boolean =>
    authorityKeyId !== undefined && readExtensions(candidate).subjectKeyId === authorityKeyId;
  yield* exact.filter(hasKeyId);
  yield* exact.filter((candidate) => !hasKeyId(candidate));
  yield* among.filter((candidate) => !exact.includes(candidate) && namesAsIssuer(certificate, candidate));
}

/** The certificate among these that signed another. */
export function findIssuer(
  certificate: X509Certificate,
  among: readonly X509Certificate[],
): X509Certificate | undefined {
  for (const candidate of issuerCandidates(certificate, among)) {
    if (isSignedBy(certificate, candidate)) return candidate;
  }
  return undefined;
}
