import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { inspect } from "node:util";

import { parseStructIdNat } from "@segur-sdk/core";
import { expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import {
  checkCredential,
  formatName,
  inspectCertificate,
  readExtensions,
  parseName,
  readCertificates,
  reportCertificate,
  subjectOf,
  subjectShape,
  verifyChain,
} from "../../src/index.js";

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
    ["cps-auth", "CPS_AUTH", undefined, undefined],
    ["cps-sign", "CPS_SIGN", undefined, undefined],
  ])("recognises %s as %s with certainty", (name, profile, structureId, commonName) => {
    const inspection = inspectCertificate(sample(name));
    expect(inspection).toMatchObject({ profile, confidence: "certain", isTest: true, world: "test" });
    expect(inspection.commonName).toBe(commonName);
    expect(inspection.structureId).toBe(structureId);
  });

  it("masks the person of a card, wherever the inspection is printed", () => {
    const inspection = inspectCertificate(sample("cps-auth"));
    const printed = JSON.stringify(inspection) + inspect(inspection, { depth: 9 });
    for (const secret of ["899700000013", "ALICE", "DÉMO"]) expect(printed).not.toContain(secret);
    expect(inspection.person?.reveal()).toBe("899700000013");
    expect(inspection).toMatchObject({
      card: "CPS",
      privateExtensions: {
        "1.2.250.1.71.1.2.2": "040100",
        "1.2.250.1.71.1.2.5": "040180",
        "1.2.250.1.71.1.2.7": "040110",
      },
    });
  });

  it("gives the worked example of certificates.md §5.4", () => {
    const checked = { certificate: sample("org-auth-insi-auto"), chain: [sample("ACI-EL-ORG-SIMU")] };
    const report = reportCertificate(checked, {
      for: "insi-auto",
      at: new Date("2028-12-10T00:00:00Z"),
      structure: parseStructIdNat("1440000008"),
      trust: [sample("ACR-EL-SIMU")],
    });
    expect(JSON.parse(JSON.stringify(report))).toMatchObject({
      profile: "ORG_AUTH_CLI",
      confidence: "certain",
      subject: "CN=INSI-AUTO,OU=1440000008,O=CABINET IMAGERIE SIMULE,ST=Loire-Atlantique (44),C=FR",
      commonName: "INSI-AUTO",
      organisation: "CABINET IMAGERIE SIMULE",
      department: "Loire-Atlantique (44)",
      structure: { idNat: "1440000008", type: "finess", value: "440000008", root: "1.2.250.1.71.4.2.2" },
      notBefore: "2026-01-01T00:00:00.000Z",
      notAfter: "2029-01-01T00:00:00.000Z",
      daysLeft: 22,
      isTest: true,
      uses: { "insi-auto": true, "insi-manu": false, "dmp-tls": false, "dmp-sign": false, mssante: false },
      accepted: true,
      findings: [{ check: "EXPIRES_SOON", severity: "critical" }],
      chain: ["SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS", "SIMU AC RACINE IGC-SANTE ELEMENTAIRE"],
      revocation: { status: "unknown", source: "none" },
    });
  });

  it("reads the PKCS#7 chain and the four authentic authorities, whose fingerprints are those published", () => {
    const chain = readCertificates(readFileSync(sharedPath("reference/certificates/samples/chaine-SIMU.p7b")));
    expect(chain.length).toBeGreaterThanOrEqual(2);
    const { anchors } = JSON.parse(readFileSync(sharedPath("reference/certificates/ca/anchors.json"), "utf8")) as {
      anchors: readonly { file: string; sha256: string; environment: string }[];
    };
    expect(anchors).toHaveLength(4);
    for (const { file, sha256, environment } of anchors) {
      const [certificate] = readCertificates(readFileSync(sharedPath(`reference/certificates/${file}`)));
      expect(certificate?.fingerprint256).toBe(sha256);
      if (certificate !== undefined) expect(inspectCertificate(certificate).world).toBe(environment);
    }
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
    expect(codes("cps-sign", "dmp-sign")).toEqual(["ERR_CERT_STRUCTURE", "INFO_CERT_TEST_RPPS"]);
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

  it("reads the genuine card's certificate of the signed assertion", () => {
    const assertion = readFileSync(sharedPath("reference/insi/soap/request/assertion-ps-cps-signed.xml"), "utf8");
    const [, base64 = ""] = /X509Certificate>([^<]+)</.exec(assertion) ?? [];
    const card = new X509Certificate(Buffer.from(base64, "base64"));
    const inspection = inspectCertificate(card);
    expect(readExtensions(card).cardType).toBe(0);
    expect(inspection).toMatchObject({ profile: "CPS_SIGN", card: "CPS" });
    expect(JSON.stringify(inspection)).not.toContain(inspection.person?.reveal() ?? "no person");
  });
});
