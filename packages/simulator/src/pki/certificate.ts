import { createHash, createPublicKey, sign, X509Certificate, type KeyObject } from "node:crypto";

import { inside, readDer } from "./der-reader.js";
import { algorithm, bitString, booleanTrue, explicit, integer, objectIdentifier, octetString } from "./der.js";
import { sequence, time, type Der } from "./der.js";
import type { CertificateExtension } from "./certificate-extensions.js";
import { encodeName, type DistinguishedName } from "./distinguished-name.js";

/** Everything a certificate says, and the key that signs it. */
export interface CertificateTemplate {
  readonly serial: Uint8Array;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly subjectKey: KeyObject;
  /** RSA private key. */
  readonly issuerKey: KeyObject;
  readonly extensions: readonly CertificateExtension[];
  /** Default `sha256`; `sha1` is a defect. */
  readonly digest?: SignatureDigest;
}

/** Digests the PKI signs with. */
export type SignatureDigest = "sha256" | "sha1";

const rsaSignatures = { sha256: "1.2.840.113549.1.1.11", sha1: "1.2.840.113549.1.1.5" } as const;

/**
 * Issues a version 3 certificate, signed sha256WithRSAEncryption.
 *
 * @see RFC 5280 §4.1.
 */
export function issueCertificate(template: CertificateTemplate): X509Certificate {
  const { digest = "sha256", extensions } = template;
  const content = sequence(
    explicit(0, integer(2)),
    integer(template.serial),
    algorithm(rsaSignatures[digest]),
    encodeName(template.issuer),
    sequence(time(template.notBefore), time(template.notAfter)),
    encodeName(template.subject),
    createPublicKey(template.subjectKey).export({ type: "spki", format: "der" }),
    explicit(3, sequence(...extensions.map(encodeExtension))),
  );
  return new X509Certificate(signDer(content, template.issuerKey, digest));
}

/** `SEQUENCE { content, algorithm, signature }`: the envelope of certificates and of revocation lists. */
export function signDer(content: Der, key: KeyObject, digest: SignatureDigest = "sha256"): Der {
  const signature = sign(digest, content, key);
  return sequence(content, algorithm(rsaSignatures[digest]), bitString(signature));
}

/** AlgorithmIdentifier of the signatures of {@link signDer}. */
export function signatureAlgorithm(digest: SignatureDigest = "sha256"): Der {
  return algorithm(rsaSignatures[digest]);
}

/** Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue OCTET STRING }. */
export function encodeExtension({ oid, critical, value }: CertificateExtension): Der {
  return sequence(objectIdentifier(oid), ...(critical ? [booleanTrue()] : []), octetString(value));
}

/** Key identifier of RFC 5280 §4.2.1.2 (1): SHA-1 of the public key's BIT STRING. */
export function keyIdentifier(key: KeyObject): Uint8Array {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  // SubjectPublicKeyInfo ::= SEQUENCE { algorithm, BIT STRING }; the first octet of a BIT STRING counts unused bits.
  const [, bits] = inside(readDer(publicKey.export({ type: "spki", format: "der" }))?.[0]);
  return createHash("sha1")
    .update(bits?.content.subarray(1) ?? Buffer.alloc(0))
    .digest();
}
