import { generateKeyPairSync, sign, X509Certificate, type KeyObject } from "node:crypto";

import type { Signer } from "../../src/security/signer.js";
import { selfSignedCertificate } from "./self-signed-certificate.js";

/** A signer over a throw-away RSA-2048 key, and the key itself for what a test does beside it. */
export interface TestSigner extends Signer {
  readonly privateKey: KeyObject;
}

export function createTestSigner(name?: string): TestSigner {
  const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    certificate: new X509Certificate(selfSignedCertificate(pair, name)),
    chain: [],
    privateKey: pair.privateKey,
    sign: (_algorithm, data) => Promise.resolve(sign("sha256", data, pair.privateKey)),
  };
}
