import type { X509Certificate } from "node:crypto";

import type { StructIdNat } from "@segur-sdk/core";

import { readExtensions, type CertificateExtensions, type KeyUsage } from "./certificate-extensions.js";
import {
  formatName,
  issuerOf,
  nameValue,
  nameValues,
  subjectOf,
  type DistinguishedName,
} from "./distinguished-name.js";
import { guessProfile, type CertificateProfile, type ProfileConfidence } from "./guess-profile.js";
import { subjectShape } from "./subject-shape.js";

/** What a certificate says of itself. Dates and names may be shown; the subject of a card is personal data. */
export interface CertificateInspection {
  readonly profile: CertificateProfile;
  readonly confidence: ProfileConfidence;
  /** What the profile was told from, e.g. `KU digitalSignature`, `EKU clientAuth`, `OU is a Struct_IdNat`. */
  readonly reasons: readonly string[];
  /** Subject as RFC 4514 text, common name first. */
  readonly subject: string;
  readonly issuer: string;
  readonly commonName?: string;
  readonly organisation?: string;
  /** Struct_IdNat of the OU: what the VIHF calls Identifiant_Structure. */
  readonly structureId?: StructIdNat;
  readonly serialNumber: string;
  /** SHA-256 fingerprint, hexadecimal, colon separated. */
  readonly fingerprint256: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  /** True for a certificate of the test world of the IGC-Santé. */
  readonly isTest: boolean;
  /** True when the marks of the test world contradict one another. */
  readonly testMarksDisagree: boolean;
  readonly keyUsage: readonly KeyUsage[];
  readonly extendedKeyUsage: readonly string[];
}

/**
 * Tells what a certificate is: product, structure, dates, and why it is thought so.
 *
 * @throws SegurError `ERR_CERT_PARSE` when an extension or the subject is malformed.
 * @see certificates.md §2.4 to §2.6
 * @example
 * ```ts
 * import { inspectCertificate, type Credential } from "@segur-sdk/certificates";
 *
 * const describe = (credential: Credential) => {
 *   const { profile, confidence, structureId, notAfter } = inspectCertificate(credential.certificate);
 *   return `${profile} (${confidence}) of ${structureId ?? "nobody"}, until ${notAfter.toISOString()}`;
 * };
 * ```
 */
export function inspectCertificate(certificate: X509Certificate): CertificateInspection {
  const subject = subjectOf(certificate);
  const issuer = issuerOf(certificate);
  const extensions = readExtensions(certificate);
  const shape = subjectShape(subject);
  const marks = testMarks(issuer, extensions);
  return {
    ...guessProfile(extensions, shape, nameValue(issuer, "CN")),
    subject: formatName(subject, { keywords: "usual" }),
    issuer: formatName(issuer, { keywords: "usual" }),
    ...(shape.commonName === undefined ? {} : { commonName: shape.commonName }),
    ...(shape.organisation === undefined ? {} : { organisation: shape.organisation }),
    ...(shape.structureId === undefined ? {} : { structureId: shape.structureId }),
    serialNumber: certificate.serialNumber,
    fingerprint256: certificate.fingerprint256,
    notBefore: new Date(certificate.validFrom),
    notAfter: new Date(certificate.validTo),
    isTest: marks.isTest,
    testMarksDisagree: marks.disagree,
    keyUsage: extensions.keyUsage ?? [],
    extendedKeyUsage: extensions.extendedKeyUsage ?? [],
  };
}

/** Marks of the test world: bit 7 of the product category, and the names of the authority (certificates.md §2.5). */
function testMarks(
  issuer: DistinguishedName,
  extensions: CertificateExtensions,
): { readonly isTest: boolean; readonly disagree: boolean } {
  const named =
    /^(?:TEST|SIMU) /.test(nameValue(issuer, "CN") ?? "") ||
    nameValues(issuer, "OU").some((unit) => unit === "IGC-SANTE TEST" || unit === "IGC-SANTE SIMU");
  const category = extensions.productCategory;
  const flagged = category === undefined ? named : (category & 0x80) !== 0;
  return { isTest: flagged || named, disagree: flagged !== named };
}
