import { isIP } from "node:net";

import {
  booleanTrue,
  explicit,
  ia5String,
  implicit,
  integer,
  namedBits,
  nil,
  objectIdentifier,
  octetString,
  sequence,
  type Der,
} from "./der.js";

/** One X.509 extension. */
export interface CertificateExtension {
  readonly oid: string;
  readonly critical: boolean;
  /** DER of the extension's value, without the OCTET STRING around it. */
  readonly value: Der;
}

/** Bits of KeyUsage (RFC 5280 §4.2.1.3). */
const keyUsageBit = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  dataEncipherment: 3,
  keyCertSign: 5,
  cRLSign: 6,
} as const;

/** Names of the bits of KeyUsage. */
export type KeyUsageName = keyof typeof keyUsageBit;

/** Purposes of ExtendedKeyUsage. */
const purposes = {
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
  ocspSigning: "1.3.6.1.5.5.7.3.9",
  smartCardLogon: "1.3.6.1.4.1.311.20.2.2",
} as const;

/** Names of the purposes of ExtendedKeyUsage. */
export type PurposeName = keyof typeof purposes;

/** BasicConstraints: critical on an authority, an empty sequence on a leaf, as on the authentic certificates. */
export function basicConstraints(authority: { readonly pathLength?: number } | undefined): CertificateExtension {
  if (authority === undefined) return { oid: "2.5.29.19", critical: false, value: sequence() };
  const depth = authority.pathLength === undefined ? [] : [integer(authority.pathLength)];
  return { oid: "2.5.29.19", critical: true, value: sequence(booleanTrue(), ...depth) };
}

/** KeyUsage, critical. */
export function keyUsage(...names: readonly KeyUsageName[]): CertificateExtension {
  return { oid: "2.5.29.15", critical: true, value: namedBits(names.map((name) => keyUsageBit[name])) };
}

/** ExtendedKeyUsage. */
export function extendedKeyUsage(...names: readonly PurposeName[]): CertificateExtension {
  const value = sequence(...names.map((name) => objectIdentifier(purposes[name])));
  return { oid: "2.5.29.37", critical: false, value };
}

/** SubjectKeyIdentifier. */
export function subjectKeyIdentifier(keyId: Uint8Array): CertificateExtension {
  return { oid: "2.5.29.14", critical: false, value: octetString(keyId) };
}

/** AuthorityKeyIdentifier, key identifier only. */
export function authorityKeyIdentifier(keyId: Uint8Array): CertificateExtension {
  return { oid: "2.5.29.35", critical: false, value: sequence(implicit(0, keyId)) };
}

/** CertificatePolicies: one policy and the address of its statement. */
export function certificatePolicy(policy: string, statementUrl: string): CertificateExtension {
  const qualifier = sequence(objectIdentifier("1.3.6.1.5.5.7.2.1"), ia5String(statementUrl));
  return {
    oid: "2.5.29.32",
    critical: false,
    value: sequence(sequence(objectIdentifier(policy), sequence(qualifier))),
  };
}

/** CRLDistributionPoints: each address is a point of its own, as on the authentic certificates. */
export function revocationListAddresses(...urls: readonly string[]): CertificateExtension {
  return { oid: "2.5.29.31", critical: false, value: sequence(...urls.map(distributionPoint)) };
}

/** FreshestCRL: where the delta list is. */
export function deltaListAddress(url: string): CertificateExtension {
  return { oid: "2.5.29.46", critical: false, value: sequence(distributionPoint(url)) };
}

function distributionPoint(url: string): Der {
  return sequence(explicit(0, explicit(0, uri(url))));
}

function uri(url: string): Der {
  return implicit(6, Buffer.from(url, "latin1"));
}

/** AuthorityInformationAccess: the OCSP responder, and where the issuer's certificate is. */
export function authorityInformation(addresses: {
  readonly ocsp: string;
  readonly certificate: string;
}): CertificateExtension {
  const ocsp = sequence(objectIdentifier("1.3.6.1.5.5.7.48.1"), uri(addresses.ocsp));
  const caIssuers = sequence(objectIdentifier("1.3.6.1.5.5.7.48.2"), uri(addresses.certificate));
  return { oid: "1.3.6.1.5.5.7.1.1", critical: false, value: sequence(ocsp, caIssuers) };
}

/** id-pkix-ocsp-nocheck: nobody asks whether the responder's own certificate is revoked (RFC 6960 §4.2.2.2.1). */
export function ocspNoCheck(): CertificateExtension {
  return { oid: "1.3.6.1.5.5.7.48.1.5", critical: false, value: nil() };
}

/** A critical extension that nobody knows, under the arc of examples: who does not know it must refuse. */
export function unknownCriticalExtension(): CertificateExtension {
  return { oid: "2.999.1", critical: true, value: octetString(Uint8Array.of(0)) };
}

/** SubjectAltName: host names and IPv4 addresses. */
export function subjectAlternativeNames(hosts: readonly string[]): CertificateExtension {
  const names = hosts.map((host) =>
    isIP(host) === 4 ? implicit(7, Uint8Array.from(host.split("."), Number)) : implicit(2, Buffer.from(host, "latin1")),
  );
  return { oid: "2.5.29.17", critical: false, value: sequence(...names) };
}

/** Private extensions of the ANS, by what they say. */
const privateExtensionOids = {
  /** Type of card (TRE_G02): 00 CPS, 02 CDE/CPE, 03 CDA/CPA. */
  cardType: "1.2.250.1.71.1.2.2",
  /** Category of product (TRE_G01): 00 card, 03 software certificate, 80 and 83 the same in the test world. */
  productCategory: "1.2.250.1.71.1.2.5",
  /** Profession (TRE_G15): 10 doctor. */
  profession: "1.2.250.1.71.1.2.7",
} as const;

/**
 * A private extension of the ANS: an OCTET STRING of one byte.
 *
 * @see authentic certificates of the IGC-Santé: `04 01 83`.
 */
export function privateExtension(name: keyof typeof privateExtensionOids, value: number): CertificateExtension {
  return { oid: privateExtensionOids[name], critical: false, value: octetString(Uint8Array.of(value)) };
}
