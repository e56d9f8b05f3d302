import type { QualifiedIdentity } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { qualifiedPatient } from "../../test/fixtures.js";
import { assertPatient } from "./patient.js";

describe("the patient of a transaction (EX_GEN-1530)", () => {
  it("is a qualified identity", () => {
    expect(assertPatient(qualifiedPatient(), "simulator").matricule).toBe(qualifiedPatient().ins.matricule);
  });

  it.each([undefined, null, {}, { ins: null }, { ...qualifiedPatient(), status: "provisional" }])(
    "is refused with an error of the SDK when a caller without types gives something else %#",
    (given) => {
      expect(() => assertPatient(given as unknown as QualifiedIdentity, "simulator")).toThrow(
        expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIED" }),
      );
    },
  );
});
