import { createHash, verify, X509Certificate } from "node:crypto";

import { readExtensions } from "../certificate-extensions.js";
import { derChildren, derExpect, derOid, derTag, type DerValue } from "../internal/der.js";
import { readTbsCertificate } from "../tbs-certificate.js";
import { certificateParts } from "./certificate-parts.js";
import { invalid } from "./invalid.js";
import { verificationOf } from "./signature-algorithms.js";

const source = "RFC 6960, §4.2.2.2; certificates.md §6.3";
const refuse = (rule: string) => invalid("ERR_CERT_OCSP_INVALID", rule, source);

const ocspSigning = "1.3.6.1.5.5.7.3.9";
/** A responder sends its certificate, perhaps its chain. */
const maxCertificates = 8;

/** The parts of a basic response that its signature is about. */
export interface SignedResponse {
  readonly tbs: DerValue;
  /** ResponderID. */
  readonly responder: DerValue;
  /** signatureAlgorithm, signature and, perhaps, certs. */
  readonly signed: readonly DerValue[];
}

/**
 * Verifies that the issuer, or a responder it delegated to, signed a response.
 *
 * @throws SegurError `ERR_CERT_OCSP_INVALID`
 */
export function verifyOcspSignature(
  { tbs, responder, signed }: SignedResponse,
  { issuer, at }: { readonly issuer: X509Certificate; readonly at: Date },
): void {
  const [algorithm, signature, block] = signed;
  const bits = derExpect(signature, derTag.bitString).content;
  if (bits[0] !== 0) throw refuse("signature");
  const signer = [issuer, ...readCertificates(block)].find(
    (candidate) => isNamed(candidate, responder) && mayAnswer(candidate, issuer, at),
  );
  if (signer === undefined) throw refuse("not signed by the issuer nor by a responder it delegated to");
  const oid = derOid(derChildren(derExpect(algorithm, derTag.sequence))[0]);
  const verification = verificationOf(oid, signer.publicKey);
  if (verification === undefined) throw refuse("signature algorithm refused: SHA-256 or better is demanded");
  if (!verify(verification.hash, tbs.bytes, signer.publicKey, bits.subarray(1))) {
    throw refuse("the signature is not the responder's");
  }
}

function readCertificates(block: DerValue | undefined): readonly X509Certificate[] {
  if (block === undefined) return [];
  const certificates = derChildren(derExpect(derChildren(derExpect(block, derTag.context0))[0], derTag.sequence));
  if (certificates.length > maxCertificates) throw refuse("too many certificates");
  return certificates.map(({ bytes }) => new X509Certificate(bytes));
}

/** ResponderID: byName [1] or byKey [2], SHA-1 of the key (RFC 6960, §4.2.1). */
function isNamed(candidate: X509Certificate, responder: DerValue): boolean {
  const { subject, keyBits } = certificateParts(candidate);
  const [named] = derChildren(responder);
  if (named === undefined) return false;
  if (responder.tag === 0xa1) return Buffer.compare(named.bytes, subject) === 0;
  if (responder.tag !== 0xa2 || named.tag !== derTag.octetString) return false;
  return createHash("sha1").update(keyBits).digest().equals(named.content);
}

/**
 * The issuer itself, or a certificate made by it for OCSPSigning and valid at the date. Being listed among the purposes
 * is demanded: anyExtendedKeyUsage does not delegate.
 */
function mayAnswer(candidate: X509Certificate, issuer: X509Certificate, at: Date): boolean {
  if (candidate.fingerprint256 === issuer.fingerprint256) return true;
  const { signatureAlgorithm, notBefore, notAfter } = readTbsCertificate(candidate);
  return (
    candidate.checkIssued(issuer) &&
    candidate.verify(issuer.publicKey) &&
    verificationOf(signatureAlgorithm, issuer.publicKey) !== undefined &&
    readExtensions(candidate).extendedKeyUsage?.includes(ocspSigning) === true &&
    at >= notBefore &&
    at <= notAfter
  );
}
