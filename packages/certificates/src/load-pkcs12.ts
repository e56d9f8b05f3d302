import type { KeyObject } from "node:crypto";

import { revealText, SegurError, type Sensitive } from "@segur-sdk/core";

import { assembleCredential, type Credential } from "./credential.js";
import { runSteps, type DerivationSteps } from "./internal/key-derivation.js";
import { recipes } from "./internal/openssl-recipes.js";
import { readPkcs12, type Pkcs12Key } from "./internal/pkcs12-bags.js";
import { readClearKey, readEncryptedPkcs8 } from "./private-key.js";
import { parseCertificate } from "./read-certificates.js";

/** How a PKCS#12 file is opened. */
export interface Pkcs12Options {
  /** Passphrase chosen when the certificate was fetched; may be empty, never absent. */
  readonly passphrase: string | Sensitive<string>;
  /** Open a file without integrity code (MAC) all the same: nothing then tells that it was altered. Default `false`. */
  readonly allowNoMac?: boolean;
}

/**
 * Opens a PKCS#12 file (`.p12`, `.pfx`): those of the IGC-Santé platform, of OpenSSL, and old exports in RC2 that Node refuses.
 *
 * The private key goes from the file to OpenSSL still encrypted: it never is a JavaScript value. Authorities found in the
 * file are only candidates for the chain, never trust anchors. A file that asks for more than a million rounds, 1 MiB or
 * 20 entries is refused. Synchronous: meant for start-up; {@link openCredential} does not hold the event loop.
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
  return runSteps(readPkcs12Credential(bytes, revealText(options.passphrase), options));
}

/** The credential of a PKCS#12 file, and the key material this asks for. */
function* readPkcs12Credential(
  bytes: Uint8Array,
  passphrase: string,
  options: { readonly allowNoMac?: boolean },
): DerivationSteps<Credential> {
  const { certificates, keys } = yield* readPkcs12(bytes, passphrase, options);
  const [key, ...others] = keys;
  if (key === undefined) throw new SegurError("ERR_CERT_NO_KEY");
  if (others.length > 0) throw new SegurError("ERR_CERT_AMBIGUOUS", { details: { keys: keys.length } });
  const privateKey = yield* readPkcs12Key(key, passphrase);
  return assembleCredential(certificates.map(parseCertificate), privateKey);
}

/** The key of a bag, shrouded or clear. */
export function* readPkcs12Key(key: Pkcs12Key, passphrase: string): DerivationSteps<KeyObject> {
  return key.encrypted
    ? yield* readEncryptedPkcs8(key.pkcs8.bytes, passphrase, recipes.convert)
    : readClearKey(key.pkcs8.bytes);
}
