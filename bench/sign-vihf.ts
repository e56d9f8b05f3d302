/**
 * Cost of a signed VIHF (dmp.md D): assertion of about 5 kB built, canonicalized, hashed, signed, written.
 *
 * The reference is what nothing can save: one RSA-2048 signature by the same signer (`crypto.sign`
 * with a KeyObject made once), awaited alike.
 *
 * Run: `pnpm run bench sign-vihf`
 */
import { createPrivateKey, sign } from "node:crypto";

import { SignedXml } from "xml-crypto";

import type { Signer } from "../packages/core/src/security/signer.js";
import { serializeXml } from "../packages/core/src/xml/index.js";
import { signEnveloped } from "../packages/core/src/xml-signature/index.js";
import { createTestSigner } from "../packages/core/test/xml-signature/test-signer.js";
import { measureInterleaved, ratioOf, report } from "./support/interleaved.js";
import { vihf } from "./support/vihf.js";

const made = createTestSigner();
const pem = made.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const privateKey = createPrivateKey(pem);
const signer: Signer = { ...made, sign: (_algorithm, data) => Promise.resolve(sign("sha256", data, privateKey)) };

async function ours(): Promise<string> {
  return serializeXml(await signEnveloped(vihf(), { signer, idAttribute: "ID", position: 1 }));
}

const unsigned = serializeXml(vihf());
function withXmlCrypto(): string {
  const signature = new SignedXml({
    privateKey,
    publicCert: signer.certificate.toString(),
    signatureAlgorithm: "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
    canonicalizationAlgorithm: "http://www.w3.org/2001/10/xml-exc-c14n#",
  });
  signature.addReference({
    xpath: "/*",
    transforms: ["http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#"],
    digestAlgorithm: "http://www.w3.org/2001/04/xmlenc#sha256",
  });
  signature.computeSignature(unsigned, { prefix: "ds", location: { reference: "/*/*[1]", action: "after" } });
  return signature.getSignedXml();
}

const signedInfoSized = Buffer.alloc(900, "x");
const size = Buffer.byteLength(await ours());
const names = {
  bare: "signer alone: crypto.sign, RSA-2048, KeyObject",
  ours: "ours: built, signEnveloped, serializeXml",
  xmlCrypto: "xml-crypto: computeSignature from text, KeyObject",
} as const;
const measures = await measureInterleaved([
  { name: names.bare, times: 40, run: () => signer.sign("RS256", signedInfoSized) },
  { name: names.ours, times: 40, run: ours },
  { name: names.xmlCrypto, times: 5, run: withXmlCrypto },
]);
const ratio = ratioOf(measures, names.ours, names.bare);
report(`A VIHF of ${String(size)} bytes, signed`, measures, {
  name: `at most 1.3 times the bare RSA signature (${ratio.toFixed(2)})`,
  holds: ratio <= 1.3,
});
