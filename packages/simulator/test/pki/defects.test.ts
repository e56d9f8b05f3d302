import { X509Certificate } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import {
  certificateDefectNames,
  createSimulatorPki,
  pkiFiles,
  type CertificateDefect,
  type SimulatorCredential,
  type SimulatorPki,
} from "../../src/index.js";
import { factsOf } from "../../src/dmp/certificate/certificate-facts.js";

let pki: SimulatorPki;

beforeAll(async () => {
  pki = await createSimulatorPki();
});

const units = ({ certificate }: SimulatorCredential): readonly string[] =>
  [...certificate.subject.matchAll(/^OU=(.*)$/gm)].map(([, unit = ""]) => unit);

/** What each defect shows, beside those of dates and issuers. */
const shown: readonly (readonly [CertificateDefect, (found: SimulatorCredential) => unknown, unknown])[] = [
  ["without-structure", units, []],
  ["several-structures", units, ["1440000008", "1440000016"]],
  ["wrong-structure", units, ["1440000016"]],
  ["malformed-structure", units, ["5440000008"]],
  ["wrong-structure-key", units, ["1440000009"]],
  ["wrong-key-usage", ({ certificate }) => factsOf(certificate).digitalSignature, false],
  ["wrong-extended-key-usage", ({ certificate }) => certificate.keyUsage, ["1.3.6.1.5.5.7.3.1"]],
  ["weak-key", ({ certificate }) => certificate.publicKey.asymmetricKeyDetails?.modulusLength, 1024],
  ["small-exponent", ({ certificate }) => certificate.publicKey.asymmetricKeyDetails?.publicExponent, 3n],
  ["ec-key", ({ certificate }) => certificate.publicKey.asymmetricKeyType, "ec"],
  ["sha1-signature", ({ certificate }) => certificate.raw.includes(Buffer.from("2a864886f70d010105", "hex")), true],
  ["mismatched-key", ({ certificate, privateKey }) => certificate.checkPrivateKey(privateKey), false],
  ["test-mark-conflict", ({ certificate }) => certificate.raw.includes(Buffer.from("0403040103", "hex")), true],
  ["unknown-critical-extension", ({ certificate }) => certificate.raw.includes(Buffer.from("88370101", "hex")), true],
];

describe("a defect on demand", () => {
  it.each(shown)("%s", async (defect, look, expected) => {
    const credential = await pki.defective(defect);
    expect(look(credential)).toEqual(expected);
    expect(look(await pki.credential("INSI-AUTO"))).not.toEqual(expected);
  });

  it("a seal without non-repudiation, a server whose common name alone says its host", async () => {
    const seal = await pki.defective("without-non-repudiation", "org-sign");
    expect(factsOf(seal.certificate)).toMatchObject({ digitalSignature: true, nonRepudiation: false });
    const server = await pki.defective("without-alternative-names", "serv-ssl");
    expect(server.certificate.subjectAltName).toBeUndefined();
    expect(server.certificate.subject).toContain("CN=localhost");
  });

  it("every one is issued in every profile, and named in the list", async () => {
    expect(certificateDefectNames).toHaveLength(29);
    for (const defect of certificateDefectNames) {
      const { certificate } = await pki.defective(defect, "org-sign");
      expect(certificate.issuer).toContain("CN=SIMU ");
    }
  });
});

describe("issuers that are wrong", () => {
  it("a homonym has the names of the true ones, and other keys", async () => {
    const { certificate, chain } = await pki.defective("homonym-issuer");
    expect(chain.map(({ subject }) => subject)).toEqual([pki.organisations.subject, pki.root.subject]);
    expect(certificate.verify(pki.organisations.publicKey)).toBe(false);
    // The key identifier tells them apart.
    expect(certificate.checkIssued(pki.organisations)).toBe(false);
    expect(chain[0] !== undefined && certificate.checkIssued(chain[0])).toBe(true);
  });

  it("a forger takes the key identifier too: the signature alone tells", async () => {
    const { certificate, chain } = await pki.defective("forged-issuer");
    expect(certificate.checkIssued(pki.organisations)).toBe(true);
    expect(certificate.verify(pki.organisations.publicKey)).toBe(false);
    expect(chain).toEqual([pki.organisations, pki.root]);
  });

  it.each([
    ["expired-intermediate", 2],
    ["revoked-intermediate", 2],
    ["issuer-not-authority", 2],
    ["issuer-without-cert-sign", 2],
    ["path-length-exceeded", 3],
  ] as const)("%s: a path of sound signatures up to the root", async (defect, length) => {
    const { certificate, chain } = await pki.defective(defect);
    expect(chain).toHaveLength(length);
    const path = [certificate, ...chain];
    for (const [index, one] of path.slice(0, -1).entries()) {
      expect(one.verify((path[index + 1] ?? one).publicKey)).toBe(true);
    }
    expect(path.at(-1)).toBe(pki.root);
  });

  it("a revoked intermediate is on the list of the root", async () => {
    const { chain } = await pki.defective("revoked-intermediate");
    const list = Buffer.from(pki.revocationList("root"));
    expect(list.includes(Buffer.from(chain[0]?.serialNumber ?? "", "hex"))).toBe(true);
  });

  it("an authority nobody trusts comes without its root, that can be had", async () => {
    const [intermediate, root] = await pki.authority("unknown");
    const { chain } = await pki.defective("unknown-authority");
    expect(chain).toEqual([intermediate]);
    expect(root instanceof X509Certificate && intermediate?.verify(root.publicKey)).toBe(true);
  });

  it("what this PKI has not issued is not revoked by it", async () => {
    const other = await createSimulatorPki({ seed: "other" });
    const { certificate } = await other.credential("INSI-AUTO");
    expect(() => {
      pki.revoke(certificate);
    }).toThrow(expect.objectContaining({ code: "ERR_SIM_OPTION" }));
  });
});

describe("the whole set", () => {
  it("is files: authorities, structures, cards, servers, layouts, defects", async () => {
    const files = await pkiFiles(pki, "1234");
    for (const path of [
      "authorities/ACI-FO-PP-SIMU.cer",
      "authorities/ACI-EL-ORG-SIMU.crl",
      "structure/INSI-AUTO.p12",
      "scm/410100001014001/DMP-SIGN.p12",
      "cards/CPS/CPS_PRIV_SIG.p8",
      "cards/CPS/CPS_ACTIVITY_03_PS.bin",
      "servers/SERVER.pem",
      "defects/serv-ssl/wrong-host.pem",
      "layouts/rc2-40.p12",
      "defects/org-sign/sha1-signature.cer",
    ]) {
      expect(files.get(path)?.length).toBeGreaterThan(20);
    }
    expect(files.has("layouts/600000-rounds.p12")).toBe(false);
  }, 120_000);
});
