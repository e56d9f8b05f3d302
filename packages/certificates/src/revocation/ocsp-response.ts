import type { X509Certificate } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { derAt, derChildren, derExpect, derOctets, derOid, derTag, readDer, type DerValue } from "../internal/der.js";
import { asn1Time } from "./asn1-time.js";
import { readExtensionList } from "./certificate-parts.js";
import { invalid, refusing } from "./invalid.js";
import { certIdOf, nonceOid } from "./ocsp-request.js";
import { verifyOcspSignature } from "./ocsp-signer.js";
import { revocationReason } from "./revocation-reason.js";
import type { RevocationStatus } from "./revocation-status.js";

const source = "RFC 6960, §3.2 and §4.2; certificates.md §6.3";
const refuse = (rule: string) => invalid("ERR_CERT_OCSP_INVALID", rule, source);

const minuteMs = 60_000;
/** Clocks may differ by that much. */
const toleranceMs = 5 * minuteMs;
/** An answer that gives no end is believed for a day after its beginning: without that it could be played for ever. */
const withoutEndMs = 24 * 60 * minuteMs;

const enumeratedTag = 0x0a;
const basicResponse = "1.3.6.1.5.5.7.48.1.1";

/** OCSPResponseStatus other than successful (RFC 6960, §4.2.1); the first two may pass. */
const refusals: Readonly<Partial<Record<number, { readonly name: string; readonly retryable?: true }>>> = {
  1: { name: "malformedRequest" },
  2: { name: "internalError", retryable: true },
  3: { name: "tryLater", retryable: true },
  5: { name: "sigRequired" },
  6: { name: "unauthorized" },
};

/** What an answer is read against. */
export interface OcspResponseOptions {
  readonly certificate: X509Certificate;
  readonly issuer: X509Certificate;
  readonly at: Date;
  /** The nonce that was sent: an answer with another is refused, an answer with none is accepted. */
  readonly nonce?: Uint8Array;
}

/**
 * Reads the answer of an OCSP responder about one certificate.
 *
 * Accepted only if: it is a successful basic response; it is signed by the issuer, or by a certificate that the issuer made
 * with the extended usage OCSPSigning; the signature is not SHA-1; its CertID is the one of the certificate; it has begun
 * (5 minutes of tolerance); no critical extension is unknown. Past its end it is `stale`; `unknown` stays `unknown`.
 *
 * @throws SegurError `ERR_CERT_OCSP_INVALID`; `retryable` when the responder says to try later.
 * @see certificates.md §6.3
 * @example
 * ```ts
 * import { readOcspResponse } from "@segur-sdk/certificates";
 * import type { X509Certificate } from "node:crypto";
 *
 * const isGood = (answer: Uint8Array, certificate: X509Certificate, issuer: X509Certificate, at: Date) =>
 *   readOcspResponse(answer, { certificate, issuer, at }).status === "good";
 * ```
 */
export function readOcspResponse(bytes: Uint8Array, options: OcspResponseOptions): RevocationStatus {
  return refusing("ERR_CERT_OCSP_INVALID", () => {
    const [data, ...signed] = derChildren(readBasicResponse(bytes));
    const tbs = derExpect(data, derTag.sequence);
    const fields = derChildren(tbs);
    // version [0] is left out in version 1, the only one there is.
    if (fields[0]?.tag === derTag.context0) throw refuse("version");
    verifyOcspSignature({ tbs, responder: derAt(fields, 0), signed }, options);
    if (asn1Time(fields[1]) === undefined) throw refuse("producedAt");
    checkExtensions(
      fields.slice(3).find((field) => field.tag === 0xa1),
      options.nonce,
    );
    return readStatus(findAnswer(derAt(fields, 2, derTag.sequence), options), options);
  });
}

function readBasicResponse(bytes: Uint8Array): DerValue {
  const [status, body] = derChildren(derExpect(readDer(bytes), derTag.sequence));
  const { content } = derExpect(status, enumeratedTag);
  if (content.length !== 1) throw refuse("responseStatus");
  if (content[0] !== 0) {
    const { name, retryable } = refusals[content[0] ?? -1] ?? { name: "undefined" };
    throw new SegurError("ERR_CERT_OCSP_INVALID", {
      details: { rule: "the responder refuses to answer", responseStatus: name, source },
      ...(retryable === undefined ? {} : { retryable }),
    });
  }
  const [type, response] = derChildren(derAt(derChildren(derExpect(body, derTag.context0)), 0, derTag.sequence));
  if (derOid(type) !== basicResponse) throw refuse("type of response");
  return derExpect(readDer(derOctets(derExpect(response, derTag.octetString))), derTag.sequence);
}

function checkExtensions(block: DerValue | undefined, nonce: Uint8Array | undefined): void {
  for (const { id, critical, value } of readExtensionList(block)) {
    if (id === nonceOid) {
      if (nonce !== undefined && !same(nonceIn(value), nonce)) throw refuse("the nonce is another's");
    } else if (critical) throw refuse(`unknown critical extension ${id}`);
  }
}

/** The nonce is an OCTET STRING inside that of the extension (RFC 8954, §2.1). */
function nonceIn(value: Uint8Array): Uint8Array {
  return derExpect(readDer(value), derTag.octetString).content;
}

/** The answer about this certificate; a responder may add others. */
function findAnswer(answers: DerValue, { certificate, issuer }: OcspResponseOptions): readonly DerValue[] {
  const wanted = certIdOf(certificate, issuer);
  const found = derChildren(answers)
    .map((answer) => derChildren(derExpect(answer, derTag.sequence)))
    .filter((parts) => sameCertId(derAt(parts, 0, derTag.sequence), wanted));
  const [only] = found;
  if (only === undefined || found.length > 1) throw refuse("no single answer about the certificate");
  return only;
}

/** Same algorithm, name hash, key hash and serial number; the parameters of SHA-1 may be NULL or left out. */
function sameCertId(found: DerValue, wanted: Uint8Array): boolean {
  const [foundAlgorithm, ...foundParts] = derChildren(found);
  const [wantedAlgorithm, ...wantedParts] = derChildren(readDer(wanted));
  const algorithm = (of: DerValue | undefined) => derOid(derChildren(derExpect(of, derTag.sequence))[0]);
  return (
    foundParts.length === wantedParts.length &&
    wantedParts.every((part, index) => same(part.bytes, foundParts[index]?.bytes ?? new Uint8Array())) &&
    algorithm(foundAlgorithm) === algorithm(wantedAlgorithm)
  );
}

function readStatus(parts: readonly DerValue[], { certificate, at }: OcspResponseOptions): RevocationStatus {
  const thisUpdate = asn1Time(parts[2]);
  const ending = parts.slice(3).find((part) => part.tag === 0xa0);
  const end = ending === undefined ? undefined : asn1Time(derChildren(ending)[0]);
  if (thisUpdate === undefined || (ending !== undefined && end === undefined)) throw refuse("dates");
  if (thisUpdate.getTime() - toleranceMs > at.getTime()) throw refuse("thisUpdate is in the future");
  checkExtensions(
    parts.slice(3).find((part) => part.tag === 0xa1),
    undefined,
  );
  const nextUpdate = end ?? new Date(thisUpdate.getTime() + withoutEndMs);
  const about = { source: "ocsp", certificate: certificate.fingerprint256, thisUpdate, nextUpdate } as const;
  const said = derAt(parts, 1);
  switch (said.tag) {
    case 0x80:
      return { ...about, status: at <= nextUpdate ? "good" : "stale" };
    case 0x82:
      return { ...about, status: "unknown" };
    case 0xa1:
      return { ...about, status: "revoked", ...readRevocation(said) };
    default:
      throw refuse("certStatus");
  }
}

function readRevocation(of: DerValue): Pick<RevocationStatus, "revokedAt" | "reason"> {
  const [when, why] = derChildren(of);
  const revokedAt = asn1Time(when);
  const code = why === undefined ? undefined : derExpect(derChildren(why)[0], enumeratedTag).content[0];
  const reason = revocationReason(code);
  return { ...(revokedAt === undefined ? {} : { revokedAt }), ...(reason === undefined ? {} : { reason }) };
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
