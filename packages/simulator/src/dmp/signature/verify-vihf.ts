import type { X509Certificate } from "node:crypto";

import { serializeExclusive, type XmlElement } from "@segur-sdk/core/xml";
import { claimedCertificateOf, verifyEnveloped } from "@segur-sdk/core/xml-signature";

import { isSignature, judgeCertificate, type JudgedCertificate } from "../certificate/certificate-profile.js";
import type { IsRevoked } from "../certificate/revocation-list.js";
import { invalidCertificate, senderFault, type SoapFault } from "../refusal.js";
import { saml } from "../wire/namespaces.js";

/** An assertion whose signature holds: the only one that may be read. */
export interface SignedAssertion {
  /** Read again from what was signed. */
  readonly assertion: XmlElement;
  readonly signer: JudgedCertificate;
}

/** What the signature of a VIHF is judged against. */
export interface VihfSignatureContext {
  readonly trust: readonly X509Certificate[];
  readonly isRevoked: IsRevoked;
  readonly now: Date;
}

/**
 * Verifies the signature of a VIHF: an ORG SIGN certificate of a trusted authority, over the whole assertion.
 *
 * @see dmp.md D.1; A.2 for the certificate
 */
export function verifyVihf(
  assertion: XmlElement,
  { trust, isRevoked, now }: VihfSignatureContext,
): SignedAssertion | SoapFault {
  try {
    const certificate = claimedCertificateOf(assertion);
    if (certificate === undefined) return senderFault("La signature du VIHF est absente");
    const signer = judgeCertificate(certificate, trust, now);
    if (signer === undefined) return senderFault("Le certificat de signature du VIHF n'est pas reconnu");
    if (isRevoked(certificate)) return senderFault("Le certificat de signature du VIHF est révoqué");
    if (!isSignature(signer)) return invalidCertificate;
    const signed = verifyEnveloped(serializeExclusive(assertion), {
      trusted: [certificate],
      rootName: saml("Assertion"),
    });
    return { assertion: signed, signer };
  } catch {
    // Wrong value, algorithm, reference or certificate: the service does not say which.
    return senderFault("La signature du VIHF est invalide");
  }
}
