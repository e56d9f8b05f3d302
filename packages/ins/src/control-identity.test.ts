import { describe, expect, it } from "vitest";

import { act, provisional, qualifiedIdentity, retrieved, typedTraits } from "../test/fixtures/ruth-nessi.js";
import { controlIdentity, qualify, type IdentityCheck } from "./control-identity.js";
import type { RetrievedIdentity } from "./identity.js";
import { defaultProofs, type ProofKind } from "./proof.js";

const check = { checkedBy: "sec-042", checkedAt: act.at } as const;

describe("control with an identity document", () => {
  it("qualifies a retrieved identity and records the proof (RIS.INS.18, RIS.INS.25)", () => {
    const identity = qualify(retrieved(), { proof: "passport", ...check });
    expect(identity.status).toBe("QUALIFIEE");
    expect(identity.control).toEqual({
      proof: "passport",
      trust: "high",
      checkedBy: "sec-042",
      checkedAt: "2026-01-15T08:30:00.000Z",
    });
  });

  it.each(Object.entries(defaultProofs))("%s counts as its trust says (RIS.INS.19)", (proof, { trust }) => {
    const control = (): unknown => controlIdentity(provisional(), { proof: proof as ProofKind, ...check });
    if (trust === "high") expect(control()).toMatchObject({ status: "VALIDEE" });
    else expect(control).toThrow(expect.objectContaining({ code: "ERR_INS_PROOF_NOT_TRUSTED" }));
  });

  it("takes the proofs of the site: added, raised, removed (RIS.INS.19)", () => {
    const label = { fr: "Badge contrôlé", en: "Checked badge" };
    const added: IdentityCheck = {
      proof: "local:badge",
      proofs: { ...defaultProofs, "local:badge": { trust: "high", label } },
      ...check,
    };
    expect(qualify(retrieved(), added).control.proof).toBe("local:badge");
    expect(() => controlIdentity(provisional(), { ...added, proofs: defaultProofs })).toThrow(
      expect.objectContaining({ code: "ERR_INS_PROOF_UNKNOWN" }),
    );
  });

  it("refuses captured traits of someone else, and takes harmless differences", () => {
    const read = { ...typedTraits, givenNames: ["RUTH"] };
    expect(qualify(retrieved(), { proof: "passport", documentTraits: read, ...check }).status).toBe("QUALIFIEE");
    for (const other of [{ birthName: "DE VINCI" }, { birthDate: "1977-07-00" }, { sex: "M" as const }]) {
      const documentTraits = { ...read, ...other };
      expect(() => qualify(retrieved(), { proof: "passport", documentTraits, ...check })).toThrow(
        expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIABLE" }),
      );
    }
  });

  it("refreshes the control of a qualified identity and keeps the former one", () => {
    const again = controlIdentity(qualifiedIdentity(), { ...check, proof: "residence-permit", checkedBy: "sec-043" });
    expect(again.control).toMatchObject({ proof: "residence-permit", checkedBy: "sec-043" });
    expect(again.journal.at(-1)?.formerControl?.proof).toBe("passport");
  });

  it("does not qualify what was not retrieved, whatever the caller's types say (RIS.INS.24)", () => {
    const unretrieved = provisional() as RetrievedIdentity;
    expect(() => qualify(unretrieved, { proof: "passport", ...check })).toThrow(
      expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIED" }),
    );
  });
});
