import type { X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import {
  derAt,
  derChildren,
  derExpect,
  derOctets,
  derOid,
  derSmallInteger,
  derTag,
  derTime,
  readDer,
  type DerValue,
} from "./internal/der.js";

/** Parts of TBSCertificate that `node:crypto` does not give. */
export interface TbsCertificate {
  /** 1, 2 or 3; a certificate with extensions is of version 3. */
  readonly version: number;
  readonly serialNumber: DerValue;
  readonly issuer: DerValue;
  readonly subject: DerValue;
  /** SubjectPublicKeyInfo. */
  readonly publicKeyInfo: DerValue;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly extensions: ReadonlyMap<string, Uint8Array>;
  /** Object identifiers of the extensions that must not be ignored. */
  readonly critical: ReadonlySet<string>;
  /** Object identifier of the algorithm that the issuer signed with. */
  readonly signatureAlgorithm: string;
  /** Parameters of that algorithm, when it has some (RSASSA-PSS). */
  readonly signatureParameters?: DerValue;
}

/** Certificates do not change, and each check looks at several parts. */
const alreadyRead = new WeakMap<X509Certificate, TbsCertificate>();

/** `critical BOOLEAN DEFAULT FALSE`, present or not. */
function isCritical(parts: readonly DerValue[]): boolean {
  return parts.length > 2 && (derAt(parts, 1, derTag.boolean).content[0] ?? 0) !== 0;
}

/**
 * Reads the parts of a certificate that `node:crypto` does not give.
 *
 * @throws SegurError `ERR_CERT_PARSE` when they are malformed, or an extension stands twice.
 * @see RFC 5280, §4.1
 */
export function readTbsCertificate(certificate: X509Certificate): TbsCertificate {
  const known = alreadyRead.get(certificate);
  if (known !== undefined) return known;
  const read = parse(certificate);
  alreadyRead.set(certificate, read);
  return read;
}

function parse(certificate: X509Certificate): TbsCertificate {
  const outer = derChildren(readDer(certificate.raw));
  const fields = derChildren(derAt(outer, 0, derTag.sequence));
  // version [0] is absent in version 1 certificates only.
  const versioned = fields[0]?.tag === derTag.context0;
  const first = versioned ? 1 : 0;
  const extensions = new Map<string, Uint8Array>();
  const critical = new Set<string>();
  const block = fields.find((field) => field.tag === derTag.context3);
  if (block !== undefined) {
    for (const extension of derChildren(derAt(derChildren(block), 0, derTag.sequence))) {
      const parts = derChildren(extension);
      const id = derOid(parts[0]);
      if (extensions.has(id)) throw malformed("an extension stands twice", "RFC 5280, §4.2");
      extensions.set(id, derOctets(derExpect(parts.at(-1), derTag.octetString)));
      if (isCritical(parts)) critical.add(id);
    }
  }
  const algorithm = derAt(outer, 1, derTag.sequence);
  if (!Buffer.from(algorithm.bytes).equals(derAt(fields, first + 1, derTag.sequence).bytes)) {
    throw malformed("the signature algorithm inside the certificate is another one", "RFC 5280, §4.1.1.2");
  }
  const [signatureAlgorithm, signatureParameters] = derChildren(algorithm);
  const [notBefore, notAfter] = derChildren(derAt(fields, first + 3, derTag.sequence));
  if (notBefore === undefined || notAfter === undefined) throw malformed("validity", "RFC 5280, §4.1.2.5");
  return {
    version: versioned ? derSmallInteger(derAt(derChildren(derAt(fields, 0)), 0)) + 1 : 1,
    serialNumber: derAt(fields, first, derTag.integer),
    issuer: derAt(fields, first + 2, derTag.sequence),
    subject: derAt(fields, first + 4, derTag.sequence),
    publicKeyInfo: derAt(fields, first + 5, derTag.sequence),
    notBefore: derTime(notBefore),
    notAfter: derTime(notAfter),
    extensions,
    critical,
    signatureAlgorithm: derOid(signatureAlgorithm),
    ...(signatureParameters === undefined ? {} : { signatureParameters }),
  };
}

function malformed(rule: string, source: string): SegurError {
  return new SegurError("ERR_CERT_PARSE", { details: { rule, source } });
}
