import { createCipheriv, createHash, createHmac, randomBytes, type KeyObject, type X509Certificate } from "node:crypto";

import {
  algorithm,
  bmpString,
  explicit,
  integer,
  objectIdentifier,
  octetString,
  sequence,
  setOf,
  tagged,
  type Der,
} from "./der.js";

const oids = {
  data: "1.2.840.113549.1.7.1",
  shroudedKeyBag: "1.2.840.113549.1.12.10.1.2",
  certificateBag: "1.2.840.113549.1.12.10.1.3",
  x509: "1.2.840.113549.1.9.22.1",
  friendlyName: "1.2.840.113549.1.9.20",
  localKeyId: "1.2.840.113549.1.9.21",
  pbeSha1TripleDes: "1.2.840.113549.1.12.1.3",
  sha1: "1.3.14.3.2.26",
} as const;

/** Rounds of the files the national platform delivers. */
const rounds = 2048;

/** What goes into a PKCS#12 file. */
export interface Pkcs12Content {
  readonly privateKey: KeyObject;
  readonly certificate: X509Certificate;
  /** Issuing certificates: intermediate, then root. */
  readonly chain: readonly X509Certificate[];
  readonly friendlyName: string;
}

/**
 * Writes a PKCS#12 file in the layout of the IGC-Santé platform: certificates in clear, key under PBE-SHA1-3DES,
 * MAC HMAC-SHA1, 2048 rounds, leaf then intermediate then root.
 *
 * @see RFC 7292; layout read on authentic files of 2021 and 2025.
 */
export function writePkcs12(content: Pkcs12Content, passphrase: string): Uint8Array {
  const keyId = createHash("sha1").update(content.certificate.raw).digest();
  const named = attributes(content.friendlyName, keyId);
  const certificates = sequence(
    certificateBag(content.certificate, named),
    ...content.chain.map((certificate) => certificateBag(certificate)),
  );
  const key = sequence(bag(oids.shroudedKeyBag, shroud(content.privateKey, passphrase), named));
  const authenticatedSafe = sequence(dataPart(certificates), dataPart(key));
  return sequence(integer(3), dataPart(authenticatedSafe), mac(authenticatedSafe, passphrase));
}

function dataPart(content: Der): Der {
  return sequence(objectIdentifier(oids.data), explicit(0, octetString(content)));
}

function certificateBag(certificate: X509Certificate, attributeSet?: Der): Der {
  const value = sequence(objectIdentifier(oids.x509), explicit(0, octetString(certificate.raw)));
  return bag(oids.certificateBag, value, attributeSet);
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

function shroud(key: KeyObject, passphrase: string): Der {
  const salt = randomBytes(8);
  const cipher = createCipheriv(
    "des-ede3-cbc",
    deriveKey(passphrase, salt, "encryption-key", 24),
    deriveKey(passphrase, salt, "initial-vector", 8),
  );
  const clear = key.export({ type: "pkcs8", format: "der" });
  const encrypted = Buffer.concat([cipher.update(clear), cipher.final()]);
  const parameters = sequence(octetString(salt), integer(rounds));
  return sequence(algorithm(oids.pbeSha1TripleDes, parameters), octetString(encrypted));
}

function mac(content: Der, passphrase: string): Der {
  const salt = randomBytes(8);
  const digest = createHmac("sha1", deriveKey(passphrase, salt, "mac-key", 20))
    .update(content)
    .digest();
  return sequence(sequence(algorithm(oids.sha1), octetString(digest)), tagged(0x04, salt), integer(rounds));
}

/** Identifiers of RFC 7292 appendix B.3. */
const purposeIds = { "encryption-key": 1, "initial-vector": 2, "mac-key": 3 } as const;

/** Key derivation of RFC 7292 appendix B.2, with SHA-1. */
function deriveKey(passphrase: string, salt: Uint8Array, purpose: keyof typeof purposeIds, length: number): Buffer {
  const block = 64;
  const password = Buffer.from(`${passphrase}\0`, "utf16le").swap16();
  const diversifier = Buffer.alloc(block, purposeIds[purpose]);
  const input = Buffer.concat([fill(salt, block), fill(password, block)]);
  const parts: Buffer[] = [];
  for (let made = 0; made < length; made += 20) {
    let hash: Buffer = Buffer.concat([diversifier, input]);
    for (let round = 0; round < rounds; round += 1) hash = createHash("sha1").update(hash).digest();
    parts.push(hash);
    const increment = fill(hash, block).subarray(0, block);
    for (let start = 0; start < input.length; start += block)
      addModulo(input.subarray(start, start + block), increment);
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** `octets` repeated up to a whole number of blocks. */
function fill(octets: Uint8Array, block: number): Buffer {
  return octets.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(octets.length / block) * block, octets);
}

/** `number` becomes `number + increment + 1`, both big-endian, modulo their size. */
function addModulo(number: Buffer, increment: Uint8Array): void {
  let carry = 1;
  for (let index = number.length - 1; index >= 0; index -= 1) {
    carry += (number[index] ?? 0) + (increment[index] ?? 0);
    number[index] = carry & 0xff;
    carry >>= 8;
  }
}
