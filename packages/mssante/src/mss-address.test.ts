import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { classifyAddress } from "./mss-address.js";

const space = { allowedDomains: ["medecin.test.mssante.fr", "mssante.apicrypt.example"] };

describe("address of the trust space (mssante.md A1)", () => {
  it("recognises a professional whatever the letter case", () => {
    expect(classifyAddress("Nora.Haddad@MEDECIN.test.mssante.fr", space)).toEqual({
      kind: "professional",
      address: "nora.haddad@medecin.test.mssante.fr",
    });
  });

  it("recognises a patient by a matricule whose key is right, Corsica included", () => {
    expect(classifyAddress("297022A02077878@patient.mssante.fr", space)).toMatchObject({
      kind: "patient",
      matricule: "297022A02077878",
    });
  });

  it.each([
    ["a wrong key", "297022A02077877@patient.mssante.fr"],
    ["14 characters", "29702200207787@patient.mssante.fr"],
    ["a letter elsewhere than position 7", "2970A2202077878@patient.mssante.fr"],
  ])("refuses a patient address with %s", (_name, address) => {
    expect(classifyAddress(address, space)).toEqual({ kind: "invalid", problem: "matricule" });
  });

  it("never decides by suffix", () => {
    for (const domain of [
      "evilmedecin.test.mssante.fr",
      "x.medecin.test.mssante.fr",
      "medecin.test.mssante.fr.evil.example",
    ]) {
      expect(classifyAddress(`a@${domain}`, space).kind).toBe("outside");
    }
  });

  it.each(["", "a", "@x.fr", "a@", "a@b@c.fr", "a b@x.fr", "a@x.fr\r\nBcc: z@x.fr", `${"a".repeat(250)}@x.fr`])(
    "refuses %j as no address",
    (text) => {
      expect(classifyAddress(text, space)).toEqual({ kind: "invalid", problem: "syntax" });
    },
  );

  it("classifies any text without throwing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(["patient", "professional", "outside", "invalid"]).toContain(classifyAddress(text, space).kind);
      }),
    );
  });
});
