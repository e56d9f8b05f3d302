import { describe, expect, it } from "vitest";

import { formatCx, formatCxi, parseCx, parseCxi } from "./cx-value.js";
import { formatDtm, parseDtm } from "./dtm.js";
import { formatSourcePatientInfo, parseSourcePatientInfo } from "./source-patient-info-lines.js";
import { formatSpecialty, parseSpecialty } from "./specialty-value.js";
import { formatXcn, parseXcn } from "./xcn-value.js";
import { formatXon, parseXon } from "./xon-value.js";

describe("CX", () => {
  it("writes the INS with its authority and type NH", () => {
    const cx = { id: "277076322082910", authority: "1.2.250.1.213.1.4.10", type: "NH" };
    expect(formatCx(cx)).toBe("277076322082910^^^&1.2.250.1.213.1.4.10&ISO^NH");
    expect(parseCx(formatCx(cx))).toEqual(cx);
  });

  it("leaves out the effective date that some senders append", () => {
    expect(parseCx("277076322082910^^^&1.2.250.1.213.1.4.10&ISO^NH^^20100907")).toEqual({
      id: "277076322082910",
      authority: "1.2.250.1.213.1.4.10",
      type: "NH",
    });
  });

  it("reads nothing in a CX without number", () => {
    expect(parseCx("^^^&1.2.3&ISO^PI")).toBeUndefined();
  });
});

describe("CXi", () => {
  it("needs no authority for a Study Instance UID", () => {
    const cxi = { id: "1.2.250.1.999.1.1.9001.8.55", type: "urn:ihe:iti:xds:2016:studyInstanceUID" };
    expect(formatCxi(cxi)).toBe("1.2.250.1.999.1.1.9001.8.55^^^^urn:ihe:iti:xds:2016:studyInstanceUID");
    expect(parseCxi(formatCxi(cxi))).toEqual(cxi);
  });

  it("keeps the dummy authority that a client gives to a study", () => {
    expect(parseCxi("1.2.3^^^&1.2.4&ISO^urn:ihe:iti:xds:2016:studyInstanceUID")?.authority).toBe("1.2.4");
  });
});

describe("XCN", () => {
  it("writes a professional", () => {
    const xcn = {
      id: "810100001014",
      familyName: "RADIOLOGUE",
      givenName: "Camille",
      authority: "1.2.250.1.71.4.2.1",
      nameType: "D",
      idType: "IDNPS",
    };
    expect(formatXcn(xcn)).toBe("810100001014^RADIOLOGUE^Camille^^^^^^&1.2.250.1.71.4.2.1&ISO^D^^^IDNPS");
    expect(parseXcn(formatXcn(xcn))).toEqual(xcn);
  });

  it("sends a separator inside a name as a space", () => {
    expect(formatXcn({ familyName: "A^B&C|D" })).toBe("^A B C D");
  });
});

describe("XON", () => {
  it("writes a structure", () => {
    const xon = {
      name: "Centre d'imagerie fictif",
      id: "10B0999999",
      authority: "1.2.250.1.71.4.2.2",
      idType: "IDNST",
    };
    expect(formatXon(xon)).toBe("Centre d'imagerie fictif^^^^^&1.2.250.1.71.4.2.2&ISO^IDNST^^^10B0999999");
    expect(parseXon(formatXon(xon))).toEqual(xon);
  });
});

describe("authorSpecialty", () => {
  it("writes code, label and system", () => {
    const specialty = {
      code: "G15_10/SM44",
      label: "Médecin - Radio-diagnostic (SM)",
      system: "1.2.250.1.213.1.1.4.5",
    };
    expect(formatSpecialty(specialty)).toBe("G15_10/SM44^Médecin - Radio-diagnostic (SM)^1.2.250.1.213.1.1.4.5");
    expect(parseSpecialty(formatSpecialty(specialty))).toEqual(specialty);
  });
});

describe("DTM", () => {
  it.each([
    ["2026", "2026"],
    ["202609", "2026-09"],
    ["20260919", "2026-09-19"],
    ["2026091909", "2026-09-19T09Z"],
    ["202609190955", "2026-09-19T09:55Z"],
    ["20260919095500", "2026-09-19T09:55:00Z"],
  ])("reads %s and writes it back", (dtm, time) => {
    expect(parseDtm(dtm)).toBe(time);
    expect(formatDtm(time)).toBe(dtm);
  });

  it("obeys a zone that a sender wrote", () => {
    expect(parseDtm("20260919115500+0200")).toBe("2026-09-19T09:55:00Z");
    expect(parseDtm("20260101003000.000+0100")).toBe("2025-12-31T23:30:00Z");
    expect(parseDtm("20260919115500Z")).toBe("2026-09-19T11:55:00Z");
    expect(parseDtm("20260919115500.250Z")).toBe("2026-09-19T11:55:00Z");
    expect(parseDtm("202609191155Z")).toBe("2026-09-19T11:55Z");
  });

  it.each([
    "20260230",
    "202613",
    "202600",
    "20260100",
    "20261345",
    "20230229",
    "2026091924",
    "202609192400",
    "202609190960",
    "20260919095960",
    "20260230095500",
    "202609192400+0100",
    "20260230095500Z",
  ])("refuses %j, which does not exist", (text) => {
    expect(parseDtm(text)).toBeUndefined();
  });

  it("reads the last second of a leap day", () => {
    expect(parseDtm("20240229235959")).toBe("2024-02-29T23:59:59Z");
  });

  it.each(["", "19/09/2026", "2026091", "20260919T095500", "20260919Z", "20261319115500+0200"])(
    "refuses %j",
    (text) => {
      expect(parseDtm(text)).toBeUndefined();
    },
  );
});

describe("sourcePatientInfo", () => {
  const info = {
    birthName: { familyName: "EXEMPLE", givenName: "CAMILLE", givenNames: "CAMILLE ANNE" },
    usedName: { familyName: "MODELE", givenName: "CAMILLE" },
    birthDate: "1999-03-14",
    sex: "F",
  } as const;

  it("writes one line per field, birth name first", () => {
    const lines = [
      "PID-5|EXEMPLE^CAMILLE^CAMILLE ANNE^^^^L",
      "PID-5|MODELE^CAMILLE^^^^^D",
      "PID-7|19990314",
      "PID-8|F",
    ];
    expect(formatSourcePatientInfo(info)).toEqual(lines);
    expect(parseSourcePatientInfo(lines)).toEqual(info);
  });

  it("keeps the digits of an incomplete date", () => {
    expect(formatSourcePatientInfo({ birthDate: "1950-00-00" })).toEqual(["PID-7|19500000"]);
  });

  it("reads repeated names, unknown fields and other sexes", () => {
    expect(parseSourcePatientInfo(["PID-3|X^^^&1.2&ISO", "PID-5|EXEMPLE^C^^^^^L~MODELE^C^^^^^D", "PID-8|O"])).toEqual({
      birthName: { familyName: "EXEMPLE", givenName: "C" },
      usedName: { familyName: "MODELE", givenName: "C" },
      sex: "U",
    });
  });
});
