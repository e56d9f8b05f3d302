import type { X509Certificate } from "node:crypto";

import { derChildren, derExpect, derOid, derSmallInteger, derTag, readDer, type DerValue } from "./internal/der.js";
import { readTbsCertificate } from "./tbs-certificate.js";

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
  /** True when basicConstraints makes it an authority. */
  readonly isAuthority: boolean;
  /** Greatest number of intermediates below an authority. */
  readonly pathLength?: number;
  /** Category of product, byte of TRE_G01: `03` software certificate, `83` the same in the test world. */
  readonly productCategory?: number;
  /** Type of card, byte of TRE_G02: `00` CPS, `01` CPF, `02` CDE or CPE, `03` CDA or CPA. */
  readonly cardType?: number;
  /** Object identifiers of the certificate policies. */
  readonly policies: readonly string[];
  /** SubjectKeyIdentifier and the key identifier of AuthorityKeyIdentifier, hexadecimal. */
  readonly subjectKeyId?: string;
  readonly authorityKeyId?: string;
  /** Extensions of the arc 1.2.250.1.71.1.2 of the ANS, as they stand: object identifier, then hexadecimal. */
  readonly privateExtensions: Readonly<Record<string, string>>;
}

const oid = {
  subjectKeyIdentifier: "2.5.29.14",
  keyUsage: "2.5.29.15",
  basicConstraints: "2.5.29.19",
  certificatePolicies: "2.5.29.32",
  authorityKeyIdentifier: "2.5.29.35",
  extendedKeyUsage: "2.5.29.37",
  cardType: "1.2.250.1.71.1.2.2",
  productCategory: "1.2.250.1.71.1.2.5",
} as const;

/** Arc of the private extensions (certificates.md §2.5). */
const privateArc = "1.2.250.1.71.1.2.";
/** keyIdentifier [0] IMPLICIT of AuthorityKeyIdentifier. */
const keyIdentifierTag = 0x80;

/**
 * Key usage, extended key usage and the other extensions that decide what a certificate is for.
 *
 * Read from the DER: `X509Certificate#keyUsage` of Node is the *extended* key usage, the bits are not exposed.
 *
 * @throws SegurError `ERR_CERT_PARSE` when an extension is malformed.
 */
export function readExtensions(certificate: X509Certificate): CertificateExtensions {
  const known = alreadyRead.get(certificate);
  if (known !== undefined) return known;
  const read = parse(certificate);
  alreadyRead.set(certificate, read);
  return read;
}

/** Certificates do not change, and each check looks at several extensions. */
const alreadyRead = new WeakMap<X509Certificate, CertificateExtensions>();

function parse(certificate: X509Certificate): CertificateExtensions {
  const { extensions } = readTbsCertificate(certificate);
  const read = <T>(name: string, reader: (value: DerValue) => T): T | undefined => {
    const bytes = extensions.get(name);
    return bytes === undefined ? undefined : reader(readDer(bytes));
  };
  const keyUsage = read(oid.keyUsage, readKeyUsage);
  const extendedKeyUsage = read(oid.extendedKeyUsage, (value) => derChildren(value).map((each) => derOid(each)));
  const isAuthority = read(oid.basicConstraints, readIsAuthority) ?? false;
  const pathLength = read(oid.basicConstraints, readPathLength);
  const productCategory = read(oid.productCategory, readCode);
  const cardType = read(oid.cardType, readCode);
  const subjectKeyId = read(oid.subjectKeyIdentifier, (value) => hexOf(derExpect(value, derTag.octetString).content));
  const authorityKeyId = read(oid.authorityKeyIdentifier, readAuthorityKeyId);
  const policies = read(oid.certificatePolicies, (value) =>
    derChildren(value).map((each) => derOid(derChildren(each)[0])),
  );
  const privateExtensions = [...extensions]
    .filter(([id]) => id.startsWith(privateArc))
    .map(([id, bytes]): [string, string] => [id, hexOf(bytes)]);
  return {
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
    isAuthority,
    ...(pathLength === undefined ? {} : { pathLength }),
    ...(productCategory === undefined ? {} : { productCategory }),
    ...(cardType === undefined ? {} : { cardType }),
    ...(subjectKeyId === undefined ? {} : { subjectKeyId }),
    ...(authorityKeyId === undefined ? {} : { authorityKeyId }),
    policies: policies ?? [],
    privateExtensions: Object.fromEntries(privateExtensions),
  };
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

/**
 * The code of a private extension: an OCTET STRING of one byte in software certificates (`04 01 83`, certificates.md
 * §2.5), an INTEGER on genuine cards (`02 01 00`). Any other form is left to `privateExtensions`: it refuses nothing.
 */
function readCode(value: DerValue): number | undefined {
  const isCode = value.tag === derTag.octetString || value.tag === derTag.integer;
  return isCode && value.content.length === 1 ? value.content[0] : undefined;
}

function readAuthorityKeyId(value: DerValue): string | undefined {
  const key = derChildren(derExpect(value, derTag.sequence)).find((part) => part.tag === keyIdentifierTag);
  return key === undefined ? undefined : hexOf(key.content);
}

function readKeyUsage(value: DerValue): readonly KeyUsage[] {
  const { content } = derExpect(value, derTag.bitString);
  // First byte: number of unused bits at the end; bits are numbered from the most significant.
  return keyUsageBits.filter((_, bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function readIsAuthority(value: DerValue): boolean {
  const [flag] = derChildren(value);
  return flag?.tag === derTag.boolean && (flag.content[0] ?? 0) !== 0;
}

function readPathLength(value: DerValue): number | undefined {
  const length = derChildren(value).find((part) => part.tag === derTag.integer);
  return length === undefined ? undefined : derSmallInteger(length);
}
