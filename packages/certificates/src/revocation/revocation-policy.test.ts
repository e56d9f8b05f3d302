import { describe, expect, it } from "vitest";

import { assertNotRevoked, revocationVerdict } from "./revocation-policy.js";
import type { RevocationMode, RevocationStatus } from "./revocation-status.js";

const status = (name: RevocationStatus["status"]): RevocationStatus => ({ status: name, source: "crl" });

describe("revocationVerdict", () => {
  it.each<[mode: RevocationMode, good: string, revoked: string, unknown: string, stale: string]>([
    ["off", "", "", "", ""],
    ["soft", "", "error", "warning", "warning"],
    ["hard", "", "error", "error", "error"],
  ])("in mode %s says: good %j, revoked %j, unknown %j, stale %j", (mode, good, revoked, unknown, stale) => {
    const severity = (name: RevocationStatus["status"]) => revocationVerdict(status(name), mode)?.severity ?? "";
    expect([severity("good"), severity("revoked"), severity("unknown"), severity("stale")]).toStrictEqual([
      good,
      revoked,
      unknown,
      stale,
    ]);
  });
});

describe("assertNotRevoked", () => {
  it("throws the code of the verdict with what is known", () => {
    const revokedAt = new Date("2026-11-20T10:00:00Z");
    const revoked: RevocationStatus = { ...status("revoked"), reason: "superseded", revokedAt, depth: 0 };
    expect(() => {
      assertNotRevoked(revoked, "soft");
    }).toThrow(
      expect.objectContaining({
        code: "ERR_CERT_REVOKED",
        details: expect.objectContaining({ reason: "superseded", revokedAt: revokedAt.toISOString() }) as object,
      }) as Error,
    );
    expect(() => {
      assertNotRevoked(status("stale"), "hard");
    }).toThrow(expect.objectContaining({ code: "ERR_CERT_REVOCATION_STALE" }) as Error);
  });

  it("lets a warning pass", () => {
    assertNotRevoked(status("unknown"), "soft");
    assertNotRevoked(status("revoked"), "off");
  });
});
