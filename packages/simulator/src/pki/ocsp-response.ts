import { createHash, sign, type KeyObject, type X509Certificate } from "node:crypto";

import { encodeExtension, signatureAlgorithm, type SignatureDigest } from "./certificate.js";
import {
  algorithm,
  bitString,
  enumerated,
  explicit,
  generalizedTime,
  implicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  tagged,
  type Der,
} from "./der.js";
import type { OcspQuestion } from "./ocsp-request.js";
import { reasonCode, type RevokedCertificate } from "./revocation-list.js";
import type { Validity } from "./validity.js";

/** One answer: what was asked, and what is known. */
interface OcspAnswer {
  readonly question: OcspQuestion;
  readonly status: "good" | "unknown" | RevokedCertificate;
}

/** What a signed response says. */
export interface OcspResponseTemplate {
  readonly answers: readonly OcspAnswer[];
  /** `thisUpdate` and `nextUpdate` of every answer. */
  readonly validity: Validity;
  readonly producedAt: Date;
  readonly nonce?: Uint8Array;
  /** DER of the responder's name. */
  readonly responder: Der;
  readonly key: KeyObject;
  /** Certificate of a delegated responder; absent when the issuer signs. */
  readonly certificate?: X509Certificate;
  readonly digest?: SignatureDigest;
}

/** Why a responder gives no answer (RFC 6960 §4.2.1). */
const ocspFailures = { malformedRequest: 1, internalError: 2, tryLater: 3, unauthorized: 6 } as const;

/** A response without answer, which is not signed. */
export function buildOcspFailure(reason: keyof typeof ocspFailures): Der {
  return sequence(enumerated(ocspFailures[reason]));
}

/**
 * Writes a signed OCSP response.
 *
 * @see RFC 6960 §4.2.1.
 */
export function buildOcspResponse(template: OcspResponseTemplate): Der {
  const { digest = "sha256", nonce, certificate } = template;
  const data = sequence(
    explicit(1, template.responder),
    generalizedTime(template.producedAt),
    sequence(...template.answers.map((answer) => singleResponse(answer, template.validity))),
    ...(nonce === undefined
      ? []
      : [explicit(1, sequence(encodeExtension({ oid: "1.3.6.1.5.5.7.48.1.2", critical: false, value: nonce })))]),
  );
  const basic = sequence(
    data,
    signatureAlgorithm(digest),
    bitString(sign(digest, data, template.key)),
    ...(certificate === undefined ? [] : [explicit(0, sequence(certificate.raw))]),
  );
  return sequence(enumerated(0), explicit(0, sequence(objectIdentifier("1.3.6.1.5.5.7.48.1.1"), octetString(basic))));
}

function singleResponse({ question, status }: OcspAnswer, validity: Validity): Der {
  return sequence(
    certificateId(question),
    certificateStatus(status),
    generalizedTime(validity.notBefore),
    explicit(0, generalizedTime(validity.notAfter)),
  );
}

function certificateId({ issuerNameHash, issuerKeyHash, serial }: OcspQuestion): Der {
  return sequence(
    algorithm("1.3.14.3.2.26"),
    octetString(Buffer.from(issuerNameHash, "hex")),
    octetString(Buffer.from(issuerKeyHash, "hex")),
    integer(Buffer.from(serial, "hex")),
  );
}

/** CertStatus ::= CHOICE { good [0] NULL, revoked [1] { time, [0] reason }, unknown [2] NULL }, all implicit. */
function certificateStatus(status: OcspAnswer["status"]): Der {
  if (status === "good") return implicit(0, Buffer.alloc(0));
  if (status === "unknown") return implicit(2, Buffer.alloc(0));
  const { at, reason } = status;
  return tagged(0xa1, generalizedTime(at), ...(reason === "unspecified" ? [] : [explicit(0, reasonCode(reason))]));
}

/** SHA-1 in upper case hexadecimal, as CertID holds it. */
export function certificateIdHash(bytes: Uint8Array): string {
  return createHash("sha1").update(bytes).digest("hex").toUpperCase();
}
