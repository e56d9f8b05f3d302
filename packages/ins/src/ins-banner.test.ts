import { parseInsAuthority, parseMatriculeIns } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { act, insiAnswer, provisional, qualifiedIdentity, retrieved, validated } from "../test/fixtures/ruth-nessi.js";
import { changeTraits } from "./change-traits.js";
import type { QualifiedIdentity } from "./identity.js";
import { insBanner, traitsBanner } from "./ins-banner.js";
import { isQualified } from "./qualified-identity.js";

describe("identity block of printed documents", () => {
  it("shows traits, matricule and its nature NIR (RIS.INS.52)", () => {
    expect(insBanner(qualifiedIdentity()).text).toBe(
      [
        "IDENTITÉ NATIONALE DE SANTÉ (INS)",
        "Nom de naissance : NESSI",
        "Premier prénom de naissance : RUTH",
        "Prénom(s) de naissance : RUTH ISABELLE",
        "Date de naissance : 14/07/1977",
        "Sexe : F",
        "Lieu de naissance (code INSEE) : 63220",
        "N° matricule INS : 277076322082910 (NIR)",
      ].join("\n"),
    );
  });

  it("tells a NIA (RIS.INS.52)", () => {
    const oid = parseInsAuthority("1.2.250.1.213.1.4.9");
    const ins = { matricule: parseMatriculeIns("277076322082910", { authority: oid }), oid };
    const banner = insBanner(qualifiedIdentity(insiAnswer({ active: { ins } })));
    expect(banner.nature).toBe("NIA");
    expect(banner.lines.at(-1)?.value).toBe("277076322082910 (NIA)");
  });

  it("shows the other traits that the site chooses (RIS.INS.53)", () => {
    const patient = changeTraits(qualifiedIdentity(), { usedName: "DE VINCI", usedGivenName: "Ruthie" }, act);
    if (!isQualified(patient)) return expect.unreachable();
    const banner = insBanner(patient, { also: ["usedName", "usedGivenName"], patientAddress: "x@patient.mssante.fr" });
    expect(banner.lines.map(({ item }) => item)).toEqual([
      "birthName",
      "firstGivenName",
      "birthDate",
      "sex",
      "usedName",
      "usedGivenName",
      "matricule",
      "patientAddress",
    ]);
  });

  it.each([provisional(), validated(), retrieved()])(
    "refuses the INS of an identity $status, and prints its traits alone (RIS.INS.37)",
    (identity) => {
      expect(() => insBanner(identity as QualifiedIdentity)).toThrow(
        expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIED" }),
      );
      const banner = traitsBanner(identity);
      expect(banner.title).toBe("IDENTITÉ DU PATIENT");
      expect(JSON.stringify(banner)).not.toMatch(/277076322082910|matricule|1\.2\.250/u);
    },
  );
});
