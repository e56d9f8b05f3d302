import { createHash, createHmac, randomBytes, type KeyObject, type X509Certificate } from "node:crypto";

import {
  algorithm,
  bmpString,
  explicit,
  implicit,
  indefinite,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  type Der,
} from "./der.js";
import { encrypt, type Pkcs12Encryption } from "./pkcs12-encryption.js";
import { deriveKey, type DerivationHash } from "./pkcs12-key-derivation.js";
import { pkcs12Layouts, type Pkcs12Layout } from "./pkcs12-layouts.js";

const oids = {
  data: "1.2.840.113549.1.7.1",
  encryptedData: "1.2.840.113549.1.7.6",
  keyBag: "1.2.840.113549.1.12.10.1.1",
  shroudedKeyBag: "1.2.840.113549.1.12.10.1.2",
  certificateBag: "1.2.840.113549.1.12.10.1.3",
  x509: "1.2.840.113549.1.9.22.1",
  friendlyName: "1.2.840.113549.1.9.20",
  localKeyId: "1.2.840.113549.1.9.21",
} as const;

const hashes: Readonly<Record<DerivationHash, { readonly oid: string; readonly size: number }>> = {
  sha1: { oid: "1.3.14.3.2.26", size: 20 },
  sha256: { oid: "2.16.840.1.101.3.4.2.1", size: 32 },
  sha512: { oid: "2.16.840.1.101.3.4.2.3", size: 64 },
};

/** What goes into a PKCS#12 file. */
export interface Pkcs12Content {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  /** Issuing certificates: intermediate, then root. */
  readonly chain: readonly X509Certificate[];
  readonly friendlyName: string;
}

/**
 * Writes a PKCS#12 file, in the layout of the IGC-Santé platform unless another is asked.
 *
 * @see RFC 7292.
 */
export function writePkcs12(
  content: Pkcs12Content,
  passphrase: string,
  layout: Pkcs12Layout = pkcs12Layouts["igc-sante"],
): Uint8Array {
  const { certificate, chain, privateKey } = content;
  const { rounds, order } = layout;
  const keyId = createHash("sha1").update(certificate.raw).digest();
  const named = layout.attributes ? attributes(content.friendlyName, keyId) : undefined;
  const leaf = certificateBag(certificate, named);
  const issuers = order === "leaf-only" ? [] : chain.map((issuer) => certificateBag(issuer));
  const ordered = {
    "leaf-first": [leaf, ...issuers],
    "leaf-last": [...[...issuers].reverse(), leaf],
    "leaf-only": [leaf],
    "issuers-only": issuers,
  }[order];
  const key = privateKey.export({ type: "pkcs8", format: "der" });
  const parts = [
    certificatesPart(sequence(...ordered), layout.certificates, passphrase, rounds),
    ...(layout.key === "absent" ? [] : [dataPart(sequence(keyBag(key, layout.key, passphrase, rounds, named)))]),
  ];
  const safe = sequence(...parts);
  const sealed = layout.mac === "absent" ? [] : [mac(safe, layout.mac, passphrase, layout)];
  if (layout.encoding === "ber") {
    const pieces = [safe.subarray(0, 1000), safe.subarray(1000)].map(octetString);
    const octets = indefinite(0x24, ...pieces);
    return indefinite(
      0x30,
      integer(3),
      indefinite(0x30, objectIdentifier(oids.data), indefinite(0xa0, octets)),
      ...sealed,
    );
  }
  return sequence(integer(3), dataPart(safe), ...sealed);
}

function dataPart(content: Der): Der {
  return sequence(objectIdentifier(oids.data), explicit(0, octetString(content)));
}

/** `pkcs7-data`, or `pkcs7-encryptedData` (RFC 2315 §13). */
function certificatesPart(bags: Der, how: Pkcs12Layout["certificates"], passphrase: string, rounds: number): Der {
  if (how === "clear") return dataPart(bags);
  const encrypted = encrypt(how, bags, passphrase, rounds);
  const content = sequence(objectIdentifier(oids.data), encrypted.algorithm, implicit(0, encrypted.octets));
  return sequence(objectIdentifier(oids.encryptedData), explicit(0, sequence(integer(0), content)));
}

function keyBag(key: Der, how: Pkcs12Encryption | "clear", passphrase: string, rounds: number, named?: Der): Der {
  if (how === "clear") return bag(oids.keyBag, key, named);
  const encrypted = encrypt(how, key, passphrase, rounds);
  return bag(oids.shroudedKeyBag, sequence(encrypted.algorithm, octetString(encrypted.octets)), named);
}

function certificateBag(certificate: X509Certificate, named?: Der): Der {
  return bag(
    oids.certificateBag,
    sequence(objectIdentifier(oids.x509), explicit(0, octetString(certificate.raw))),
    named,
  );
}

function bag(oid: string, value: Der, attributeSet?: Der): Der {
  return sequence(objectIdentifier(oid), explicit(0, value), ...(attributeSet === undefined ? [] : [attributeSet]));
}

function attributes(friendlyName: string, keyId: Uint8Array): Der {
  return setOf(
    sequence(objectIdentifier(oids.friendlyName), setOf(bmpString(friendlyName))),
    sequence(objectIdentifier(oids.localKeyId), setOf(octetString(keyId))),
  );
}

function mac(content: Der, hash: DerivationHash, passphrase: string, { rounds, claimedRounds }: Pkcs12Layout): Der {
  const { oid, size } = hashes[hash];
  const salt = randomBytes(8);
  const key = deriveKey({ passphrase, salt, rounds, hash }, "mac-key", size);
  const digest = createHmac(hash, key).update(content).digest();
  return sequence(sequence(algorithm(oid), octetString(digest)), octetString(salt), integer(claimedRounds ?? rounds));
}
