import { createPrivateKey, X509Certificate, type KeyObject } from "node:crypto";

import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { assembleCredential, type Credential } from "./credential.js";
import { readPkcs12, type Pkcs12Key } from "./internal/pkcs12-bags.js";
import { readEncryptedPkcs8 } from "./private-key.js";

/** How a PKCS#12 file is opened. */
export interface Pkcs12Options {
  /** Passphrase chosen when the certificate was fetched; may be empty, never absent. */
  readonly passphrase: string | Sensitive<string>;
}

/**
 * Opens a PKCS#12 file (`.p12`, `.pfx`): those of the IGC-Santé platform, of OpenSSL, and old exports in RC2 that Node refuses.
 *
 * The private key goes from the file to OpenSSL still encrypted: it never is a JavaScript value. Authorities found in the
 * file are only candidates for the chain, never trust anchors. Synchronous: meant for start-up; a file that asks for more
 * than a million rounds, 1 MiB or 20 entries is refused.
 *
 * @throws SegurError `ERR_CERT_PASSPHRASE`, `ERR_CERT_P12_NO_MAC`, `ERR_CERT_P12_TOO_COSTLY`, `ERR_CERT_UNSUPPORTED`
 * (RC4, single DES…), `ERR_CERT_NO_KEY`, `ERR_CERT_AMBIGUOUS` (several keys), `ERR_CERT_KEY_MISMATCH`, `ERR_CERT_PARSE`.
 * @see RFC 7292; certificates.md §4.1, §4.2
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { loadPkcs12 } from "@segur-sdk/certificates";
 *
 * const load = async (passphrase: string) => loadPkcs12(await readFile("asip-p12-EL-ORG-AUTH_CLI.p12"), { passphrase });
 * ```
 */
export function loadPkcs12(bytes: Uint8Array, options: Pkcs12Options): Credential {
  const passphrase = revealText(options.passphrase);
  const { certificates, keys } = readPkcs12(bytes, passphrase);
  const [key, ...others] = keys;
  if (key === undefined) throw new SegurError("ERR_CERT_NO_KEY");
  if (others.length > 0) throw new SegurError("ERR_CERT_AMBIGUOUS", { details: { keys: keys.length } });
  return assembleCredential(certificates.map(readCertificate), readKey(key, passphrase));
}

function readKey(key: Pkcs12Key, passphrase: string): KeyObject {
  if (key.encrypted) return readEncryptedPkcs8(key.pkcs8.bytes, passphrase);
  try {
    return createPrivateKey({ key: Buffer.from(key.pkcs8.bytes), format: "der", type: "pkcs8" });
  } catch (cause) {
    throw new SegurError("ERR_CERT_PARSE", { cause });
  }
}

function readCertificate(der: Uint8Array): X509Certificate {
  try {
    return new X509Certificate(der);
  } catch (cause) {
    throw new SegurError("ERR_CERT_PARSE", { cause });
  }
}
