import { createCipheriv, pbkdf2Sync, randomBytes } from "node:crypto";

import forge from "node-forge";

import { algorithm, integer, objectIdentifier, octetString, sequence, type Der } from "./der.js";
import { deriveKey, type Derivation } from "./pkcs12-key-derivation.js";
import { rc4 } from "./rc4.js";

/** How the key or the certificates of a file are encrypted. */
export type Pkcs12Encryption = "3des" | "rc2-40" | "rc2-128" | "rc4-128" | "aes-128" | "aes-256";

/** An encryption algorithm with its parameters, and what it made. */
export interface Encrypted {
  readonly algorithm: Der;
  readonly octets: Buffer;
}

/** Encrypts under a passphrase. */
export function encrypt(scheme: Pkcs12Encryption, clear: Uint8Array, passphrase: string, rounds: number): Encrypted {
  if (scheme === "aes-128" || scheme === "aes-256") return encryptPbes2(scheme, clear, passphrase, rounds);
  const { oid, keyLength, cipher } = schemes[scheme];
  const salt = randomBytes(8);
  const from: Derivation = { passphrase, salt, rounds, hash: "sha1" };
  const iv = (): Buffer => deriveKey(from, "initial-vector", 8);
  return {
    algorithm: algorithm(oid, sequence(octetString(salt), integer(rounds))),
    octets: cipher(deriveKey(from, "encryption-key", keyLength), iv, clear),
  };
}

/** One of the schemes of RFC 7292 appendix C. */
interface Scheme {
  readonly oid: string;
  readonly keyLength: number;
  readonly cipher: (key: Buffer, iv: () => Buffer, clear: Uint8Array) => Buffer;
}

const schemes: Readonly<Record<Exclude<Pkcs12Encryption, "aes-128" | "aes-256">, Scheme>> = {
  "rc4-128": { oid: "1.2.840.113549.1.12.1.1", keyLength: 16, cipher: (key, _, clear) => rc4(key, clear) },
  "3des": { oid: "1.2.840.113549.1.12.1.3", keyLength: 24, cipher: cbc("des-ede3-cbc") },
  "rc2-128": { oid: "1.2.840.113549.1.12.1.5", keyLength: 16, cipher: rc2(128) },
  "rc2-40": { oid: "1.2.840.113549.1.12.1.6", keyLength: 5, cipher: rc2(40) },
};

function cbc(name: string): Scheme["cipher"] {
  return (key, iv, clear) => {
    const cipher = createCipheriv(name, key, iv());
    return Buffer.concat([cipher.update(clear), cipher.final()]);
  };
}

/** RC2, that OpenSSL 3 keeps out of reach without its legacy provider. */
function rc2(effectiveBits: number): Scheme["cipher"] {
  return (key, iv, clear) => {
    const cipher = forge.rc2.createEncryptionCipher(key.toString("binary"), effectiveBits);
    cipher.start(iv().toString("binary"));
    cipher.update(forge.util.createBuffer(Buffer.from(clear).toString("binary")));
    cipher.finish();
    return Buffer.from(cipher.output.getBytes(), "binary");
  };
}

/** PBES2 of RFC 8018: PBKDF2 with HMAC-SHA256, AES-CBC; the passphrase is UTF-8 there. */
function encryptPbes2(scheme: "aes-128" | "aes-256", clear: Uint8Array, passphrase: string, rounds: number): Encrypted {
  const [keyLength, cipherOid] =
    scheme === "aes-128" ? [16, "2.16.840.1.101.3.4.1.2"] : [32, "2.16.840.1.101.3.4.1.42"];
  const [salt, iv] = [randomBytes(16), randomBytes(16)];
  const key = pbkdf2Sync(Buffer.from(passphrase, "utf8"), salt, rounds, keyLength, "sha256");
  const derivation = sequence(
    objectIdentifier("1.2.840.113549.1.5.12"),
    sequence(octetString(salt), integer(rounds), algorithm("1.2.840.113549.2.9")),
  );
  const parameters = sequence(derivation, algorithm(cipherOid, octetString(iv)));
  return {
    algorithm: algorithm("1.2.840.113549.1.5.13", parameters),
    octets: cbc(`${scheme}-cbc`)(key, () => iv, clear),
  };
}
