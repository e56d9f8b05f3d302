import { describe, expect, it } from "vitest";

import { act, typedTraits, without } from "../test/fixtures/ruth-nessi.js";
import { createIdentity } from "./create-identity.js";

describe("creation (RIS.INS.11, RIS.INS.12, RIS.INS.22)", () => {
  it("is provisional, in normal form, with one line of journal (RIS.INS.22)", () => {
    const identity = createIdentity({ ...typedTraits, birthName: "Néssi" }, { environment: "production", ...act });
    expect(identity).toMatchObject({ status: "PROVISOIRE", insi: null, control: null, environment: "production" });
    expect(identity.traits.birthName).toBe("NESSI");
    expect(identity.ins).toBeUndefined();
    expect(identity.journal).toMatchObject([{ event: "created", to: "PROVISOIRE", by: "sec-042" }]);
  });

  it("refuses an identity without birth place (RIS.INS.11)", () => {
    const traits = without(typedTraits, "birthPlace");
    expect(() => createIdentity(traits, { environment: "production", ...act })).toThrow(
      expect.objectContaining({ code: "ERR_INS_TRAIT_MISSING" }),
    );
  });
});
