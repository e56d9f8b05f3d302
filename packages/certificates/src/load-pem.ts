import type { Sensitive } from "@segur-sdk/core";

import { assembleCredential, type Credential } from "./credential.js";
import { readCertificates } from "./read-certificates.js";
import { readPrivateKey } from "./private-key.js";

/** A certificate and its key in PEM or DER. */
export interface PemSource {
  /** Certificate; a PEM text may hold its issuers too, in any order. */
  readonly certificate: string | Uint8Array;
  /** Private key: PKCS#8 clear or encrypted, PKCS#1 or SEC1. */
  readonly key: string | Uint8Array;
  readonly passphrase?: string | Sensitive<string>;
  /** Issuing certificates, PEM or DER. */
  readonly chain?: string | Uint8Array | readonly (string | Uint8Array)[];
}

/**
 * Makes a credential of a certificate and a key in PEM or DER.
 *
 * @throws SegurError `ERR_CERT_PARSE`, `ERR_CERT_NO_KEY`, `ERR_CERT_PASSPHRASE`, `ERR_CERT_UNSUPPORTED`,
 * `ERR_CERT_KEY_MISMATCH`, `ERR_CERT_AMBIGUOUS` when the file holds several keys.
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { loadPem } from "@segur-sdk/certificates";
 *
 * const load = async (passphrase: string) =>
 *   loadPem({ certificate: await readFile("dmp-auth.pem"), key: await readFile("dmp-auth.key"), passphrase });
 * ```
 */
export function loadPem(source: PemSource): Credential {
  const chain = source.chain ?? [];
  const issuers = typeof chain === "string" || chain instanceof Uint8Array ? [chain] : chain;
  const certificates = [source.certificate, ...issuers].flatMap((each) => readCertificates(each));
  return assembleCredential(certificates, readPrivateKey(source.key, source.passphrase));
}
