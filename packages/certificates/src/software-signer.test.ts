import { generateKeyPairSync, verify } from "node:crypto";

import { describe, expect, it } from "vitest";

import { keyPem, makePki } from "../test/test-pki.js";
import { loadPem } from "./load-pem.js";
import { createSoftwareSigner } from "./software-signer.js";

describe("createSoftwareSigner", () => {
  it("signs in RSASSA-PKCS1-v1_5 with SHA-256, verifiable with the certificate", async () => {
    const seal = makePki().sign();
    const signer = createSoftwareSigner(loadPem({ certificate: seal.pem, key: keyPem(seal) }));
    const data = Buffer.from("<SignedInfo></SignedInfo>", "utf8");
    const signature = await signer.sign("RS256", data);
    expect(verify("RSA-SHA256", data, signer.certificate.publicKey, signature)).toBe(true);
    expect(verify("RSA-SHA256", Buffer.from("altéré"), signer.certificate.publicKey, signature)).toBe(false);
  });

  it("refuses a key that is not RSA", () => {
    const seal = makePki().sign();
    const credential = loadPem({ certificate: seal.pem, key: keyPem(seal) });
    const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    expect(() => createSoftwareSigner({ ...credential, privateKey })).toThrow(
      expect.objectContaining({ code: "ERR_CERT_WEAK" }),
    );
  });
});
