import { createDecipheriv } from "node:crypto";

import { SegurError } from "@segur-sdk/core";
import forge from "node-forge";

import { derAt, derChildren, derOctets, derOid, derSmallInteger, derTag, type DerValue } from "./der.js";
import type { DerivationSteps } from "./key-derivation.js";
import { recipes } from "./openssl-recipes.js";
import { pkcs12Passphrase } from "./pkcs12-key-derivation.js";

/** Above, the file is refused: one million rounds is seconds of computation. */
const maxRounds = 1_000_000;

const pbes2 = "1.2.840.113549.1.5.13";
const pbkdf2 = "1.2.840.113549.1.5.12";

/** pbeWithSHA1And… of RFC 7292, appendix C. RC4 is refused. */
const legacySchemes: Readonly<Record<string, { cipher: "des-ede3-cbc" | "rc2"; keyBytes: number }>> = {
  "1.2.840.113549.1.12.1.3": { cipher: "des-ede3-cbc", keyBytes: 24 },
  "1.2.840.113549.1.12.1.5": { cipher: "rc2", keyBytes: 16 },
  "1.2.840.113549.1.12.1.6": { cipher: "rc2", keyBytes: 5 },
};

const pbes2Ciphers: Readonly<Record<string, { cipher: string; keyBytes: number }>> = {
  "2.16.840.1.101.3.4.1.2": { cipher: "aes-128-cbc", keyBytes: 16 },
  "2.16.840.1.101.3.4.1.22": { cipher: "aes-192-cbc", keyBytes: 24 },
  "2.16.840.1.101.3.4.1.42": { cipher: "aes-256-cbc", keyBytes: 32 },
  "1.2.840.113549.3.7": { cipher: "des-ede3-cbc", keyBytes: 24 },
};

const pbkdf2Hashes: Readonly<Record<string, string>> = {
  "1.2.840.113549.2.7": "sha1",
  "1.2.840.113549.2.9": "sha256",
  "1.2.840.113549.2.10": "sha384",
  "1.2.840.113549.2.11": "sha512",
};

/** Why an algorithm is not accepted; the object identifier is public. */
export function unsupported(algorithm: string, recipe: string = recipes.convert): SegurError {
  const details = { algorithm, recipe, source: "RFC 7292, RFC 8018" };
  return new SegurError("ERR_CERT_UNSUPPORTED", { details });
}

/** Number of rounds, refused when it would block the process for seconds. */
export function readRounds(of: DerValue): number {
  const rounds = derSmallInteger(of);
  if (rounds < 1 || rounds > maxRounds) {
    const details = { rounds, maximum: maxRounds, recipe: recipes.convert };
    throw new SegurError("ERR_CERT_P12_TOO_COSTLY", { details });
  }
  return rounds;
}

/**
 * Checks the scheme of an encrypted key before OpenSSL is given it, and gives its rounds: what OpenSSL then refuses is the
 * passphrase. RC2 left its default provider, and a key is not decrypted elsewhere.
 *
 * @param recipe - Commands that convert the file the key stands in.
 */
export function acceptableRounds(algorithm: DerValue, recipe: string): number {
  const [oid, parameters] = derChildren(algorithm);
  const scheme = derOid(oid);
  const isKnown = scheme === pbes2 || legacySchemes[scheme]?.cipher === "des-ede3-cbc";
  if (!isKnown || parameters === undefined) throw unsupported(scheme, recipe);
  if (scheme === pbes2) return readPbes2(parameters, recipe).rounds;
  return readRounds(derAt(derChildren(parameters), 1));
}

/** Decrypts a part of a PKCS#12 file; `algorithm` is its AlgorithmIdentifier. */
export function* decryptPkcs12(
  algorithm: DerValue,
  encrypted: Uint8Array,
  passphrase: string,
): DerivationSteps<Uint8Array> {
  const children = derChildren(algorithm);
  const oid = derOid(derAt(children, 0));
  const parameters = derAt(children, 1, derTag.sequence);
  try {
    if (oid === pbes2) return yield* decryptPbes2(parameters, encrypted, passphrase);
    return yield* decryptLegacy(oid, parameters, encrypted, passphrase);
  } catch (cause) {
    if (cause instanceof SegurError) throw cause;
    throw new SegurError("ERR_CERT_PASSPHRASE", { cause });
  }
}

interface Pbes2 {
  readonly hash: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly cipher: string;
  readonly keyBytes: number;
  readonly iv: Uint8Array;
}

function readPbes2(parameters: DerValue, recipe?: string): Pbes2 {
  const [derivation, encryption] = derChildren(parameters).map((part) => derChildren(part));
  if (derivation === undefined || encryption === undefined) throw unsupported(pbes2, recipe);
  const derivationOid = derOid(derAt(derivation, 0));
  if (derivationOid !== pbkdf2) throw unsupported(derivationOid, recipe);
  const [salt, rounds, ...rest] = derChildren(derAt(derivation, 1, derTag.sequence));
  const prf = rest.find((part) => part.tag === derTag.sequence);
  const prfOid = prf === undefined ? "1.2.840.113549.2.7" : derOid(derAt(derChildren(prf), 0));
  const hash = pbkdf2Hashes[prfOid];
  const encryptionOid = derOid(derAt(encryption, 0));
  const scheme = pbes2Ciphers[encryptionOid];
  if (hash === undefined) throw unsupported(prfOid, recipe);
  if (scheme === undefined) throw unsupported(encryptionOid, recipe);
  if (salt === undefined || rounds === undefined) throw unsupported(pbes2, recipe);
  const iv = derOctets(derAt(encryption, 1, derTag.octetString));
  return { hash, salt: derOctets(salt), rounds: readRounds(rounds), ...scheme, iv };
}

function* decryptPbes2(parameters: DerValue, encrypted: Uint8Array, passphrase: string): DerivationSteps<Uint8Array> {
  const scheme = readPbes2(parameters);
  const { hash, salt, rounds, keyBytes: length } = scheme;
  const key = yield { scheme: "pbkdf2", passphrase: Buffer.from(passphrase, "utf8"), hash, salt, rounds, length };
  return decipher(scheme.cipher, key, scheme.iv, encrypted);
}

function* decryptLegacy(
  oid: string,
  parameters: DerValue,
  encrypted: Uint8Array,
  passphrase: string,
): DerivationSteps<Uint8Array> {
  const scheme = legacySchemes[oid];
  if (scheme === undefined) throw unsupported(oid);
  const [salt, rounds] = derChildren(parameters);
  if (salt === undefined || rounds === undefined) throw unsupported(oid);
  const common = {
    scheme: "pkcs12" as const,
    hash: "sha1",
    blockBytes: 64,
    passphrase: pkcs12Passphrase(passphrase),
    salt: derOctets(salt),
    rounds: readRounds(rounds),
  };
  const key = yield { ...common, purpose: "key", length: scheme.keyBytes };
  const iv = yield { ...common, purpose: "iv", length: 8 };
  return scheme.cipher === "rc2" ? decipherRc2(key, iv, encrypted) : decipher(scheme.cipher, key, iv, encrypted);
}

function decipher(cipher: string, key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Uint8Array {
  const decryption = createDecipheriv(cipher, key, iv);
  const pieces = [decryption.update(encrypted), decryption.final()];
  const clear = Buffer.concat(pieces);
  // The pieces may hold a private key: only one copy is left, for the caller to erase.
  for (const piece of pieces) piece.fill(0);
  key.fill(0);
  return clear;
}

/** RC2 left OpenSSL's default provider: certificates of old exports are read with node-forge, keys never are. */
function decipherRc2(key: Uint8Array, iv: Uint8Array, encrypted: Uint8Array): Uint8Array {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");
  const cipher = forge.rc2.createDecryptionCipher(text(key), key.length * 8);
  cipher.start(text(iv));
  cipher.update(forge.util.createBuffer(text(encrypted)));
  if (!cipher.finish()) throw new SegurError("ERR_CERT_PASSPHRASE");
  return Buffer.from(cipher.output.getBytes(), "latin1");
}
