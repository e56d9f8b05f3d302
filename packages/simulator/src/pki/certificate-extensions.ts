import { isIP } from "node:net";

import {
  booleanTrue,
  explicit,
  ia5String,
  implicit,
  integer,
  namedBits,
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
export const keyUsageBit = {
  digitalSignature: 0,
  nonRepudiation: 1,
  keyEncipherment: 2,
  keyCertSign: 5,
  cRLSign: 6,
} as const;

/** Purposes of ExtendedKeyUsage. */
export const purposes = { serverAuth: "1.3.6.1.5.5.7.3.1", clientAuth: "1.3.6.1.5.5.7.3.2" } as const;

/** BasicConstraints: critical on an authority, an empty sequence on a leaf, as on the authentic certificates. */
export function basicConstraints(authority: { readonly pathLength?: number } | undefined): CertificateExtension {
  if (authority === undefined) return { oid: "2.5.29.19", critical: false, value: sequence() };
  const depth = authority.pathLength === undefined ? [] : [integer(authority.pathLength)];
  return { oid: "2.5.29.19", critical: true, value: sequence(booleanTrue(), ...depth) };
}

/** KeyUsage, critical. */
export function keyUsage(...names: readonly (keyof typeof keyUsageBit)[]): CertificateExtension {
  return { oid: "2.5.29.15", critical: true, value: namedBits(names.map((name) => keyUsageBit[name])) };
}

/** ExtendedKeyUsage. */
export function extendedKeyUsage(...names: readonly (keyof typeof purposes)[]): CertificateExtension {
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

/** CRLDistributionPoints: one address. */
export function revocationListAddress(url: string): CertificateExtension {
  const fullName = explicit(0, implicit(6, Buffer.from(url, "latin1")));
  return { oid: "2.5.29.31", critical: false, value: sequence(sequence(explicit(0, fullName))) };
}

/** AuthorityInformationAccess: where the issuer's certificate is. */
export function issuerAddress(url: string): CertificateExtension {
  const caIssuers = sequence(objectIdentifier("1.3.6.1.5.5.7.48.2"), implicit(6, Buffer.from(url, "latin1")));
  return { oid: "1.3.6.1.5.5.7.1.1", critical: false, value: sequence(caIssuers) };
}

/** SubjectAltName: host names and IPv4 addresses. */
export function subjectAlternativeNames(hosts: readonly string[]): CertificateExtension {
  const names = hosts.map((host) =>
    isIP(host) === 4 ? implicit(7, Uint8Array.from(host.split("."), Number)) : implicit(2, Buffer.from(host, "latin1")),
  );
  return { oid: "2.5.29.17", critical: false, value: sequence(...names) };
}

/**
 * Category of product (TRE_G01), private extension of the ANS: `83` is a software certificate of the test world.
 *
 * @see certificates of the IGC-Santé: OCTET STRING of one byte, `04 01 83`.
 */
export function testSoftwareProduct(): CertificateExtension {
  return { oid: "1.2.250.1.71.1.2.5", critical: false, value: octetString(Uint8Array.of(0x83)) };
}
