import type { X509Certificate } from "node:crypto";

import { sha256Base64 } from "@segur-sdk/core/xml-signature";

import { factsOf } from "../certificate/certificate-facts.js";
import type { JudgedCertificate } from "../certificate/certificate-profile.js";
import { isNameText } from "../certificate/distinguished-name.js";
import type { SignedProperties, SigningCertificateClaim } from "../wire/read-xades.js";
import { sha256Uri } from "./verify-manifest.js";

/** When and by whom a set was signed. */
export interface SigningContext {
  readonly signer: JudgedCertificate;
  readonly now: Date;
  readonly toleranceMs: number;
}

const signingTime = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]+)?(?:Z|[+-][0-9]{2}:[0-9]{2})$/;

/**
 * First fault of the signed properties; undefined when there is none.
 *
 * The first certificate claimed is the signer's; the others are his issuers.
 *
 * @see dmp.md C.1
 */
export function refusalOfSignedProperties(properties: SignedProperties, context: SigningContext): string | undefined {
  const { certificate, issuers } = context.signer;
  const [first, ...others] = properties.certificates;
  if (first === undefined || !designates(first, certificate)) return "SigningCertificate du signataire";
  if (others.some((claim) => !issuers.some((issuer) => designates(claim, issuer))))
    return "SigningCertificate de la chaîne";
  if (!properties.hasImpliedPolicy) return "SignaturePolicyImplied attendu";
  return isSigningTime(properties.signingTime, context) ? undefined : "SigningTime";
}

function designates(claim: SigningCertificateClaim, certificate: X509Certificate): boolean {
  const { issuer, serial } = factsOf(certificate);
  return (
    claim.digestMethod === sha256Uri &&
    claim.digestValue === sha256Base64(certificate.raw) &&
    claim.serial === serial &&
    isNameText(claim.issuerName, issuer)
  );
}

function isSigningTime(text: string, { signer, now, toleranceMs }: SigningContext): boolean {
  const at = signingTime.test(text) ? Date.parse(text) : Number.NaN;
  const { validFrom, validTo } = signer.certificate;
  return at >= Date.parse(validFrom) && at <= Date.parse(validTo) && at <= now.getTime() + toleranceMs;
}
