import { verify, type X509Certificate } from "node:crypto";

import type { Signer } from "@segur-sdk/core";
import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
import { signEnveloped, verifyEnveloped } from "@segur-sdk/core/xml-signature";
import { describe, expect, it } from "vitest";

/** What a `Signer` is made from, and the certificate it must show. */
export interface SignerUnderTest {
  readonly signer: Signer;
  readonly certificate: X509Certificate;
}

const name = xmlNamespace("urn:example:signed", "s");
const rootName = name("Assertion");

/** Assertion-like element, the shape of a VIHF; the signature goes after its first child. */
export async function signedSample(signer: Signer): Promise<string> {
  const root = element(rootName, { ID: "_1" }, element(name("Issuer"), {}, "Centre d'imagerie fictif, é"));
  return serializeXml(await signEnveloped(root, { signer, idAttribute: "ID", position: 1 }));
}

/** What every signer of the SDK must do, whatever holds its key: the same suite for software, fake tokens and real ones. */
export function describeSigner(kind: string, make: () => Promise<SignerUnderTest>): void {
  describe(`signer contract: ${kind}`, () => {
    it("shows the certificate of its key, and issuers that issued each other", async () => {
      const { signer, certificate } = await make();
      expect(signer.certificate.fingerprint256).toBe(certificate.fingerprint256);
      let child = signer.certificate;
      for (const issuer of signer.chain) {
        expect(child.verify(issuer.publicKey)).toBe(true);
        child = issuer;
      }
    });

    it.each([0, 1, 63, 64, 1_000, 1_000_000])("signs %i bytes, hashed inside, in RSASSA-PKCS1-v1_5", async (size) => {
      const { signer } = await make();
      const data = Buffer.alloc(size, "segur");
      const signature = await signer.sign("RS256", data);
      expect(verify("RSA-SHA256", data, signer.certificate.publicKey, signature)).toBe(true);
      expect(verify("RSA-SHA256", Buffer.alloc(size + 1, "segur"), signer.certificate.publicKey, signature)).toBe(
        false,
      );
    });

    it("gives the same bytes each time, as the algorithm does", async () => {
      const { signer } = await make();
      const data = Buffer.from("<SignedInfo></SignedInfo>");
      const [first, second] = [await signer.sign("RS256", data), await signer.sign("RS256", data)];
      expect(Buffer.from(first).equals(second)).toBe(true);
    });

    it("leaves the data as they are", async () => {
      const { signer } = await make();
      const data = Buffer.from("untouched");
      await signer.sign("RS256", data);
      expect(data.toString()).toBe("untouched");
    });

    it("answers fifty calls made at once, each for its own data", async () => {
      const { signer } = await make();
      const inputs = Array.from({ length: 50 }, (_, index) => Buffer.from(`message ${String(index)}`));
      const signatures = await Promise.all(inputs.map((data) => signer.sign("RS256", data)));
      const valid = inputs.map((data, index) =>
        verify("RSA-SHA256", data, signer.certificate.publicKey, signatures[index] ?? Buffer.alloc(0)),
      );
      expect(valid).toEqual(inputs.map(() => true));
    });

    it("signs XML that verifies, and no longer once altered", async () => {
      const { signer } = await make();
      const xml = await signedSample(signer);
      const options = { trusted: [signer.certificate], rootName };
      expect(() => verifyEnveloped(xml, options)).not.toThrow();
      expect(() => verifyEnveloped(xml.replace("fictif", "fautif"), options)).toThrow();
    });
  });
}
