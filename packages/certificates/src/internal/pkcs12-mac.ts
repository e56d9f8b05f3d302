import { createHmac, timingSafeEqual } from "node:crypto";

import { SegurError } from "@segur-sdk/core";

import { derAt, derChildren, derOctets, derOid, derTag, type DerValue } from "./der.js";
import { readRounds, unsupported } from "./pkcs12-decryption.js";
import type { DerivationSteps } from "./key-derivation.js";
import { pkcs12Passphrase } from "./pkcs12-key-derivation.js";

const macHashes: Readonly<Record<string, { hash: string; blockBytes: number; length: number }>> = {
  "1.3.14.3.2.26": { hash: "sha1", blockBytes: 64, length: 20 },
  "2.16.840.1.101.3.4.2.1": { hash: "sha256", blockBytes: 64, length: 32 },
  "2.16.840.1.101.3.4.2.2": { hash: "sha384", blockBytes: 128, length: 48 },
  "2.16.840.1.101.3.4.2.3": { hash: "sha512", blockBytes: 128, length: 64 },
};

/**
 * Checks the integrity code of a PKCS#12 file (RFC 7292, §4 MacData).
 * A wrong code means a wrong passphrase, or an altered file: nothing tells them apart.
 */
export function* assertPkcs12Mac(
  macData: DerValue,
  authenticated: Uint8Array,
  passphrase: string,
): DerivationSteps<void> {
  const children = derChildren(macData);
  const digestInfo = derChildren(derAt(children, 0, derTag.sequence));
  const oid = derOid(derAt(derChildren(derAt(digestInfo, 0, derTag.sequence)), 0));
  const scheme = macHashes[oid];
  if (scheme === undefined) throw unsupported(oid);
  const expected = derOctets(derAt(digestInfo, 1));
  const rounds = children[2];
  const derivation = {
    ...scheme,
    scheme: "pkcs12" as const,
    purpose: "mac" as const,
    salt: derOctets(derAt(children, 1)),
    rounds: rounds === undefined ? 1 : readRounds(rounds),
  };
  // Software disagrees on the empty passphrase: terminator alone, or nothing at all.
  const forms = passphrase === "" ? [pkcs12Passphrase(""), new Uint8Array()] : [pkcs12Passphrase(passphrase)];
  for (const form of forms) {
    const key = yield { ...derivation, passphrase: form };
    const actual = createHmac(scheme.hash, key).update(authenticated).digest();
    if (actual.length === expected.length && timingSafeEqual(actual, expected)) return;
  }
  throw new SegurError("ERR_CERT_PASSPHRASE");
}
