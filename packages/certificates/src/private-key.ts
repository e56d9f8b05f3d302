import { createPrivateKey, type KeyObject } from "node:crypto";

import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { derAt, derChildren, derTag, readDer } from "./internal/der.js";
import { assertAcceptableScheme } from "./internal/pkcs12-decryption.js";
import { readPemBlocks } from "./pem.js";

/**
 * Reads a private key in PEM or DER into a `KeyObject`: decryption happens inside OpenSSL.
 *
 * @throws SegurError `ERR_CERT_NO_KEY`, `ERR_CERT_AMBIGUOUS`, `ERR_CERT_PASSPHRASE`, `ERR_CERT_UNSUPPORTED`,
 * `ERR_CERT_PARSE`.
 */
export function readPrivateKey(source: string | Uint8Array, passphrase?: string | Sensitive<string>): KeyObject {
  const secret = passphrase === undefined ? undefined : revealText(passphrase);
  if (typeof source !== "string" && source[0] === 0x30) return readDerKey(source, secret);
  const text = typeof source === "string" ? source : Buffer.from(source).toString("utf8");
  const [first, ...others] = readPemBlocks(text).filter(({ label }) => label.endsWith("PRIVATE KEY"));
  if (first === undefined) throw new SegurError("ERR_CERT_NO_KEY");
  if (others.length > 0) throw new SegurError("ERR_CERT_AMBIGUOUS", { details: { keys: others.length + 1 } });
  if (first.label === "ENCRYPTED PRIVATE KEY") {
    const body = first.pem.split("\n").slice(1, -2).join("");
    return readEncryptedPkcs8(Buffer.from(body, "base64"), secret);
  }
  const encrypted = first.pem.includes("ENCRYPTED");
  if (encrypted && secret === undefined) throw new SegurError("ERR_CERT_PASSPHRASE");
  return attempt(encrypted, () =>
    createPrivateKey({ key: first.pem, format: "pem", ...(encrypted ? { passphrase: secret } : {}) }),
  );
}

/** DER: an EncryptedPrivateKeyInfo begins with a sequence, a clear key with a version number. */
function readDerKey(der: Uint8Array, passphrase: string | undefined): KeyObject {
  const first = derChildren(readDer(der))[0];
  if (first?.tag === derTag.sequence) return readEncryptedPkcs8(der, passphrase);
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
 * The scheme is checked first: what OpenSSL then refuses is the passphrase.
 */
export function readEncryptedPkcs8(der: Uint8Array, passphrase: string | undefined): KeyObject {
  assertAcceptableScheme(derAt(derChildren(readDer(der)), 0, derTag.sequence));
  if (passphrase === undefined) throw new SegurError("ERR_CERT_PASSPHRASE");
  return attempt(true, () => createPrivateKey({ key: Buffer.from(der), format: "der", type: "pkcs8", passphrase }));
}

function attempt(encrypted: boolean, read: () => KeyObject): KeyObject {
  try {
    return read();
  } catch (cause) {
    // OpenSSL's messages name algorithms and lengths, never key material.
    throw new SegurError(encrypted ? "ERR_CERT_PASSPHRASE" : "ERR_CERT_PARSE", { cause });
  }
}
