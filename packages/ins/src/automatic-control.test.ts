import { describe, expect, it } from "vitest";

import { act, provisional, retrieved } from "../test/fixtures/ruth-nessi.js";
import { readProof } from "./automatic-control.js";
import { controlIdentity } from "./control-identity.js";

const check = { proof: "electronic-identity", checkedBy: "automate", checkedAt: act.at } as const;

describe("a proof that the software received by itself (RIS.INS.21)", () => {
  it("waits for a person unless the site said otherwise", () => {
    for (const identity of [provisional(), retrieved()]) {
      for (const site of [undefined, {}, { autoValidate: false }]) {
        const reading = readProof(identity, check, site);
        expect(reading).toMatchObject({ outcome: "to-confirm", check });
        expect(reading.identity).toBe(identity);
      }
    }
  });

  it("validates or qualifies when the site switched it on", () => {
    const on = { autoValidate: true };
    expect(readProof(provisional(), check, on)).toMatchObject({
      outcome: "validated",
      identity: { status: "VALIDEE" },
    });
    expect(readProof(retrieved(), check, on).identity).toEqual(controlIdentity(retrieved(), check));
  });

  it("refuses a low-trust proof, whatever the setting", () => {
    for (const autoValidate of [true, false]) {
      expect(() => readProof(provisional(), { ...check, proof: "vitale-card" }, { autoValidate })).toThrow(
        expect.objectContaining({ code: "ERR_INS_PROOF_NOT_TRUSTED" }),
      );
    }
  });
});
