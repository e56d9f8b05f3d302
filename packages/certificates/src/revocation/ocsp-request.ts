import { createHash, type X509Certificate } from "node:crypto";

import { certificateParts } from "./certificate-parts.js";
import { derOf, derOidOf } from "../internal/der-writer.js";

/** What an OCSP request asks. */
export interface OcspRequestOptions {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  /** 16 to 32 bytes of chance (RFC 8954); none by default: many responders answer from a store and leave it out. */
  readonly nonce?: Uint8Array;
}

const sha1 = derOf(0x30, derOidOf("1.3.14.3.2.26"), derOf(0x05));

/** Identifier of the nonce extension. */
export const nonceOid = "1.3.6.1.5.5.7.48.1.2";

/**
 * Content of the CertID of a certificate, with SHA-1: the only one that every responder takes. It is no signature, only
 * a short name.
 *
 * @see certificates.md §6.3; RFC 6960, §4.1.1
 */
export function certIdOf(certificate: X509Certificate, issuer: X509Certificate): Uint8Array {
  const authority = certificateParts(issuer);
  const digest = (bytes: Uint8Array) => derOf(0x04, createHash("sha1").update(bytes).digest());
  const serial = derOf(0x02, certificateParts(certificate).serial);
  return derOf(0x30, sha1, digest(authority.subject), digest(authority.keyBits), serial);
}

/**
 * Writes an OCSP request for one certificate, to be posted as `application/ocsp-request`.
 *
 * @throws SegurError `ERR_CERT_PARSE` when a certificate has a malformed extension.
 * @see RFC 6960, §4.1
 * @example
 * ```ts
 * import { buildOcspRequest } from "@segur-sdk/certificates";
 * import type { X509Certificate } from "node:crypto";
 *
 * const question = (certificate: X509Certificate, issuer: X509Certificate) => buildOcspRequest({ certificate, issuer });
 * ```
 */
export function buildOcspRequest({ certificate, issuer, nonce }: OcspRequestOptions): Uint8Array {
  const requests = derOf(0x30, derOf(0x30, certIdOf(certificate, issuer)));
  if (nonce === undefined) return derOf(0x30, derOf(0x30, requests));
  const extension = derOf(0x30, derOidOf(nonceOid), derOf(0x04, derOf(0x04, nonce)));
  return derOf(0x30, derOf(0x30, requests, derOf(0xa2, derOf(0x30, extension))));
}
