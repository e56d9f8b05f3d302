import { describe, expect, it } from "vitest";

import { authorSpecialtyOf, facilityTypeOf, practiceSettingOf } from "../specialty.js";
import { encounterTypes } from "./encounter-type.js";
import { authorSpecialties } from "./generated/author-specialty.js";
import { modalities } from "./modality.js";

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
  });

  it("keep the code system of each code", () => {
    expect(encounterTypes.find("AMB")?.system).toBe("2.16.840.1.113883.5.4");
    expect(encounterTypes.find("EXTERNE")?.system).toBe("1.2.250.1.213.1.1.4.2.291");
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
