import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { qualifiedIdentity } from "../test/fixtures/ruth-nessi.js";
import { restoreIdentity } from "./restore-identity.js";

describe("restoring a stored identity", () => {
  it("names the damaged paths, never their values", () => {
    const stored = JSON.parse(
      JSON.stringify(qualifiedIdentity()).replaceAll("277076322082910", "27707632208291"),
    ) as unknown;
    try {
      restoreIdentity(stored);
      expect.unreachable();
    } catch (error) {
      if (!isSegurError(error, "ERR_INS_IDENTITY_INVALID")) throw error;
      expect(error.details["fields"]).toEqual(["insi.answer.active.ins.matricule", "ins.matricule"]);
      expect(JSON.stringify(error)).not.toContain("27707632208291");
    }
  });

  it("takes the instants that exist, the 29th, 30th and 31st included", () => {
    const stored = (instant: string): unknown =>
      JSON.parse(JSON.stringify(qualifiedIdentity()).replaceAll("2026-01-15T08:30:00.412Z", instant));
    for (const instant of ["2026-01-31T08:30:00Z", "2024-02-29T08:30:00.412Z", "2026-04-30T23:59:59.999Z"]) {
      expect(restoreIdentity(stored(instant)).insi?.answer.receivedAt).toBe(instant);
    }
    for (const instant of [
      "2026-02-29T08:30:00Z",
      "2026-02-30T08:30:00Z",
      "2026-04-31T08:30:00Z",
      "2026-13-01T08:30:00Z",
    ]) {
      expect(() => restoreIdentity(stored(instant))).toThrow(
        expect.objectContaining({ details: { fields: ["insi.answer.receivedAt"] } }),
      );
    }
  });

  it("throws only its own error, whatever it is given", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (anything) => {
        expect(() => restoreIdentity(anything)).toThrow(expect.objectContaining({ code: "ERR_INS_IDENTITY_INVALID" }));
      }),
      { numRuns: 500 },
    );
  });

  it("throws only its own error when any one value of a genuine identity is replaced", () => {
    const genuine = JSON.stringify(qualifiedIdentity());
    const leaves = [...genuine.matchAll(/:("[^"]*"|null|true|false)/gu)];
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.jsonValue(), (leaf, value) => {
        const at = leaf.index + 1;
        const damaged = genuine.slice(0, at) + JSON.stringify(value) + genuine.slice(at + (leaf[1] ?? "").length);
        try {
          restoreIdentity(JSON.parse(damaged));
        } catch (error) {
          expect(isSegurError(error, "ERR_INS_IDENTITY_INVALID")).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
