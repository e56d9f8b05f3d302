import { describe, expect, expectTypeOf, it } from "vitest";

import { authorSpecialtyOf, facilityTypeOf, practiceSettingOf } from "../specialty.js";
import { authorSpecialties } from "./generated/author-specialty.js";
import { encounterTypes } from "./generated/encounter-type.js";
import { imagingActs } from "./generated/imaging-act.js";
import { modalities } from "./generated/modality.js";
import type { CodeOf } from "./value-set.js";
import { defineValueSet } from "./value-set.js";

describe("Value sets", () => {
  it("give code, official label and code system", () => {
    expect(modalities.find("CT")).toEqual({
      code: "CT",
      label: "Tomodensitométrie",
      system: "1.2.840.10008.2.16.4",
    });
    expect(modalities.has("SR")).toBe(false);
    expect(modalities.find("toString")).toBeUndefined();
    expect(authorSpecialties.size).toBe(396);
    expect(authorSpecialties.concepts).toHaveLength(396);
  });

  it("say what they were made from", () => {
    const { oid, name, revision, source } = modalities;
    expect({ oid, name, revision }).toEqual({
      oid: "1.2.250.1.213.1.1.5.618",
      name: "JDV_ModaliteAcquisition-CISIS",
      revision: "2021-04-19",
    });
    expect(source?.origin).toMatch(/^ansforge\/TestContenuCDA-3-0@[0-9a-f]{40}$/u);
    expect(source?.sha256).toMatch(/^[0-9a-f]{64}$/u);
  });

  it("know their codes as a type", () => {
    expectTypeOf<CodeOf<typeof encounterTypes>>().toEqualTypeOf<
      "IMP" | "EMER" | "AMB" | "FLD" | "HH" | "VR" | "EXTERNE" | "SEANCE"
    >();
    const [code = ""] = modalities.concepts.map((concept) => concept.code);
    if (modalities.has(code)) expectTypeOf(code).toEqualTypeOf<CodeOf<typeof modalities>>();
  });

  it("keep the code system of each code", () => {
    expect(encounterTypes.find("AMB")?.system).toBe("2.16.840.1.113883.5.4");
    expect(encounterTypes.find("EXTERNE")?.system).toBe("1.2.250.1.213.1.1.4.2.291");
    expect(encounterTypes.has("AMB", "2.16.840.1.113883.5.4")).toBe(true);
    expect(encounterTypes.has("AMB", "1.2.250.1.213.1.1.4.2.291")).toBe(false);
    expect(encounterTypes.find("AMB", "")).toBeUndefined();
  });

  it("tell the same code of two code systems apart", () => {
    const set = defineValueSet({ oid: "1.2", name: "x", revision: "2026-01-01", system: "1.3", lines: "A|a\nA|b|1.4" });
    expect(set.size).toBe(2);
    expect(set.find("A")?.label).toBe("a");
    expect(set.find("A", "1.4")).toEqual({ code: "A", label: "b", system: "1.4" });
    expect(set.source).toBeUndefined();
  });

  it("hold thousands of acts, labels whole", () => {
    expect(imagingActs.size).toBe(6343);
    expect(imagingActs.find("29252-4")).toEqual({
      code: "29252-4",
      label: "CT thorax sans contraste",
      system: "2.16.840.1.113883.6.1",
    });
    expect(imagingActs.has("18748-4")).toBe(false);
  });

  it("name the profession and the savoir-faire of a professional", () => {
    expect(authorSpecialtyOf({ professionCode: "10", specialityCode: "SM44" })?.label).toBe(
      "Médecin - Radio-diagnostic (SM)",
    );
    expect(authorSpecialtyOf({ professionCode: "98" })?.code).toBe("G15_98");
    expect(authorSpecialtyOf({ professionCode: "10", specialityCode: "SCH10" })).toBeUndefined();
  });

  it("name the sector and the setting of a site", () => {
    expect(facilityTypeOf({ facilityType: "SA08" })?.label).toBe("Cabinet de groupe");
    expect(facilityTypeOf({ facilityType: "SA99" })).toBeUndefined();
    expect(practiceSettingOf({ practiceSetting: "AMBULATOIRE" })?.system).toBe("1.2.250.1.213.1.1.4.9");
  });
});
