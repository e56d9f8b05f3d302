import { X509Certificate } from "node:crypto";

import { beforeAll, describe, expect, it } from "vitest";

import { makePki, type TestCertificate, type TestPki } from "../test/test-pki.js";
import { inspectCertificate } from "./inspect-certificate.js";
import { parseName } from "./parse-name.js";
import { subjectShape } from "./subject-shape.js";

let pki: TestPki;
beforeAll(() => {
  pki = makePki();
});
const inspect = (of: TestCertificate) => inspectCertificate(new X509Certificate(of.der));

describe("inspectCertificate", () => {
  it("recognises an authentication certificate of a structure", () => {
    const inspection = inspect(pki.leaf({ commonName: "INSI-AUTO" }));
    expect(inspection).toMatchObject({
      profile: "ORG_AUTH_CLI",
      confidence: "certain",
      commonName: "INSI-AUTO",
      organisation: "CENTRE D'IMAGERIE FICTIF",
      structureId: "1440000008",
      isTest: true,
      testMarksDisagree: false,
      keyUsage: ["digitalSignature"],
      extendedKeyUsage: ["1.3.6.1.5.5.7.3.2"],
      notBefore: new Date("2026-01-01T00:00:00Z"),
      notAfter: new Date("2029-01-01T00:00:00Z"),
    });
    expect(inspection.reasons).toEqual([
      "KU digitalSignature",
      "EKU clientAuth",
      "OU is a Struct_IdNat",
      "issuer SIMU AC IGC-SANTE ELEMENTAIRE ORGANISATIONS",
    ]);
  });

  it("recognises a seal certificate by nonRepudiation, or digitalSignature without extended usage", () => {
    expect(inspect(pki.sign())).toMatchObject({ profile: "ORG_SIGN", confidence: "certain" });
    expect(inspect(pki.sign({ keyUsage: { digitalSignature: true } })).profile).toBe("ORG_SIGN");
    expect(inspect(pki.sign({ extKeyUsage: { clientAuth: true } })).profile).toBe("ORG_AUTH_CLI");
  });

  it("recognises a server certificate", () => {
    const server = pki.leaf({
      commonName: "mss.simu.test",
      keyUsage: { digitalSignature: true, keyEncipherment: true },
      extKeyUsage: { serverAuth: true },
    });
    expect(inspect(server)).toMatchObject({ profile: "SERV_SSL", confidence: "certain" });
  });

  it("is less sure of an unknown authority, or of a subject of another shape", () => {
    expect(inspect(makePki("FAUSSE").leaf()).confidence).toBe("probable");
    expect(inspect(pki.leaf({ unit: "Service imagerie" })).confidence).toBe("guess");
  });

  it("takes the SIREN of an authority for no structure: `0002` in its OU is no prefix", () => {
    const inspection = inspect(pki.leaf({ unit: "0002 187512751" }));
    expect(inspection.structureId).toBeUndefined();
    expect(inspection.reasons).not.toContain("OU is a Struct_IdNat");
  });

  it("says unknown rather than a wrong profile", () => {
    expect(inspect(pki.root).profile).toBe("unknown");
  });

  it("tells contradictory test marks", () => {
    expect(inspect(pki.leaf({ category: 0x03 }))).toMatchObject({ isTest: true, testMarksDisagree: true });
  });
});

describe("subjectShape", () => {
  it("does not take an OU that is not a Struct_IdNat for a structure", () => {
    const shape = subjectShape(
      parseName("GN=HONORE+SN=DEMO1044+CN=00B7010446,OU=Masseur-Kinésithérapeute,O=TEST,C=FR"),
    );
    expect(shape).toMatchObject({ kind: "card", card: "CPS" });
    expect(shape).not.toHaveProperty("structureId");
  });
});
