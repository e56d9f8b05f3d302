import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { createSimulatorPki, type SimulatorPki } from "../../src/index.js";

let pki: SimulatorPki;
let folder: string;

beforeAll(async () => {
  pki = await createSimulatorPki();
  folder = mkdtempSync(join(tmpdir(), "segur-openssl-"));
  write("root.pem", pki.root.toString());
  write("org.pem", pki.organisations.toString());
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function openssl(...args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const run = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
  if (run.error !== undefined) throw run.error;
  return { status: run.status, output: run.stdout + run.stderr };
}

describe("openssl verifies the certificates, strictly", () => {
  it.each([
    ["INSI-AUTO", "sslclient"],
    ["INSI-MANU", "sslclient"],
    ["DMP-AUTH", "sslclient"],
    ["MSS-AUTH", "sslclient"],
    ["SERVER", "sslserver"],
    ["DMP-SIGN", "any"],
  ] as const)("%s, for purpose %s", async (name, purpose) => {
    const file = write(`${name}.pem`, (await pki.credential(name)).certificate.toString());
    const verify = openssl(
      "verify",
      "-x509_strict",
      "-purpose",
      purpose,
      "-CAfile",
      "root.pem",
      "-untrusted",
      "org.pem",
      file,
    );
    expect(verify).toEqual({ status: 0, output: `${file}: OK\n` });
  });

  it("the authorities, cards' included", async () => {
    const persons = write("persons.pem", (await pki.persons()).toString());
    for (const file of ["org.pem", persons]) {
      expect(openssl("verify", "-x509_strict", "-CAfile", "root.pem", file).status).toBe(0);
    }
  });

  it("an authentication certificate is no server, a server no client", async () => {
    const client = write("client.pem", (await pki.credential("INSI-AUTO")).certificate.toString());
    const server = write("server.pem", (await pki.credential("SERVER")).certificate.toString());
    const verify = (purpose: string, file: string) =>
      openssl("verify", "-purpose", purpose, "-CAfile", "root.pem", "-untrusted", "org.pem", file).status;
    expect([verify("sslserver", client), verify("sslclient", server)]).toEqual([2, 2]);
  });

  it.each([
    ["expired", "certificate has expired"],
    ["not-yet-valid", "certificate is not yet valid"],
    ["unknown-authority", "unable to get local issuer certificate"],
  ] as const)("and says what is wrong: %s", async (defect, reason) => {
    const file = write(`${defect}.pem`, (await pki.defective(defect)).certificate.toString());
    const verify = openssl("verify", "-CAfile", "root.pem", "-untrusted", "org.pem", file);
    expect(verify.output).toContain(reason);
  });

  it("names, usages, policy and private extension are those of the authentic profile", async () => {
    const file = write("insi.pem", (await pki.credential("INSI-AUTO")).certificate.toString());
    const { output } = openssl("x509", "-in", file, "-noout", "-text", "-nameopt", "RFC2253,-esc_msb,utf8");
    for (const line of [
      "Subject: CN=INSI-AUTO,OU=1440000008,O=CENTRE D'IMAGERIE FICTIF,ST=Loire-Atlantique (44),C=FR",
      "sha256WithRSAEncryption",
      "Public-Key: (2048 bit)",
      "CA:FALSE",
      "X509v3 Key Usage: critical\n                Digital Signature\n",
      "TLS Web Client Authentication",
      "Policy: 1.2.250.1.213.1.7.2.1.1.1.1",
      "CA Issuers - URI:http://igc-sante.simu.test/AC/ACI-EL-ORG-SIMU.cer",
      "URI:http://igc-sante.simu.test/CRL/ACI-EL-ORG-SIMU.crl",
      "1.2.250.1.71.1.2.5",
    ]) {
      expect(output).toContain(line);
    }
    const types = openssl("asn1parse", "-in", file).output;
    expect(types.match(/PRINTABLESTRING/g)).toHaveLength(2);
    expect(types).toContain("UTF8STRING        :INSI-AUTO");
  });
});

describe("openssl reads the revocation lists", () => {
  it("an empty one, and one with reasons, signed by the authority, numbered", async () => {
    const fresh = await createSimulatorPki();
    const authority = write("fresh-org.pem", fresh.organisations.toString());
    const root = write("fresh-root.pem", fresh.root.toString());
    const first = write("first.crl", fresh.revocationList("organisations"));
    expect(openssl("crl", "-inform", "DER", "-in", first, "-noout", "-CAfile", authority).output).toContain(
      "verify OK",
    );
    expect(openssl("crl", "-inform", "DER", "-in", first, "-noout", "-text").output).toContain(
      "No Revoked Certificates.",
    );
    const [one, other] = [await fresh.credential("INSI-AUTO"), await fresh.credential("MSS-AUTH")];
    fresh.revoke(one.certificate, "keyCompromise");
    fresh.revoke(other.certificate);
    const second = write("second.crl", fresh.revocationList("organisations"));
    const { output } = openssl("crl", "-inform", "DER", "-in", second, "-noout", "-text", "-CAfile", authority);
    for (const text of [
      "verify OK",
      one.certificate.serialNumber,
      other.certificate.serialNumber,
      "Key Compromise",
      "CRL Number: \n                2",
    ]) {
      expect(output).toContain(text);
    }
    const rootList = write("root.crl", fresh.revocationList("root"));
    expect(openssl("crl", "-inform", "DER", "-in", rootList, "-noout", "-CAfile", root).output).toContain("verify OK");
  });

  it("and refuses with them a revoked certificate, not its neighbour", async () => {
    const revoked = await pki.defective("revoked");
    const lists = ["organisations", "root"] as const;
    const pems = lists.map((name) => {
      const der = write(`${name}.crl`, pki.revocationList(name));
      return openssl("crl", "-inform", "DER", "-in", der).output;
    });
    const all = write("all.crl.pem", pems.join(""));
    const verify = (file: string) =>
      openssl("verify", "-crl_check_all", "-CRLfile", all, "-CAfile", "root.pem", "-untrusted", "org.pem", file).output;
    expect(verify(write("revoked.pem", revoked.certificate.toString()))).toContain("certificate revoked");
    expect(verify(write("sound.pem", (await pki.credential("DMP-AUTH")).certificate.toString()))).toContain(": OK");
  });

  it("takes a list that is out of date for what it is", async () => {
    const past = { notBefore: new Date("2020-01-01T00:00:00Z"), notAfter: new Date("2020-01-02T00:00:00Z") };
    const stale = write("stale.crl", pki.revocationList("organisations", past));
    const pem = write("stale.pem", openssl("crl", "-inform", "DER", "-in", stale).output);
    const file = write("any.pem", (await pki.credential("DMP-AUTH")).certificate.toString());
    const verify = openssl(
      "verify",
      "-crl_check",
      "-CRLfile",
      pem,
      "-CAfile",
      "root.pem",
      "-untrusted",
      "org.pem",
      file,
    );
    expect(verify.output).toContain("CRL has expired");
  });
});

describe("openssl opens the PKCS#12 files", () => {
  it.each(["secret", "", "pâsse €"])("passphrase %j: the layout of the IGC-Santé platform", async (passphrase) => {
    const credential = await pki.credential("DMP-SIGN");
    const file = write("sign.p12", credential.pkcs12(passphrase));
    const password = write("password", `${passphrase}\n`);
    const info = openssl("pkcs12", "-info", "-noout", "-in", file, "-passin", `file:${password}`);
    expect(info.output).toContain("MAC: sha1, Iteration 2048");
    expect(info.output).toContain("Shrouded Keybag: pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 2048");
    expect(info.output.match(/Certificate bag/g)).toHaveLength(3);
    const opened = openssl("pkcs12", "-in", file, "-passin", `file:${password}`, "-nodes").output;
    expect(opened).toContain("friendlyName: DMP-SIGN");
    expect(opened).toContain(credential.keyPem);
    expect(opened).toContain(credential.certificate.toString());
    expect(openssl("pkcs12", "-noout", "-in", file, "-passin", "pass:wrong").output).toContain("Mac verify error");
  });
});
