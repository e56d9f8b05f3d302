import { sign, type KeyObject } from "node:crypto";

import { authorityKeyIdentifier } from "./certificate-extensions.js";
import {
  algorithm,
  bitString,
  enumerated,
  explicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  time,
} from "./der.js";
import type { Der } from "./der.js";

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
}

const sha256WithRsa = "1.2.840.113549.1.1.11";

/**
 * Writes a revocation list, version 2, in DER.
 *
 * @see RFC 5280 §5.1.
 */
export function buildRevocationList(template: RevocationListTemplate): Der {
  const keyId = authorityKeyIdentifier(template.issuerKeyId);
  const entries = template.revoked.map(entry);
  const list = sequence(
    integer(1),
    algorithm(sha256WithRsa),
    template.issuer,
    time(template.thisUpdate),
    time(template.nextUpdate),
    // The list of entries is optional and must not be empty when it is there.
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    explicit(0, sequence(extension(keyId.oid, keyId.value), extension("2.5.29.20", integer(template.number)))),
  );
  const signature = sign("RSA-SHA256", list, template.issuerKey);
  return sequence(list, algorithm(sha256WithRsa), bitString(signature));
}

function entry(revoked: RevokedCertificate): Der {
  // RFC 5280 §5.3.1: an unspecified reason is said by leaving the extension out.
  const reason =
    revoked.reason === "unspecified" ? [] : [sequence(extension("2.5.29.21", enumerated(reasonCodes[revoked.reason])))];
  return sequence(integer(revoked.serial), time(revoked.at), ...reason);
}

function extension(oid: string, value: Der): Der {
  return sequence(objectIdentifier(oid), octetString(value));
}
