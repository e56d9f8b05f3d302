import { createPrivateKey, generateKeyPairSync } from "node:crypto";

import forge from "node-forge";
import { describe, expect, it } from "vitest";

import { createCsr } from "../../src/order/create-csr.js";
import { planOrder } from "../../src/order/plan-order.js";
import { at, group } from "./order-example.js";

const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
const subject = {
  commonName: "DMP-AUTH",
  structureId: "1440000008",
  organisation: "CENTRE D'IMAGERIE FICTIF & Cie",
  department: "Rhône (69)",
};

describe("createCsr", () => {
  it("makes a request that another library reads and verifies", async () => {
    const { csr, key: kept } = await createCsr({ subject, key });
    expect(kept).toBe(key);
    const request = forge.pki.certificationRequestFromPem(csr);
    expect(request.verify()).toBe(true);
    const values = request.subject.attributes.map((one) =>
      one.shortName === "ST" ? forge.util.decodeUtf8(String(one.value)) : one.value,
    );
    expect(request.subject.attributes.map((one) => [one.shortName, one.valueTagClass])).toEqual([
      ["C", forge.asn1.Type.PRINTABLESTRING],
      ["ST", forge.asn1.Type.UTF8],
      ["O", forge.asn1.Type.UTF8],
      ["OU", forge.asn1.Type.UTF8],
      ["CN", forge.asn1.Type.UTF8],
    ]);
    expect(values).toEqual(["FR", "Rhône (69)", "CENTRE D'IMAGERIE FICTIF & Cie", "1440000008", "DMP-AUTH"]);
  });

  it("makes a key of its own for an item of the plan, given encrypted only", async () => {
    const item = planOrder(group, { at }).items[0]!;
    const made = await createCsr({ subject: item, passphrase: "canary-passphrase" });
    expect(made.key.asymmetricKeyDetails).toMatchObject({ modulusLength: 2048, publicExponent: 65_537n });
    expect(made.encryptedKey).toMatch(/^-----BEGIN ENCRYPTED/);
    const reread = createPrivateKey({ key: made.encryptedKey ?? "", passphrase: "canary-passphrase" });
    expect(reread.equals(made.key)).toBe(true);
    expect("encryptedKey" in (await createCsr({ subject: item, key }))).toBe(false);
  });

  it.each<[string, Parameters<typeof createCsr>[0]]>([
    ["subject.commonName", { subject: { ...subject, commonName: "Télé" }, key }],
    ["subject.structureId", { subject: { ...subject, structureId: "440000008" }, key }],
    ["subject.organisation", { subject: { ...subject, organisation: "x".repeat(65) }, key }],
    ["subject.organisation", { subject: { ...subject, organisation: "a\nb" }, key }],
    ["subject.department", { subject: { ...subject, department: " " }, key }],
    ["passphrase", { subject, key, passphrase: "" }],
    ["key", { subject, key: generateKeyPairSync("rsa", { modulusLength: 1024 }).privateKey }],
    ["key", { subject, key: generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey }],
    ["key", { subject, key: generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey }],
  ])("refuses a wrong %s", async (field, options) => {
    await expect(createCsr(options)).rejects.toMatchObject({ code: "ERR_CERT_CSR", details: { field } });
  });
});
