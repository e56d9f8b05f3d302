import { parseStructIdNat } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { checkCredential } from "../src/check-credential.js";
import { findingChecks } from "../src/finding.js";
import { rows } from "./check-cases.js";
import {
  chain,
  common,
  genuine,
  leaf,
  pki,
  policy,
  production,
  productionOfTestFiness,
  sign,
  status,
  x509,
} from "./check-certificates.js";

describe("the order of checks", () => {
  it("has nothing to say of the right certificate", () => {
    const options = {
      ...common,
      environment: "qualification" as const,
      revocation: status("good"),
      revocationMode: "hard" as const,
      others: [x509(sign)],
      file: { mode: 0o100600, uid: 1000, expectedUid: 1000 },
    };
    expect(checkCredential(genuine, options)).toEqual([]);
    const ofProduction = { ...common, trust: production.trust, environment: "production" as const };
    expect(checkCredential(production.checked, ofProduction)).toEqual([]);
  });

  it.each(rows.map((row) => [row.finds, row.when, row] as const))("%s: %s", (...[, , row]) => {
    const { trust: _, ...withoutTrust } = common;
    const options = { ...(row.withoutTrust === true ? withoutTrust : common), ...row.options };
    const findings = checkCredential(row.checked ?? genuine, options);
    expect(findings.map(({ check }) => check)).toEqual([row.finds]);
    expect(findings[0]).toMatchObject({
      severity: row.severity ?? (row.code.startsWith("WARN") ? "warning" : "error"),
      code: row.code,
      details: row.details ?? {},
    });
    expect(findings[0]?.message.fr).not.toBe(findings[0]?.message.en);
  });

  it("covers every row", () => {
    expect(new Set(rows.map(({ finds }) => finds))).toEqual(findingChecks);
  });

  it.each([
    [91, undefined, undefined],
    [90, 90, "warning"],
    [61, 90, "warning"],
    [60, 60, "warning"],
    [30, 30, "warning"],
    [29, 30, "critical"],
    [14, 14, "critical"],
    [7, 7, "critical"],
    [1, 1, "critical"],
  ])("%i days before the end: threshold %s, %s", (days, threshold, severity) => {
    const at = new Date(Date.parse("2029-01-01T00:00:00Z") - days * 86_400_000);
    const [finding] = checkCredential(genuine, { ...common, at });
    expect(finding?.severity).toBe(severity);
    expect(finding?.details["threshold"]).toBe(threshold);
  });

  it("reports all findings at once, in order", () => {
    const checked = leaf({ sha1: true, unit: "440000008", commonName: "INSI-AUTO", category: 0x03 });
    const at = new Date("2030-01-01T00:00:00Z");
    const findings = checkCredential(checked, { ...common, for: "dmp-sign", at, environment: "production" });
    expect(findings.map(({ check }) => check)).toEqual([
      "EXPIRED",
      "CHAIN_EXPIRED",
      "ENVIRONMENT_MIXED",
      "SIG_WEAK",
      "USAGE",
      "USE_NOT_RECOMMENDED",
      "STRUCT_ID_FORMAT",
      "TEST_MARK_CONFLICT",
    ]);
  });

  it("refuses a number of the test register in production, whatever the authority", () => {
    const { checked, trust: anchors } = productionOfTestFiness;
    const options = { ...common, trust: anchors, structure: parseStructIdNat("10B0221636") };
    expect(checkCredential(checked, { ...options, environment: "production" }).map(({ check }) => check)).toEqual([
      "ENVIRONMENT_MIXED",
      "TEST_MARK_CONFLICT",
    ]);
  });

  it("accepts a policy that the caller knows", () => {
    const checked = leaf({ extensions: policy("2b06010401868d1f01") });
    expect(checkCredential(checked, { ...common, knownPolicies: ["1.3.6.1.4.1.99999.1"] })).toEqual([]);
  });

  it("says that version 1 has no usage, as a finding and not as a failure", () => {
    const old = { certificate: x509(pki.leaf({ version1: true })), chain };
    expect(checkCredential(old, common).map(({ check }) => check)).toEqual(["PARSE", "USAGE"]);
  });

  it("says nothing of the revocation that is not asked for, and of a revoked one always unless off", () => {
    expect(checkCredential(genuine, { ...common, revocation: status("revoked"), revocationMode: "off" })).toEqual([]);
    expect(checkCredential(genuine, { ...common, revocationMode: "soft" }).map(({ code }) => code)).toEqual([
      "WARN_CERT_REVOCATION_UNKNOWN",
    ]);
  });
});
