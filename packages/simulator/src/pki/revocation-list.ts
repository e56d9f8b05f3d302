import type { KeyObject } from "node:crypto";

import { authorityKeyIdentifier, type CertificateExtension } from "./certificate-extensions.js";
import { encodeExtension, signatureAlgorithm, signDer, type SignatureDigest } from "./certificate.js";
import { enumerated, explicit, integer, sequence, time, type Der } from "./der.js";

/** Why a certificate was revoked. */
export type RevocationReason =
  "unspecified" | "keyCompromise" | "affiliationChanged" | "superseded" | "cessationOfOperation";

/** Codes of RFC 5280 §5.3.1. */
const reasonCodes: Readonly<Record<RevocationReason, number>> = {
  unspecified: 0,
  keyCompromise: 1,
  affiliationChanged: 3,
  superseded: 4,
  cessationOfOperation: 5,
};

/** One revoked certificate. */
export interface RevokedCertificate {
  readonly serial: Uint8Array;
  readonly at: Date;
  readonly reason: RevocationReason;
}

/** What a revocation list says, and the key that signs it. */
export interface RevocationListTemplate {
  /** DER of the authority's subject, copied byte for byte. */
  readonly issuer: Der;
  readonly issuerKey: KeyObject;
  readonly issuerKeyId: Uint8Array;
  readonly number: number;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date;
  readonly revoked: readonly RevokedCertificate[];
  /** Further extensions. */
  readonly extensions?: readonly CertificateExtension[];
  /** Default `sha256`. */
  readonly digest?: SignatureDigest;
}

/**
 * Writes a revocation list, version 2, in DER.
 *
 * @see RFC 5280 §5.1.
 */
export function buildRevocationList(template: RevocationListTemplate): Der {
  const { digest, revoked } = template;
  const list = sequence(
    integer(1),
    signatureAlgorithm(digest),
    template.issuer,
    time(template.thisUpdate),
    time(template.nextUpdate),
    // The list of entries is optional and must not be empty when it is there.
    ...(revoked.length === 0 ? [] : [sequence(...revoked.map(entry))]),
    explicit(
      0,
      sequence(
        encodeExtension(authorityKeyIdentifier(template.issuerKeyId)),
        encodeExtension({ oid: "2.5.29.20", critical: false, value: integer(template.number) }),
        ...(template.extensions ?? []).map(encodeExtension),
      ),
    ),
  );
  return signDer(list, template.issuerKey, digest);
}

function entry({ serial, at, reason }: RevokedCertificate): Der {
  // RFC 5280 §5.3.1: an unspecified reason is said by leaving the extension out.
  const code = { oid: "2.5.29.21", critical: false, value: reasonCode(reason) };
  return sequence(integer(serial), time(at), ...(reason === "unspecified" ? [] : [sequence(encodeExtension(code))]));
}

/** CRLReason, of lists and of OCSP answers alike. */
export function reasonCode(reason: RevocationReason): Der {
  return enumerated(reasonCodes[reason]);
}
