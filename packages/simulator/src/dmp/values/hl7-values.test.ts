import { describe, expect, it } from "vitest";

import { formatDtm, isCodedText, isSourcePatientId, readDtm, readInsCx, readXcnId, readXonId } from "./hl7-values.js";

describe("values of XDS", () => {
  it("read the INS in CX form, whatever its department", () => {
    expect(readInsCx("297022A02077878^^^&1.2.250.1.213.1.4.10&ISO^NH")).toEqual({
      matricule: "297022A02077878",
      authority: "1.2.250.1.213.1.4.10",
    });
    expect(readInsCx("277076322082910^^^&1.2.250.1.213.1.4.10&ISO^NH^^20100907")?.matricule).toBe("277076322082910");
    for (const text of ["277076322082910", "2770763220829^^^&1.2&ISO^NH", "277076322082910^^^&1.2&ISO^PI"]) {
      expect(readInsCx(text)).toBeUndefined();
    }
  });

  it("read people, structures and codes", () => {
    const person = "810100001014^RADIOLOGUE^CAMILLE^^^^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS";
    expect(readXcnId(person)).toBe("810100001014");
    expect(readXcnId(person.replace("^D^", "^U^"))).toBe("810100001014");
    expect(readXcnId(person.replace("RADIOLOGUE", ""))).toBeUndefined();
    expect(readXcnId(person.replace("^D^", "^X^"))).toBeUndefined();
    expect(readXcnId(person.replace("IDNPS", ""))).toBeUndefined();
    expect(readXcnId(person.replace("&ISO", ""))).toBeUndefined();
    expect(readXcnId(`${person}^more`)).toBeUndefined();
    const structure = "CENTRE^^^^^&1.2.250.1.71.4.2.2&ISO^IDNST^^^10B0999999";
    expect(readXonId(structure)).toBe("10B0999999");
    expect(readXonId(structure.replace("CENTRE", ""))).toBeUndefined();
    expect(readXonId("CENTRE")).toBeUndefined();
    expect(isCodedText("G15_98^Manipulateur ERM^1.2.250.1.213.1.1.4.5")).toBe(true);
    expect(isCodedText("G15_98^Manipulateur ERM")).toBe(false);
    expect(isSourcePatientId("IPP-1^^^&1.2.3&ISO^PI")).toBe(true);
    expect(isSourcePatientId("IPP-1")).toBe(false);
  });

  it.each([
    ["2026", "2026-01-01T00:00:00.000Z"],
    ["202603", "2026-03-01T00:00:00.000Z"],
    ["20260309", "2026-03-09T00:00:00.000Z"],
    ["2026030911", "2026-03-09T11:00:00.000Z"],
    ["202603091115", "2026-03-09T11:15:00.000Z"],
    ["20260309111507", "2026-03-09T11:15:07.000Z"],
    ["20240229", "2024-02-29T00:00:00.000Z"],
  ])("read the time %s", (text, iso) => {
    expect(readDtm(text)?.toISOString()).toBe(iso);
  });

  it.each(["", "202", "20260", "20260230", "20260309246000", "20260309111507+0100", "20260309111507.5", "2026-03-09"])(
    "refuse the time %j",
    (text) => {
      expect(readDtm(text)).toBeUndefined();
    },
  );

  it("write a time as they read it", () => {
    expect(formatDtm(new Date("2026-03-09T11:15:07.123Z"))).toBe("20260309111507");
  });
});
