import { verify, type X509Certificate } from "node:crypto";
import { promisify } from "node:util";

import { readExtensions } from "../certificate-extensions.js";
import { derChildren, derExpect, derOid, derTag, readDer, type DerValue } from "../internal/der.js";
import { asn1Time } from "./asn1-time.js";
import { certificateParts } from "./certificate-parts.js";
import { invalid, refusing } from "./invalid.js";
import { indexEntries } from "./list-entries.js";
import { readListExtensions } from "./list-extensions.js";
import { listBytes } from "./list-pem.js";
import { definiteChildren } from "./definite-children.js";
import type { RevocationStatus } from "./revocation-status.js";
import { verificationOf } from "./signature-algorithms.js";

const source = "RFC 5280, §5; certificates.md §6.2";
const refuse = (rule: string) => invalid("ERR_CERT_CRL_INVALID", rule, source);

/** What a list is read against. */
export interface RevocationListOptions {
  /** The authority whose certificates the list is about, and which must have signed it. */
  readonly issuer: X509Certificate;
  /** Date of the reading: a list that begins later is refused. */
  readonly at: Date;
  /** Number of the list held before: a lower one is refused, or the old list could be played again. */
  readonly minimumNumber?: bigint;
}

/** A complete revocation list, its signature verified. */
export interface RevocationList {
  readonly issuer: X509Certificate;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  /** cRLNumber; absent from version 1 lists. */
  readonly number?: bigint;
  /** How many certificates are revoked. */
  readonly size: number;
  /**
   * What the list says of a certificate at a date: `stale` once `nextUpdate` is past, unless it is revoked;
   * `unknown` when another authority issued it, even one of the same name.
   */
  statusOf(certificate: X509Certificate, at: Date): RevocationStatus;
}

/**
 * Reads a certificate revocation list (DER or PEM).
 *
 * Accepted only if: its issuer is the subject of the authority, byte for byte; its authority key identifier, when present,
 * is the authority's; the authority has cRLSign; the signature verifies and is not SHA-1; it has begun; no critical
 * extension is unknown, in the list nor in an entry; its number has not gone down. Everything else is an error: a list
 * that cannot be read never means "not revoked".
 *
 * A list of a million entries (35 MB) takes the bytes and some 8 MB more; the event loop is never held for long.
 *
 * @param bytes Kept as long as the list is, and not to be changed.
 * @throws SegurError `ERR_CERT_CRL_INVALID`
 * @see certificates.md §6.2; RFC 5280, §5 and §6.3
 * @example
 * ```ts
 * import { readRevocationList } from "@segur-sdk/certificates";
 * import type { X509Certificate } from "node:crypto";
 *
 * const isRevoked = async (crl: Uint8Array, leaf: X509Certificate, issuer: X509Certificate, at: Date) =>
 *   (await readRevocationList(crl, { issuer, at })).statusOf(leaf, at).status === "revoked";
 * ```
 */
export async function readRevocationList(bytes: Uint8Array, options: RevocationListOptions): Promise<RevocationList> {
  const { issuer, at, minimumNumber } = options;
  const outer = refusing("ERR_CERT_CRL_INVALID", () => readOuter(listBytes(bytes), issuer));
  // Before the entries: what the authority did not sign is not even looked at.
  await verifySignature(outer, issuer);
  const head = refusing("ERR_CERT_CRL_INVALID", () => readHead(outer, issuer));
  if (head.thisUpdate > at) throw refuse("thisUpdate is in the future");
  if (minimumNumber !== undefined && (head.number === undefined || head.number < minimumNumber)) {
    throw refuse("cRLNumber went down");
  }
  const { entries } = head;
  const start = entries === undefined ? 0 : entries.byteOffset - outer.der.byteOffset;
  const index = await indexEntries(outer.der, start, start + (entries?.length ?? 0));
  const { thisUpdate, nextUpdate, number } = head;
  return {
    issuer,
    thisUpdate,
    nextUpdate,
    ...(number === undefined ? {} : { number }),
    size: index.size,
    statusOf: (certificate, when) => {
      const about = { source: "crl", certificate: certificate.fingerprint256, thisUpdate, nextUpdate } as const;
      // Homonym authorities exist: only the signature tells whose certificate this is.
      if (!certificate.checkIssued(issuer) || !certificate.verify(issuer.publicKey)) {
        return { ...about, status: "unknown" };
      }
      const entry = index.find(certificateParts(certificate).serial);
      // A revocation does not end with the list that announced it.
      if (entry !== undefined) return { ...about, status: "revoked", ...entry };
      return { ...about, status: when <= nextUpdate ? "good" : "stale" };
    },
  };
}

interface Outer {
  readonly der: Uint8Array;
  readonly tbs: DerValue;
  readonly algorithm: DerValue;
  readonly signature: Uint8Array;
}

function readOuter(der: Uint8Array, issuer: X509Certificate): Outer {
  const [tbs, algorithm, signature, ...more] = definiteChildren(der);
  const bits = derExpect(signature, derTag.bitString).content;
  if (more.length > 0 || bits[0] !== 0) throw refuse("signature");
  const { keyUsage } = readExtensions(issuer);
  if (keyUsage?.includes("cRLSign") !== true) throw refuse("the authority does not have cRLSign");
  return {
    der,
    tbs: derExpect(tbs, derTag.sequence),
    algorithm: derExpect(algorithm, derTag.sequence),
    signature: bits.subarray(1),
  };
}

const verifyInThreadPool = promisify(verify);

async function verifySignature({ tbs, algorithm, signature }: Outer, issuer: X509Certificate): Promise<void> {
  const oid = refusing("ERR_CERT_CRL_INVALID", () => derOid(derChildren(algorithm)[0]));
  const verification = verificationOf(oid, issuer.publicKey);
  if (verification === undefined) throw refuse("signature algorithm refused: SHA-256 or better is demanded");
  // A malformed ECDSA signature makes OpenSSL fail instead of saying no.
  const verified = await verifyInThreadPool(verification.hash, tbs.bytes, issuer.publicKey, signature).catch(
    () => false,
  );
  if (!verified) throw refuse("the signature is not the authority's");
}

interface Head {
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly number?: bigint;
  /** Content of revokedCertificates. */
  readonly entries?: Uint8Array;
}

function readHead({ tbs, algorithm }: Outer, issuer: X509Certificate): Head {
  const fields = [...definiteChildren(tbs.bytes)];
  const version = fields[0]?.tag === derTag.integer ? fields.shift() : undefined;
  if (version !== undefined && (version.content.length !== 1 || version.content[0] !== 1)) throw refuse("version");
  const [inner, name, begins, ends] = fields.splice(0, 4);
  if (inner === undefined || !same(inner.bytes, algorithm.bytes)) throw refuse("two signature algorithms");
  const authority = certificateParts(issuer);
  if (name === undefined || !same(name.bytes, authority.subject)) throw refuse("the issuer is not the authority");
  const thisUpdate = asn1Time(begins);
  const nextUpdate = asn1Time(ends);
  if (thisUpdate === undefined || nextUpdate === undefined) throw refuse("thisUpdate and nextUpdate are demanded");
  const entries = fields[0]?.tag === derTag.sequence ? fields.shift()?.content : undefined;
  const block = fields[0]?.tag === derTag.context0 ? fields.shift() : undefined;
  if (fields.length > 0 || (block !== undefined && version === undefined)) throw refuse("unexpected field");
  const { number, keyId } = readListExtensions(block === undefined ? undefined : readDer(block.bytes));
  if (keyId !== undefined && authority.subjectKeyId !== undefined && !same(keyId, authority.subjectKeyId)) {
    throw refuse("the authority key identifier is another's");
  }
  return {
    thisUpdate,
    nextUpdate,
    ...(number === undefined ? {} : { number }),
    ...(entries === undefined ? {} : { entries }),
  };
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
