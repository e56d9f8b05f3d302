import { inside, oidOf, readDer, type DerValue } from "./der-reader.js";

/** Which certificate an OCSP request asks about; hexadecimal in upper case, the serial as Node gives it. */
export interface OcspQuestion {
  readonly issuerNameHash: string;
  readonly issuerKeyHash: string;
  readonly serial: string;
}

/** An OCSP request. */
export interface OcspRequest {
  readonly questions: readonly OcspQuestion[];
  /** Value of the nonce extension, its OCTET STRING included. */
  readonly nonce?: Uint8Array;
}

const sha1 = "1.3.14.3.2.26";
const nonceOid = "1.3.6.1.5.5.7.48.1.2";

/**
 * Reads an OCSP request; undefined when it is malformed, or when a CertID is not of SHA-1, the only one that every
 * responder takes.
 *
 * @see RFC 6960 §4.1.1.
 */
export function readOcspRequest(der: Uint8Array): OcspRequest | undefined {
  // OCSPRequest ::= SEQUENCE { tbsRequest SEQUENCE { [0] version, [1] requestorName, requestList, [2] extensions }, … }
  const [request, ...more] = readDer(der) ?? [];
  const fields = inside(inside(request)[0]);
  const list = fields.find(({ tag }) => tag === 0x30);
  if (request?.tag !== 0x30 || more.length > 0 || list === undefined) return undefined;
  const questions = inside(list).map(questionOf);
  if (questions.length === 0 || questions.includes(undefined)) return undefined;
  const nonce = nonceOf(fields.find(({ tag }) => tag === 0xa2));
  return { questions: questions.filter((one) => one !== undefined), ...(nonce === undefined ? {} : { nonce }) };
}

/** CertID ::= SEQUENCE { hashAlgorithm, issuerNameHash, issuerKeyHash, serialNumber }, first in its Request. */
function questionOf(request: DerValue): OcspQuestion | undefined {
  const [hash, issuerName, issuerKey, serial] = inside(inside(request)[0]);
  const algorithm = inside(hash)[0];
  if (algorithm === undefined || oidOf(algorithm.content) !== sha1) return undefined;
  if (issuerName?.tag !== 0x04 || issuerKey?.tag !== 0x04 || serial?.tag !== 0x02) return undefined;
  return {
    issuerNameHash: hex(issuerName),
    issuerKeyHash: hex(issuerKey),
    serial: hex(serial).replace(/^(00)+(?=.)/, ""),
  };
}

function nonceOf(extensions: DerValue | undefined): Uint8Array | undefined {
  for (const extension of inside(inside(extensions)[0])) {
    const [oid, ...rest] = inside(extension);
    if (oid !== undefined && oidOf(oid.content) === nonceOid) return rest.at(-1)?.content;
  }
  return undefined;
}

function hex({ content }: DerValue): string {
  return Buffer.from(content).toString("hex").toUpperCase();
}
