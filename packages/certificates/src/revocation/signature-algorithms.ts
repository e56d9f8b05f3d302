import type { KeyObject } from "node:crypto";

/** How to verify a signature algorithm with `node:crypto`. */
export interface SignatureVerification {
  readonly hash: "sha256" | "sha384" | "sha512";
  readonly key: "rsa" | "ec";
}

/**
 * Signatures accepted on lists and answers, by object identifier. SHA-1 and MD5 are not there, hence refused
 * (certificates.md §6.2); neither is RSA-PSS, which the IGC-Santé does not use for them.
 */
const accepted: Readonly<Partial<Record<string, SignatureVerification>>> = {
  "1.2.840.113549.1.1.11": { hash: "sha256", key: "rsa" },
  "1.2.840.113549.1.1.12": { hash: "sha384", key: "rsa" },
  "1.2.840.113549.1.1.13": { hash: "sha512", key: "rsa" },
  "1.2.840.10045.4.3.2": { hash: "sha256", key: "ec" },
  "1.2.840.10045.4.3.3": { hash: "sha384", key: "ec" },
  "1.2.840.10045.4.3.4": { hash: "sha512", key: "ec" },
};

/** How to verify this algorithm with this key; `undefined` when it is refused or of another kind of key. */
export function verificationOf(algorithm: string, key: KeyObject): SignatureVerification | undefined {
  const found = accepted[algorithm];
  return found?.key === key.asymmetricKeyType ? found : undefined;
}
