import type { X509Certificate } from "node:crypto";

import { derAt, derChildren, derExpect, derOid, derOctets, derTag, readDer, type DerValue } from "../internal/der.js";
import { readTbsCertificate } from "../tbs-certificate.js";

/** Parts of a certificate that revocation works on, as certified (RFC 5280, §4.1). */
export interface CertificateParts {
  /** Content of the INTEGER, leading zeros included. */
  readonly serial: Uint8Array;
  /** DER of the names. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** Bits of the public key, without the algorithm: what OCSP hashes. */
  readonly keyBits: Uint8Array;
  readonly subjectKeyId?: Uint8Array;
  /** HTTP addresses of the revocation lists. */
  readonly listAddresses: readonly string[];
  /** HTTP addresses of the OCSP responders. */
  readonly ocspAddresses: readonly string[];
}

const oid = {
  subjectKeyId: "2.5.29.14",
  authorityInfoAccess: "1.3.6.1.5.5.7.1.1",
  listDistributionPoints: "2.5.29.31",
  ocsp: "1.3.6.1.5.5.7.48.1",
} as const;

/** GeneralName of kind uniformResourceIdentifier, tag [6]. */
const addressTag = 0x86;

/**
 * Reads the parts of a certificate that revocation works on.
 *
 * @throws SegurError `ERR_CERT_PARSE`
 */
export function certificateParts(certificate: X509Certificate): CertificateParts {
  const { serialNumber, issuer, subject, publicKeyInfo, extensions } = readTbsCertificate(certificate);
  const value = (name: string): DerValue | undefined => {
    const bytes = extensions.get(name);
    return bytes === undefined ? undefined : readDer(bytes);
  };
  const subjectKeyId = value(oid.subjectKeyId)?.content;
  const points = value(oid.listDistributionPoints);
  const access = value(oid.authorityInfoAccess);
  return {
    serial: serialNumber.content,
    issuer: issuer.bytes,
    subject: subject.bytes,
    // First byte of a BIT STRING: number of unused bits.
    keyBits: derAt(derChildren(publicKeyInfo), 1, derTag.bitString).content.subarray(1),
    ...(subjectKeyId === undefined ? {} : { subjectKeyId }),
    listAddresses: points === undefined ? [] : httpAddresses(derChildren(points).flatMap(pointNames)),
    ocspAddresses: access === undefined ? [] : httpAddresses(derChildren(access).flatMap(ocspLocation)),
  };
}

/** One extension of a list or an answer. */
export interface Extension {
  readonly id: string;
  readonly critical: boolean;
  /** DER of the value. */
  readonly value: Uint8Array;
}

/** Extensions inside their explicit tag; none when it is absent. */
export function readExtensionList(block: DerValue | undefined): readonly Extension[] {
  if (block === undefined) return [];
  return derChildren(derAt(derChildren(block), 0, derTag.sequence)).map((extension) => {
    const parts = derChildren(derExpect(extension, derTag.sequence));
    return {
      id: derOid(parts[0]),
      critical: parts[1]?.tag === derTag.boolean && parts[1].content[0] !== 0,
      value: derOctets(derExpect(parts.at(-1), derTag.octetString)),
    };
  });
}

/**
 * Names of a distribution point that holds all certificates of the issuer: a point with `reasons` [1] or another
 * `cRLIssuer` [2] is left aside, such lists are not supported.
 */
function pointNames(point: DerValue): readonly DerValue[] {
  const parts = derChildren(point);
  const name = parts.find((part) => part.tag === 0xa0);
  if (name === undefined || parts.length > 1) return [];
  const full = derChildren(name).find((part) => part.tag === 0xa0);
  return full === undefined ? [] : derChildren(full);
}

function ocspLocation(description: DerValue): readonly DerValue[] {
  const parts = derChildren(description);
  return derOid(parts[0]) === oid.ocsp ? parts.slice(1) : [];
}

/** LDAP addresses are ignored: the IGC-Santé publishes its full lists over HTTP (certificates.md §6.2). */
function httpAddresses(names: readonly DerValue[]): readonly string[] {
  return names
    .filter((name) => name.tag === addressTag)
    .map((name) => Buffer.from(name.content).toString("latin1"))
    .filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address));
}
