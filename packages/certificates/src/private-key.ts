import { createPrivateKey, type KeyObject } from "node:crypto";

import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { derAt, derChildren, derOctets, derTag, readDer, type DerValue } from "./internal/der.js";
import { runSteps, type DerivationSteps } from "./internal/key-derivation.js";
import { recipes } from "./internal/openssl-recipes.js";
import { acceptableRounds, decryptPkcs12 } from "./internal/pkcs12-decryption.js";
import { readPemBlocks, textOf, type PemBlock } from "./pem.js";

/** Up to there OpenSSL opens the key itself, in a few milliseconds; above, the derivation is done apart. */
const roundsOfOpenssl = 10_000;

/**
 * Reads a private key in PEM or DER into a `KeyObject`: decryption happens inside OpenSSL.
 *
 * @throws SegurError `ERR_CERT_NO_KEY`, `ERR_CERT_AMBIGUOUS`, `ERR_CERT_PASSPHRASE`, `ERR_CERT_UNSUPPORTED`,
 * `ERR_CERT_P12_TOO_COSTLY`, `ERR_CERT_PARSE`.
 */
export function readPrivateKey(source: string | Uint8Array, passphrase?: string | Sensitive<string>): KeyObject {
  const secret = passphrase === undefined ? undefined : revealText(passphrase);
  if (typeof source !== "string" && source[0] === derTag.sequence) return runSteps(readDerKey(source, secret));
  const [first, ...others] = readPemBlocks(textOf(source)).filter(isKeyBlock);
  if (first === undefined) throw new SegurError("ERR_CERT_NO_KEY");
  if (others.length > 0) throw new SegurError("ERR_CERT_AMBIGUOUS", { details: { keys: others.length + 1 } });
  return runSteps(readPemKey(first, secret));
}

/** True for a PEM block that holds a private key, encrypted or not. */
export function isKeyBlock({ label }: PemBlock): boolean {
  return label.endsWith("PRIVATE KEY");
}

/** Reads a private key from its PEM block. */
export function* readPemKey(block: PemBlock, passphrase: string | undefined): DerivationSteps<KeyObject> {
  if (block.label === "ENCRYPTED PRIVATE KEY") return yield* readEncryptedPkcs8(block.der, passphrase);
  const encrypted = block.pem.includes("ENCRYPTED");
  if (encrypted && passphrase === undefined) throw new SegurError("ERR_CERT_PASSPHRASE");
  // The traditional form (DEK-Info) derives its key in one round of MD5: only OpenSSL reads it, and at once.
  const dek = /DEK-Info: *([A-Za-z0-9-]+)/.exec(block.pem)?.[1];
  if (dek !== undefined && !/^(?:AES-(?:128|192|256)-CBC|DES-EDE3-CBC)$/i.test(dek)) {
    throw new SegurError("ERR_CERT_UNSUPPORTED", { details: { algorithm: dek, recipe: recipes.convertKey } });
  }
  return attempt(encrypted, () =>
    createPrivateKey({ key: block.pem, format: "pem", ...(encrypted ? { passphrase } : {}) }),
  );
}

/** DER: an EncryptedPrivateKeyInfo begins with a sequence, a clear key with a version number. */
export function* readDerKey(der: Uint8Array, passphrase: string | undefined): DerivationSteps<KeyObject> {
  const first = derChildren(readDer(der))[0];
  return first?.tag === derTag.sequence ? yield* readEncryptedPkcs8(der, passphrase) : readClearKey(der);
}

/** Reads a clear key in DER: PKCS#8, PKCS#1 or SEC1. */
export function readClearKey(der: Uint8Array): KeyObject {
  const types = ["pkcs8", "pkcs1", "sec1"] as const;
  for (const type of types) {
    try {
      return createPrivateKey({ key: Buffer.from(der), format: "der", type });
    } catch {
      continue;
    }
  }
  throw new SegurError("ERR_CERT_PARSE", { details: { rule: "not a PKCS#8, PKCS#1 nor SEC1 private key" } });
}

/**
 * Opens a PKCS#8 key that is encrypted (RFC 5958, §3).
 *
 * The scheme is checked first: what OpenSSL then refuses is the passphrase. A key with many rounds is decrypted here, its
 * derivation done apart; its clear bytes are then erased as soon as OpenSSL has them.
 */
export function* readEncryptedPkcs8(
  der: Uint8Array,
  passphrase: string | undefined,
  recipe: string = recipes.convertKey,
): DerivationSteps<KeyObject> {
  const parts = derChildren(readDer(der));
  const algorithm = derAt(parts, 0, derTag.sequence);
  const rounds = acceptableRounds(algorithm, recipe);
  if (passphrase === undefined) throw new SegurError("ERR_CERT_PASSPHRASE");
  if (rounds > roundsOfOpenssl) return yield* decryptApart(algorithm, derAt(parts, 1), passphrase);
  return attempt(true, () => createPrivateKey({ key: Buffer.from(der), format: "der", type: "pkcs8", passphrase }));
}

function* decryptApart(algorithm: DerValue, encrypted: DerValue, passphrase: string): DerivationSteps<KeyObject> {
  const clear = yield* decryptPkcs12(algorithm, derOctets(encrypted), passphrase);
  try {
    return attempt(true, () =>
      createPrivateKey({
        key: Buffer.from(clear.buffer, clear.byteOffset, clear.length),
        format: "der",
        type: "pkcs8",
      }),
    );
  } finally {
    clear.fill(0);
  }
}

function attempt(encrypted: boolean, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (cause) {
    // OpenSSL's messages name algorithms and lengths, never key material.
    throw new SegurError(encrypted ? "ERR_CERT_PASSPHRASE" : "ERR_CERT_PARSE", { cause });
  }
}
