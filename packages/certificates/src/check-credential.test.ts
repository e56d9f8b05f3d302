import { isSegurError, parseStructIdNat, type SegurError } from "@segur-sdk/core";
import { beforeAll, describe, expect, it } from "vitest";

import { keyPem, makePki, now, type TestCertificate, type TestPki } from "../test/test-pki.js";
import { assertCredential, checkCredential, type CheckCredentialOptions } from "./check-credential.js";
import type { Credential } from "./credential.js";
import { loadPem } from "./load-pem.js";

let pki: TestPki;
let auth: Credential;
let sign: Credential;
const structure = parseStructIdNat("1440000008");

const load = (of: TestCertificate): Credential =>
  loadPem({ certificate: of.pem, key: keyPem(of), chain: [pki.intermediate.pem] });
const codes = (
  credential: Credential,
  options: Partial<CheckCredentialOptions> & Pick<CheckCredentialOptions, "for">,
) => checkCredential(credential, { at: now, ...options }).map((finding) => finding.code);

beforeAll(() => {
  pki = makePki();
  auth = load(pki.leaf());
  sign = load(pki.sign());
});

describe("checkCredential", () => {
  it("never takes a date that is none for one of the validity", () => {
    expect(codes(auth, { for: "dmp-tls", at: new Date(NaN) })).toContain("ERR_CERT_NOT_YET_VALID");
  });

  it("finds nothing to say of the right certificate of the right structure", () => {
    const trust = [pki.root.pem];
    expect(codes(auth, { for: "dmp-tls", structure, trust, environment: "qualification" })).toEqual([]);
    expect(codes(auth, { for: "mssante", structure, trust })).toEqual([]);
    expect(codes(sign, { for: "dmp-sign", structure, trust })).toEqual([]);
    expect(codes(load(pki.leaf({ commonName: "INSI-AUTO" })), { for: "insi-auto", trust })).toEqual([]);
    expect(codes(load(pki.leaf({ commonName: "INSI-MANU" })), { for: "insi-manu", trust })).toEqual([]);
  });

  it("refuses authentication and signature certificates swapped (EX_GEN-1450)", () => {
    expect(codes(sign, { for: "dmp-tls" })).toEqual(["ERR_CERT_USAGE"]);
    expect(codes(sign, { for: "mssante" })).toEqual(["ERR_CERT_USAGE"]);
    expect(codes(auth, { for: "dmp-sign" })).toEqual(["ERR_CERT_USAGE"]);
  });

  it.each(["insi-auto", "insi-manu"] as const)("demands the exact common name for %s", (use) => {
    expect(codes(auth, { for: use })).toEqual(["ERR_CERT_INSI_NAME"]);
    const other = use === "insi-auto" ? "INSI-MANU" : "INSI-AUTO";
    expect(codes(load(pki.leaf({ commonName: other })), { for: use })).toEqual(["ERR_CERT_INSI_NAME"]);
    expect(codes(load(pki.leaf({ commonName: use })), { for: use })).toEqual(["ERR_CERT_INSI_NAME"]);
  });

  it("advises against an INSi certificate elsewhere", () => {
    expect(codes(load(pki.leaf({ commonName: "INSI-AUTO" })), { for: "dmp-tls" })).toEqual(["WARN_CERT_INSI_NAMED"]);
  });

  it("compares the dates with the given instant, without tolerance", () => {
    expect(codes(auth, { for: "dmp-tls", at: new Date("2025-12-31T23:59:59Z") })).toEqual(["ERR_CERT_NOT_YET_VALID"]);
    expect(codes(auth, { for: "dmp-tls", at: new Date("2029-01-01T00:00:01Z") })).toEqual(["ERR_CERT_EXPIRED"]);
  });

  it("says that the end is near, critical under 30 days", () => {
    const [finding] = checkCredential(auth, { for: "dmp-tls", at: new Date("2028-12-10T00:00:00Z") });
    expect(finding).toMatchObject({
      code: "WARN_CERT_EXPIRES_SOON",
      severity: "critical",
      details: { daysLeft: 22, threshold: 30 },
    });
    expect(finding?.message.fr).toContain("expire bientôt");
  });

  it("compares the OU with the configured structure, FINESS EJ and EG excepted", () => {
    const other = parseStructIdNat("399999999800019");
    expect(codes(auth, { for: "dmp-tls", structure: other })).toEqual(["ERR_CERT_STRUCTURE"]);
    const legalEntity = parseStructIdNat("10B0221636");
    expect(codes(auth, { for: "dmp-tls", structure: legalEntity })).toEqual(["WARN_CERT_STRUCTURE_EJ_EG"]);
    expect(codes(load(pki.leaf({ unit: "Service imagerie" })), { for: "dmp-tls" })).toEqual(["ERR_CERT_STRUCTURE"]);
    expect(codes(load(pki.leaf({ unit: "1440000007" })), { for: "dmp-tls" })).toEqual(["WARN_CERT_STRUCTURE_KEY"]);
  });

  it("refuses a weak key and a SHA-1 signature", () => {
    expect(codes(load(pki.leaf({ modulusLength: 1024 })), { for: "dmp-tls" })).toEqual(["ERR_CERT_WEAK"]);
    expect(codes(load(pki.leaf({ sha1: true })), { for: "dmp-tls" })).toEqual(["ERR_CERT_WEAK"]);
  });

  it("demands a chain of signatures up to a trust anchor", () => {
    const impostor = makePki();
    expect(codes(auth, { for: "dmp-tls", trust: [impostor.root.pem] })).toEqual(["ERR_CERT_CHAIN"]);
  });

  it("refuses a test certificate in production", () => {
    expect(codes(auth, { for: "dmp-tls", environment: "production" })).toEqual(["ERR_CERT_ENVIRONMENT"]);
  });

  it("refuses a certificate put beside the key of another", () => {
    expect(codes({ ...auth, privateKey: sign.privateKey }, { for: "dmp-tls" })).toEqual(["ERR_CERT_KEY_MISMATCH"]);
  });
});

describe("assertCredential", () => {
  it("throws the first error and lists all findings", () => {
    let thrown: SegurError | undefined;
    try {
      assertCredential(auth, { for: "dmp-sign", at: new Date("2030-01-01T00:00:00Z") });
    } catch (error) {
      if (isSegurError(error)) thrown = error;
    }
    expect(thrown?.code).toBe("ERR_CERT_EXPIRED");
    expect(thrown?.details["findings"]).toEqual(["ERR_CERT_EXPIRED", "ERR_CERT_USAGE"]);
    expect(thrown?.details["use"]).toBe("dmp-sign");
  });

  it("lets warnings pass", () => {
    assertCredential(auth, { for: "dmp-tls", at: new Date("2028-12-10T00:00:00Z") });
  });
});
