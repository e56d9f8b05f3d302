import { describe, expect, it } from "vitest";

import { act, provisional, qualifiedIdentity, retrieved, typedTraits } from "../test/fixtures/ruth-nessi.js";
import { changeTraits, lockedFields } from "./change-traits.js";

const override = { ...act, override: "super-user" } as const;

describe("traits changed by hand", () => {
  it("are locked once the identity is retrieved, save for a super-user (RIS.INS.29)", () => {
    expect(() => changeTraits(retrieved(), { birthName: "NESSIE" }, act)).toThrow(
      expect.objectContaining({ code: "ERR_INS_TRAIT_LOCKED" }),
    );
    expect(changeTraits(retrieved(), { birthName: "NESSIE" }, override).status).toBe("PROVISOIRE");
  });

  it("take a qualified identity to VALIDEE without matricule, propagated by A31 and A47 (RIS.INS.17, RIS.INS.32-36)", () => {
    const changed = changeTraits(qualifiedIdentity(), { birthName: "Nessie" }, override);
    expect(changed).toMatchObject({ status: "VALIDEE", insi: null, traits: { birthName: "NESSIE" } });
    expect(changed.ins).toBeUndefined();
    expect(changed.journal.at(-1)).toMatchObject({
      propagate: ["A31", "A47"],
      changes: [{ trait: "birthName", before: "NESSI", after: "NESSIE" }],
    });
  });

  it("change nothing when complementary (RIS.INS.31)", () => {
    const changed = changeTraits(qualifiedIdentity(), { usedName: "de Vinci" }, act);
    expect(changed).toMatchObject({ status: "QUALIFIEE", traits: { usedName: "DE VINCI" } });
    const removed = changeTraits(changed, { usedName: undefined }, act);
    expect("usedName" in removed.traits).toBe(false);
  });

  it("give the same identity back when nothing really changes", () => {
    const identity = retrieved();
    expect(changeTraits(identity, { birthName: "nessi", sex: "F" }, act)).toBe(identity);
  });

  it.each([
    [{ birthDate: "1977-02-30" }, "ERR_INS_TRAIT_INVALID"],
    [{ birthName: "" }, "ERR_INS_TRAIT_MISSING"],
    [{ givenNames: [] }, "ERR_INS_TRAIT_MISSING"],
  ])("are judged: %j", (update, code) => {
    expect(() => changeTraits(provisional(), update, act)).toThrow(expect.objectContaining({ code }));
  });

  it("publish the seven read-only fields (RIS.INS.30)", () => {
    expect(lockedFields(provisional(typedTraits))).toEqual([]);
    expect(lockedFields(retrieved())).toHaveLength(7);
  });
});
