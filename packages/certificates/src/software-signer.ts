import { sign as signBytes } from "node:crypto";

import { SegurError, type Signer } from "@segur-sdk/core";

import type { Credential } from "./credential.js";

/**
 * A signer whose key is in memory. RSA runs in the thread pool of Node: the event loop stays free.
 *
 * @throws SegurError `ERR_CERT_WEAK` when the key is not RSA, the only kind the national services accept.
 * @example
 * ```ts
 * import { createSoftwareSigner, type Credential } from "@segur-sdk/certificates";
 *
 * const sign = (credential: Credential, text: string) =>
 *   createSoftwareSigner(credential).sign("RS256", Buffer.from(text, "utf8"));
 * ```
 */
export function createSoftwareSigner(credential: Credential): Signer {
  const { certificate, chain, privateKey } = credential;
  if (privateKey.asymmetricKeyType !== "rsa") throw new SegurError("ERR_CERT_WEAK", { details: { rule: "RSA key" } });
  return {
    certificate,
    chain,
    sign: (_algorithm, data) =>
      new Promise((resolve, reject) => {
        signBytes("RSA-SHA256", data, privateKey, (error, signature) => {
          if (error === null) resolve(signature);
          else reject(new SegurError("ERR_CERT_SIGN_FAILED", { cause: error }));
        });
      }),
  };
}
