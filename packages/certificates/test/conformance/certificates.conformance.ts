import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import {
  checkCredential,
  formatName,
  inspectCertificate,
  loadPem,
  loadPkcs12,
  parseName,
  subjectOf,
  subjectShape,
  verifyChain,
} from "../../src/index.js";
import { keyPem, makePki, type TestCertificate, type TestPki } from "../test-pki.js";

const sample = (name: string) =>
  new X509Certificate(readFileSync(sharedPath(`reference/certificates/samples/${name}.cer`)));
const authority = (name: string) =>
  new X509Certificate(readFileSync(sharedPath(`reference/certificates/ca/${name}.cer`)));
const openssl = (...args: readonly string[]) =>
  execFileSync("openssl", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const at = new Date("2026-12-01T00:00:00Z");

/** Rows of a CSV whose only quoted column may hold commas. */
function csv(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) => Array.from(line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g), (match) => match[1] ?? match[2] ?? ""));
  return rows.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i] ?? ""])));
}

describeShared("certificates of the IGC-Santé", () => {
  it.each([
    ["org-auth-dmp", "ORG_AUTH_CLI", "1440000008", "DMP-AUTH"],
    ["org-auth-expired", "ORG_AUTH_CLI", "1440000008", "INSI-AUTO"],
    ["org-auth-insi-auto", "ORG_AUTH_CLI", "1440000008", "INSI-AUTO"],
    ["org-auth-revoked", "ORG_AUTH_CLI", "1440000008", "INSI-MANU"],
    ["org-auth-rpps-rang", "ORG_AUTH_CLI", "499700000013008", "INSI-MANU"],
    ["org-sign-dmp", "ORG_SIGN", "1440000008", "DMP-SIGN"],
    ["serv-ssl", "SERV_SSL", "399999999800019", "mss.simu.test"],
    ["cps-auth", "CPS_AUTH", undefined, "899700000013"],
    ["cps-sign", "CPS_SIGN", undefined, "899700000013"],
  ])("recognises %s as %s with certainty", (name, profile, structureId, commonName) => {
    const inspection = inspectCertificate(sample(name));
    expect(inspection).toMatchObject({ profile, confidence: "certain", commonName, isTest: true });
    expect(inspection.structureId).toBe(structureId);
  });

  it("says what each sample can and cannot serve for", () => {
    const codes = (name: string, use: Parameters<typeof checkCredential>[1]["for"]) =>
      checkCredential({ certificate: sample(name) }, { for: use, at }).map((finding) => finding.code);
    expect(codes("org-auth-insi-auto", "insi-auto")).toEqual([]);
    expect(codes("org-auth-insi-auto", "insi-manu")).toEqual(["ERR_CERT_INSI_NAME"]);
    expect(codes("org-auth-insi-auto", "dmp-sign")).toContain("ERR_CERT_USAGE");
    expect(codes("org-auth-dmp", "insi-auto")).toEqual(["ERR_CERT_INSI_NAME"]);
    expect(codes("org-auth-dmp", "dmp-tls")).toEqual([]);
    expect(codes("org-sign-dmp", "dmp-sign")).toEqual([]);
    expect(codes("org-sign-dmp", "dmp-tls")).toEqual(["ERR_CERT_USAGE"]);
    expect(codes("org-auth-expired", "insi-auto")).toEqual(["ERR_CERT_EXPIRED"]);
    expect(codes("cps-sign", "dmp-sign")).toEqual(["ERR_CERT_STRUCTURE"]);
  });

  it("verifies the chains of the samples and of the authentic authorities", () => {
    const simulated = { intermediates: [sample("ACI-EL-ORG-SIMU")], trust: [sample("ACR-EL-SIMU")], at };
    expect(verifyChain(sample("org-auth-dmp"), simulated)).toHaveProperty("path");
    expect(verifyChain(sample("cps-auth"), simulated)).toEqual({ problem: "issuer-unknown" });
    for (const world of ["", "-TEST"]) {
      const trust = [authority(`ACR-EL${world}`)];
      expect(verifyChain(authority(`ACI-EL-ORG${world}`), { intermediates: [], trust, at })).toEqual({ path: trust });
    }
    const wrongWorld = { intermediates: [], trust: [authority("ACR-EL-TEST")], at };
    expect(verifyChain(authority("ACI-EL-ORG"), wrongWorld)).toEqual({ problem: "issuer-unknown" });
  });

  it("writes the names of the samples as OpenSSL does", () => {
    for (const name of ["org-sign-dmp", "serv-ssl", "cps-auth", "org-auth-rpps-rang"]) {
      const file = sharedPath(`reference/certificates/samples/${name}.cer`);
      const printed = openssl(
        "x509",
        "-inform",
        "DER",
        "-in",
        file,
        "-noout",
        "-subject",
        "-nameopt",
        "RFC2253,-esc_msb,utf8",
      );
      const subject = subjectOf(sample(name));
      // OpenSSL reverses the attributes inside an RDN too; the certified order is kept here, as Java does.
      const ours = [...subject].map((rdn) => [...rdn].reverse());
      expect(formatName(ours, { keywords: "usual" })).toBe(printed.trim().replace(/^subject=/, ""));
    }
  });

  const names = sharedIsPresent ? csv(readFileSync(sharedPath("reference/certificates/dn-cases.csv"), "utf8")) : [];
  it.each(names)("reads the name of case $case", (row) => {
    const shape = subjectShape(parseName(row["dn_rfc4514"] ?? ""));
    const guess = row["profile_guess"] ?? "";
    const kind = guess.startsWith("ORG") ? "structure" : guess.startsWith("SERV") ? "server" : "card";
    expect(shape.kind).toBe(kind);
    expect(shape.card ?? "").toBe(kind === "card" ? guess : "");
    expect(shape.structureId ?? "").toBe(row["structure_id"]);
    expect(shape.personId ?? "").toBe(row["person_id"]);
    expect(shape.commonName).toBe(row["common_name"]);
  });

  it("computes the serial number and the subject of the reference DMP seal", () => {
    const seal = new X509Certificate(readFileSync(sharedPath("reference/dmp/certs/org-sign-fictif.pem")));
    expect(formatName(subjectOf(seal))).toBe(
      "CN=sign.imagerie-fictive.example,OU=10B0999999,O=CENTRE D'IMAGERIE FICTIF,ST=Rhône (69),C=FR",
    );
    expect(inspectCertificate(seal)).toMatchObject({ profile: "ORG_SIGN", structureId: "10B0999999" });
  });
});

describe("PKCS#12 files made by OpenSSL", () => {
  let folder: string;
  let pki: TestPki;
  let leaf: TestCertificate;
  const passphrase = "clé de l'été";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "segur-p12-"));
    pki = makePki();
    leaf = pki.leaf();
    writeFileSync(join(folder, "leaf.pem"), leaf.pem);
    writeFileSync(join(folder, "key.pem"), keyPem(leaf), { mode: 0o600 });
    writeFileSync(join(folder, "chain.pem"), pki.intermediate.pem + pki.root.pem);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  function exported(secret: string, ...options: readonly string[]): Buffer {
    const out = join(folder, "out.p12");
    const files = [
      "-inkey",
      join(folder, "key.pem"),
      "-in",
      join(folder, "leaf.pem"),
      "-certfile",
      join(folder, "chain.pem"),
    ];
    openssl("pkcs12", "-export", ...files, ...options, "-passout", `pass:${secret}`, "-out", out);
    return readFileSync(out);
  }

  it.each([
    ["the layout of the IGC-Santé platform", ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "NONE", "-macalg", "sha1"]],
    ["the default of OpenSSL 3", []],
    ["AES-128 and a SHA-512 code", ["-keypbe", "AES-128-CBC", "-certpbe", "AES-128-CBC", "-macalg", "sha512"]],
    ["3DES throughout", ["-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-3DES", "-macalg", "sha1"]],
    ["old exports: RC2-40 certificates", ["-legacy"]],
    ["RC2-128 certificates", ["-legacy", "-keypbe", "PBE-SHA1-3DES", "-certpbe", "PBE-SHA1-RC2-128"]],
  ])("opens %s, with an accented passphrase", (_, options) => {
    const credential = loadPkcs12(exported(passphrase, ...options), { passphrase });
    expect(credential.certificate.raw).toEqual(leaf.der);
    expect(credential.chain).toHaveLength(2);
  });

  it("opens a file whose passphrase is empty", () => {
    expect(loadPkcs12(exported(""), { passphrase: "" }).chain).toHaveLength(2);
  });

  it.each([
    ["RC4", ["-legacy", "-keypbe", "PBE-SHA1-RC4-128"], "ERR_CERT_UNSUPPORTED"],
    ["no integrity code", ["-nomac"], "ERR_CERT_P12_NO_MAC"],
    ["two million rounds", ["-iter", "2000000", "-nomaciter"], "ERR_CERT_P12_TOO_COSTLY"],
  ])("refuses %s", (_, options, code) => {
    const file = exported(passphrase, ...options);
    expect(() => loadPkcs12(file, { passphrase })).toThrow(expect.objectContaining({ code }));
  });

  it("opens the encrypted key that OpenSSL writes apart", () => {
    const out = join(folder, "encrypted.pem");
    openssl("pkcs8", "-topk8", "-in", join(folder, "key.pem"), "-passout", `pass:${passphrase}`, "-out", out);
    const credential = loadPem({ certificate: leaf.pem, key: readFileSync(out), passphrase });
    expect(credential.privateKey.type).toBe("private");
  });
});
