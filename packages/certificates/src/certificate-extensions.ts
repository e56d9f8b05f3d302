import type { X509Certificate } from "node:crypto";

import { derAt, derChildren, derExpect, derOctets, derOid, derSmallInteger, derTag, readDer } from "./internal/der.js";
import type { DerValue } from "./internal/der.js";

/** Bits of the key usage extension, in their order (RFC 5280, §4.2.1.3). */
const keyUsageBits = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
] as const;

/** One purpose that a key is certified for. */
export type KeyUsage = (typeof keyUsageBits)[number];

/** What the extensions of a certificate say, absent when the certificate does not have them. */
export interface CertificateExtensions {
  readonly keyUsage?: readonly KeyUsage[];
  /** Object identifiers of the extended key usages. */
  readonly extendedKeyUsage?: readonly string[];
  /** Greatest number of intermediates below an authority. */
  readonly pathLength?: number;
  /** Category of product, byte of TRE_G01: `03` software certificate, `83` the same in the test world. */
  readonly productCategory?: number;
  /** Object identifiers of the certificate policies. */
  readonly policies: readonly string[];
}

const oid = {
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  certificatePolicies: "2.5.29.32",
  extendedKeyUsage: "2.5.29.37",
  productCategory: "1.2.250.1.71.1.2.5",
} as const;

/** Parts of TBSCertificate that `node:crypto` does not give. */
export interface TbsCertificate {
  readonly issuer: DerValue;
  readonly subject: DerValue;
  readonly extensions: ReadonlyMap<string, Uint8Array>;
  /** Object identifier of the algorithm that the issuer signed with. */
  readonly signatureAlgorithm: string;
}

/** Reads the parts of a certificate that `node:crypto` does not give (RFC 5280, §4.1). */
export function readTbsCertificate(certificate: X509Certificate): TbsCertificate {
  const outer = derChildren(readDer(certificate.raw));
  const fields = derChildren(derAt(outer, 0, derTag.sequence));
  // version [0] is absent in version 1 certificates only.
  const first = fields[0]?.tag === derTag.context0 ? 1 : 0;
  const extensions = new Map<string, Uint8Array>();
  const block = fields.find((field) => field.tag === derTag.context3);
  if (block !== undefined) {
    for (const extension of derChildren(derAt(derChildren(block), 0, derTag.sequence))) {
      const parts = derChildren(extension);
      extensions.set(derOid(parts[0]), derOctets(derExpect(parts.at(-1), derTag.octetString)));
    }
  }
  return {
    issuer: derAt(fields, first + 2, derTag.sequence),
    subject: derAt(fields, first + 4, derTag.sequence),
    extensions,
    signatureAlgorithm: derOid(derChildren(derAt(outer, 1, derTag.sequence))[0]),
  };
}

/**
 * Key usage, extended key usage and the other extensions that decide what a certificate is for.
 *
 * Read from the DER: `X509Certificate#keyUsage` of Node is the *extended* key usage, the bits are not exposed.
 *
 * @throws SegurError `ERR_CERT_PARSE` when an extension is malformed.
 */
export function readExtensions(certificate: X509Certificate): CertificateExtensions {
  const { extensions } = readTbsCertificate(certificate);
  const read = <T>(name: string, reader: (value: DerValue) => T): T | undefined => {
    const bytes = extensions.get(name);
    return bytes === undefined ? undefined : reader(readDer(bytes));
  };
  const keyUsage = read(oid.keyUsage, readKeyUsage);
  const extendedKeyUsage = read(oid.extendedKeyUsage, (value) => derChildren(value).map((each) => derOid(each)));
  const pathLength = read(oid.basicConstraints, readPathLength);
  const productCategory = read(oid.productCategory, (value) => derExpect(value, derTag.octetString).content[0]);
  const policies = read(oid.certificatePolicies, (value) =>
    derChildren(value).map((each) => derOid(derChildren(each)[0])),
  );
  return {
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
    ...(pathLength === undefined ? {} : { pathLength }),
    ...(productCategory === undefined ? {} : { productCategory }),
    policies: policies ?? [],
  };
}

function readKeyUsage(value: DerValue): readonly KeyUsage[] {
  const { content } = derExpect(value, derTag.bitString);
  // First byte: number of unused bits at the end; bits are numbered from the most significant.
  return keyUsageBits.filter((_, bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function readPathLength(value: DerValue): number | undefined {
  const length = derChildren(value).find((part) => part.tag === derTag.integer);
  return length === undefined ? undefined : derSmallInteger(length);
}
