import { createPublicKey } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { beforeAll, describe, expect, it } from "vitest";

import { createSimulatorPki, type SimulatorPki } from "../src/index.js";

let pki: SimulatorPki;

beforeAll(async () => {
  pki = await createSimulatorPki();
});

describe("names and profiles", () => {
  it("never look like the real authorities", () => {
    expect(pki.root.subject).toBe(
      "C=FR\nO=SDK-SIMULATEUR\nOU=0002 999999998\nOU=IGC-SANTE SIMU\nCN=SIMU AC RACINE IGC-SANTE ELEMENTAIRE",
    );
    expect(pki.organisations.subject).toContain("CN=SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS");
    expect(pki.organisations.issuer).toBe(pki.root.subject);
  });

  it("each leaf is signed by the organisations' authority, for three years to the second, under a serial of 16 bytes", async () => {
    for (const name of ["INSI-AUTO", "INSI-MANU", "DMP-AUTH", "DMP-SIGN", "MSS-AUTH", "SERVER"] as const) {
      const { certificate, privateKey } = await pki.credential(name);
      expect(certificate.checkIssued(pki.organisations)).toBe(true);
      expect(certificate.verify(pki.organisations.publicKey)).toBe(true);
      expect(certificate.checkPrivateKey(privateKey)).toBe(true);
      expect(certificate.serialNumber).toHaveLength(32);
      const [from, to] = [new Date(certificate.validFrom), new Date(certificate.validTo)];
      expect(to.getUTCFullYear() - from.getUTCFullYear()).toBe(3);
      expect(to.toISOString().slice(4)).toBe(from.toISOString().slice(4));
    }
  });

  it("extended usages: clientAuth to authenticate, none to sign, serverAuth to serve", async () => {
    // Node calls extended key usage "keyUsage".
    expect((await pki.credential("INSI-AUTO")).certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.2"]);
    expect((await pki.credential("DMP-SIGN")).certificate.keyUsage).toBeUndefined();
    expect((await pki.credential("SERVER")).certificate.keyUsage).toEqual(["1.3.6.1.5.5.7.3.1"]);
  });

  it("a server is localhost and any name under simu.test", async () => {
    const { certificate } = await pki.credential("SERVER");
    expect(certificate.subjectAltName).toBe("DNS:localhost, IP Address:127.0.0.1, DNS:*.simu.test");
    expect(certificate.checkHost("dmp.simu.test")).toBe("*.simu.test");
  });

  it("carries the category of product of the test world, 04 01 83", async () => {
    const { certificate } = await pki.credential("INSI-AUTO");
    const oid = Buffer.from([0x06, 0x08, 0x2a, 0x81, 0x7a, 0x01, 0x47, 0x01, 0x02, 0x05]);
    expect(certificate.raw.includes(Buffer.concat([oid, Buffer.from("0403040183", "hex")]))).toBe(true);
  });

  it("accents are UTF-8, once", async () => {
    const holder = { id: "310002813839", name: "Clinique Hélène", department: "Rhône (69)" };
    const { certificate } = await pki.issue({ profile: "org-auth-cli", commonName: "DMP-AUTH", holder });
    expect(certificate.subject).toContain("ST=Rhône (69)\nO=Clinique Hélène");
  });

  it("the persons' authority comes on demand, under the same root", async () => {
    const persons = await pki.persons();
    expect(persons.subject).toContain("CN=SIMU AC IGC-SANTE FORT PERSONNES");
    expect(persons.verify(pki.root.publicKey)).toBe(true);
    expect(await pki.persons()).toBe(persons);
  });
});

describe("issue on demand", () => {
  it("gives the same named credential each time, another certificate for each issue", async () => {
    expect(await pki.credential("INSI-AUTO")).toBe(await pki.credential("INSI-AUTO"));
    const request = { profile: "org-auth-cli", commonName: "INSI-AUTO" } as const;
    const [one, other] = [await pki.issue(request), await pki.issue(request)];
    expect(one.certificate.serialNumber).not.toBe(other.certificate.serialNumber);
  });

  it("defects: dates, name, authority, host", async () => {
    const now = Date.now();
    const expired = (await pki.defective("expired")).certificate;
    expect(Date.parse(expired.validTo)).toBeLessThan(now);
    const early = (await pki.defective("not-yet-valid")).certificate;
    expect(Date.parse(early.validFrom)).toBeGreaterThan(now);
    expect((await pki.defective("wrong-common-name")).certificate.subject).toContain("CN=insi-auto");
    const stranger = await pki.defective("unknown-authority");
    expect(stranger.certificate.verify(pki.organisations.publicKey)).toBe(false);
    expect(stranger.chain).toHaveLength(1);
    expect((await pki.defective("wrong-host", "serv-ssl")).certificate.checkHost("localhost")).toBeUndefined();
    expect((await pki.defective("expired", "org-sign")).certificate.subject).toContain("CN=DMP-SIGN");
  });

  it("PEM is leaf then intermediate, without the root", async () => {
    const { certificatePem, chain, keyPem, certificate } = await pki.credential("INSI-AUTO");
    expect(certificatePem).toBe(certificate.toString() + pki.organisations.toString());
    expect(chain).toEqual([pki.organisations, pki.root]);
    expect(createPublicKey(keyPem).equals(certificate.publicKey)).toBe(true);
  });
});

describe("options", () => {
  it("keeps keys in a directory, readable by their owner only", async () => {
    const keyCacheDirectory = await mkdtemp(join(tmpdir(), "segur-pki-"));
    try {
      const first = await createSimulatorPki({ keyCacheDirectory });
      const second = await createSimulatorPki({ keyCacheDirectory });
      expect(second.root.publicKey.equals(first.root.publicKey)).toBe(true);
      const files = await readdir(keyCacheDirectory);
      expect(files.sort()).toEqual([
        "ACI-EL-ORG-SIMU.key.pem",
        "ACR-EL-SIMU.key.pem",
        "org-auth-cli.key.pem",
        "org-sign.key.pem",
        "serv-ssl.key.pem",
      ]);
      for (const file of files) expect((await stat(join(keyCacheDirectory, file))).mode & 0o777).toBe(0o600);
    } finally {
      await rm(keyCacheDirectory, { recursive: true });
    }
  });

  it("refuses a publication address with a path", async () => {
    await expect(createSimulatorPki({ publicationUrl: "http://127.0.0.1/x" })).rejects.toMatchObject({
      code: "ERR_SIM_OPTION",
    });
  });
});
