import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { fullPid, insField, messageWith } from "../../test/fixtures/patients.js";
import { parsePid, type ParsePidOptions, type PatientIdentification } from "../index.js";

const qualification: ParsePidOptions = { environment: "qualification" };

function pid(
  changes: Readonly<Record<number, string>> = {},
  more = "",
  options = qualification,
): PatientIdentification {
  return parsePid(messageWith({ ...fullPid, ...changes }, more), options);
}

function codesOf({ problems }: PatientIdentification): readonly string[] {
  return problems.map(({ code, field }) => `${code} ${field}`);
}

describe("INS/va1.69, RIS.INS.57: any message whose PID follows the INS annex", () => {
  it("RIS.INS.57: gives INS, traits and status of a PID with several PID-3 repetitions", () => {
    expect(pid()).toEqual({
      identifiers: [
        { value: "000777", type: "PI", authority: { namespace: "CLINIQUE-X", id: "1.2.250.1.999.7", idType: "ISO" } },
        {
          value: "297022A02077878",
          type: "INS",
          authority: { namespace: "ASIP-SANTE-INS-NIR", id: "1.2.250.1.213.1.4.10", idType: "ISO" },
        },
      ],
      ins: { matricule: "297022A02077878", oid: "1.2.250.1.213.1.4.10" },
      insHistory: [],
      isInsRemoved: false,
      received: {
        birthName: "ADRTROIS",
        givenName: "DOMINIQUE",
        givenNamesList: "DOMINIQUE",
        birthDate: "1997-02-26",
        sex: "F",
        birthPlace: "2A020",
        usedName: "MARTIN",
        usedGivenName: "DOMINIQUE",
      },
      traits: {
        birthName: "ADRTROIS",
        givenNames: ["DOMINIQUE"],
        birthDate: "1997-02-26",
        sex: "F",
        birthPlace: "2A020",
        usedName: "MARTIN",
        usedGivenName: "DOMINIQUE",
      },
      removed: [],
      reliability: ["VALI"],
      claimedStatus: "QUALIFIEE",
      attributes: [],
      isRecordInactive: false,
      environment: "qualification",
      problems: [],
    });
  });

  it.each(["ORU^R01^ORU_R01", "MDM^T02^MDM_T02", "ORM^O01^ORM_O01", "OMI^O23^OMI_O23", "ADT^A08^ADT_A01", "ZZZ^Z99"])(
    "RIS.INS.57: whatever the message, %s",
    (type) => {
      const message = messageWith(fullPid, "PV1|1|N\rOBX|1|ED|||x\r").replace("ADT^A31^ADT_A05", type);
      expect(parsePid(message, qualification).claimedStatus).toBe("QUALIFIEE");
    },
  );

  it("RIS.INS.57: in bytes as in text, in the character set of MSH-18", () => {
    const text = messageWith({ ...fullPid, 5: "ÉLOÏSE^DOMINIQUE^DOMINIQUE^^^^L" }).replace("UNICODE UTF-8", "8859/15");
    expect(parsePid(Buffer.from(text, "latin1"), qualification).received.birthName).toBe("ÉLOÏSE");
  });

  it("wants exactly one PID", () => {
    for (const message of ["MSH|^~\\&|A\r", "MSH|^~\\&|A\rPID|1\rPID|2\r"]) {
      expect(() => parsePid(message, qualification)).toThrow(expect.objectContaining({ code: "ERR_HL7_PID" }));
    }
  });
});

describe("PID-32: the INS is kept with VALI only (PAM.fr 6.6.15)", () => {
  it.each([
    ["VALI", "QUALIFIEE", [], true, []],
    ["vali", "QUALIFIEE", [], true, []],
    ["PROV", "PROVISOIRE", [], false, ["ins-without-vali PID-32"]],
    ["VIDE", "PROVISOIRE", [], false, ["ins-without-vali PID-32"]],
    ["", "PROVISOIRE", [], false, ["reliability PID-32", "ins-without-vali PID-32"]],
    ["VALI~HOMA", "QUALIFIEE", ["HOMONYME"], true, []],
    ["VALI~HOMD~HOMA", "QUALIFIEE", ["HOMONYME"], true, []],
    ["VALI~DOUT", "PROVISOIRE", ["DOUTEUSE"], false, ["ins-doubtful PID-32"]],
    ["FICT", "PROVISOIRE", ["FICTIVE"], false, ["ins-doubtful PID-32"]],
    ["VALI~PROV", "PROVISOIRE", [], false, ["ins-without-vali PID-32"]],
    ["QUAL", "QUALIFIEE", [], true, ["reliability-fhir PID-32"]],
    ["RECUP", "PROVISOIRE", [], false, ["reliability-fhir PID-32", "ins-without-vali PID-32"]],
    ["VALI~XXXX", "QUALIFIEE", [], true, ["reliability PID-32"]],
    ["constructor", "PROVISOIRE", [], false, ["reliability PID-32", "ins-without-vali PID-32"]],
  ] as const)("%s: %s", (reliability, status, attributes, hasIns, problems) => {
    const read = pid({ 32: reliability });
    expect([read.claimedStatus, read.attributes, read.ins !== undefined]).toEqual([status, attributes, hasIns]);
    expect(read.withheldIns !== undefined).toBe(!hasIns);
    expect(codesOf(read)).toEqual(problems);
  });

  it("without INS: VALI is a validated identity, never a retrieved one", () => {
    expect(pid({ 3: "1^^^A&1.2.3&ISO^PI" }).claimedStatus).toBe("VALIDEE");
    expect(pid({ 3: "1^^^A&1.2.3&ISO^PI", 32: "PROV" }, "ZFD||||N|INSI|20260110\r")).toMatchObject({
      claimedStatus: "PROVISOIRE",
      acquisition: { mode: "INSI", insiDate: "20260110", isBirthDateCorrected: false },
    });
  });

  it.each(["DESA", "DOUA", "DOUB", "INVA", "USUR", "COLV"])("nothing is sent for a record said %s", (code) => {
    expect(pid({ 32: `VALI~${code}` }).isRecordInactive).toBe(true);
  });
});

describe("PID-3: what is an INS", () => {
  it("the billing NIR bears the same OID: only type INS counts", () => {
    const read = pid({ 3: "277076322082910^^^ASIP-SANTE-NIR&1.2.250.1.213.1.4.8&ISO^NH" }, "", {
      environment: "production",
    });
    expect([read.ins, read.withheldIns, read.identifiers.length]).toEqual([undefined, undefined, 1]);
  });

  it("the authority is known by its OID, however its name is written", () => {
    expect(pid({ 3: insField.replace("ASIP-SANTE-INS-NIR", "ASIP-SANTE- INS") }).ins).toBeDefined();
    expect(codesOf(pid({ 3: insField.replace("1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.2") }))).toEqual([
      "ins-authority PID-3[1].4.2",
    ]);
    expect(codesOf(pid({ 3: "297022A02077878^^^^INS" }))).toEqual(["ins-authority PID-3[1].4.2"]);
  });

  it.each([
    ["production", "8", false, true],
    ["production", "10", false, false],
    ["production", "11", true, false],
    ["qualification", "10", false, true],
    ["qualification", "8", false, false],
    ["qualification", "8", true, true],
    ["simulator", "9", true, true],
    ["simulator", "9", false, false],
  ] as const)(
    "environment %s, OID .%s, production OID accepted %s: kept %s",
    (environment, arc, acceptProductionOid, isKept) => {
      const field = insField.replace("1.2.250.1.213.1.4.10", `1.2.250.1.213.1.4.${arc}`);
      const read = pid({ 3: field }, "", { environment, acceptProductionOid });
      expect(read.ins !== undefined).toBe(isKept);
      expect(codesOf(read)).toEqual(isKept ? [] : ["ins-environment PID-3[1].4.2"]);
    },
  );

  it("a wrong key is refused in production, told in tests", () => {
    const wrong = insField.replace("77878", "77879");
    expect(codesOf(pid({ 3: wrong }))).toEqual(["ins-key-test PID-3[1].1"]);
    expect(pid({ 3: wrong }).ins).toBeDefined();
    const production = pid({ 3: wrong.replace(".10&", ".8&") }, "", { environment: "production" });
    expect([production.ins, codesOf(production)]).toEqual([undefined, ["ins-key PID-3[1].1"]]);
  });

  it.each(["297022A020778", "29702", "297022A0207787X"])("%j is no matricule with its key", (value) => {
    const read = pid({ 3: insField.replace("297022A02077878", value) });
    expect([read.ins, codesOf(read)]).toEqual([undefined, ["ins-format PID-3[1].1"]]);
  });

  it("of a NIA and a NIR, the NIR (PAM.fr 4.4.1)", () => {
    const nia = "277076322082910^^^ASIP-SANTE-INS-NIA&1.2.250.1.213.1.4.9&ISO^INS";
    const nir = "297022A02077878^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.8&ISO^INS";
    for (const field of [`${nia}~${nir}`, `${nir}~${nia}`]) {
      const read = pid({ 3: field }, "", { environment: "production" });
      expect(read.ins?.matricule).toBe("297022A02077878");
      expect(codesOf(read)).toEqual(["ins-nia-replaced PID-3"]);
    }
  });

  it("two NIR: a person decides", () => {
    const read = pid({ 3: `${insField}~${insField.replace("297022A02077878", "277076322082910")}` });
    expect([read.ins, read.claimedStatus, codesOf(read)]).toEqual([undefined, "VALIDEE", ["ins-several PID-3"]]);
    expect(pid({ 3: `${insField}~${insField}` }).ins).toBeDefined();
  });

  it("one with a date of end is of the past; dates of an INS are told", () => {
    const past = `${insField.replace("297022A02077878", "277076322082910")}^^20101207^20201231`;
    const read = pid({ 3: `${past}~${insField}^^20201231` });
    expect(read.ins?.matricule).toBe("297022A02077878");
    expect(read.insHistory).toEqual([
      { ins: { matricule: "277076322082910", oid: "1.2.250.1.213.1.4.10" }, from: "20101207", to: "20201231" },
    ]);
    expect(codesOf(read)).toEqual(["ins-dates PID-3[1].7", "ins-dates PID-3[2].7"]);
    const elsewhere = pid({ 3: past }, "", { environment: "production" });
    expect([elsewhere.insHistory, codesOf(elsewhere)]).toEqual([
      [],
      ["ins-environment PID-3[1].4.2", "ins-dates PID-3[1].7"],
    ]);
  });

  it("the null value deletes the INS (PAM.fr 4.4.3)", () => {
    const read = pid({ 3: `1^^^A&1.2.3&ISO^PI~${insField.replace("297022A02077878", '""')}` });
    expect([read.isInsRemoved, read.ins, read.identifiers.length]).toEqual([true, undefined, 1]);
    expect(pid().isInsRemoved).toBe(false);
  });

  it("an identifier without authority is told", () => {
    expect(codesOf(pid({ 3: `000777^^^^PI~${insField}` }))).toEqual(["identifier-authority PID-3[1].4"]);
  });
});

describe("the five traits that an INS comes with (error 905)", () => {
  it.each([
    ["no birth name", { 5: "^DOMINIQUE^DOMINIQUE^^^^L" }, ["birth-name PID-5", "ins-incomplete PID-5.1"]],
    ["no first given name", { 5: "ADRTROIS^^DOMINIQUE^^^^L" }, ["ins-incomplete PID-5.2"]],
    ["no list of given names", { 5: "ADRTROIS^DOMINIQUE^^^^^L" }, ["ins-incomplete PID-5.3"]],
    ["no birth date", { 7: "" }, ["ins-incomplete PID-7"]],
    ["a year alone", { 7: "1997" }, ["ins-incomplete PID-7"]],
    ["a day that does not exist", { 7: "19970230" }, ["ins-incomplete PID-7"]],
    ["not a date", { 7: "26/02/1997" }, ["birth-date PID-7", "ins-incomplete PID-7"]],
    ["sex undetermined", { 8: "U" }, ["ins-incomplete PID-8"]],
    ["sex of an older table", { 8: "O" }, ["sex PID-8", "ins-incomplete PID-8"]],
    ["no birth place", { 11: "1 RUE^^AJACCIO^^20000^FRA^H^^2A020" }, ["ins-incomplete PID-11"]],
    [
      "a postal code of another form",
      { 11: "^^^^^^BDL^^2A0201" },
      ["birth-place PID-11[1].9", "ins-incomplete PID-11"],
    ],
    [
      "the separator of repetitions replaced",
      { 11: "1 RUE^^AJACCIO^^20000^FRA^H\u02DC^^^^^^BDL^^2A020" },
      ["ins-incomplete PID-11"],
    ],
  ] as const)("%s: the INS is withheld, the identity validated", (_, changes, problems) => {
    const read = pid(changes);
    expect([read.ins, read.claimedStatus, read.withheldIns !== undefined]).toEqual([undefined, "VALIDEE", true]);
    expect(codesOf(read)).toEqual(problems);
  });

  it("a corrected birth date forbids the INS (ZFD-4)", () => {
    const read = pid({}, "ZFD|00^02^1997|||Y|SM\r");
    expect([read.ins, codesOf(read)]).toEqual([undefined, ["ins-corrected-date ZFD-4"]]);
  });
});

describe("traits", () => {
  it("the first given name tells where it ends in the list", () => {
    const names = (text: string) => pid({ 5: text }).traits?.givenNames;
    expect(names("DARK^JEAN-CHRISTOPHE^JEAN CHRISTOPHE PIERRE^^^^L")).toEqual(["JEAN CHRISTOPHE", "PIERRE"]);
    expect(names("DARK^JEANNE^JEANNE MARIE CECILE^^Mme^^L")).toEqual(["JEANNE", "MARIE", "CECILE"]);
    expect(names("DARK^JEANNE^^^^^L")).toEqual(["JEANNE"]);
    expect(names("DARK^MARIE^JEANNE MARIE^^^^L")).toEqual(["JEANNE", "MARIE"]);
    expect(codesOf(pid({ 5: "DARK^MARIE^JEANNE MARIE^^^^L" }))).toEqual(["given-names PID-5.2"]);
  });

  it("names are told apart by their type, whatever their order; a lone name without type is the birth name", () => {
    expect(pid({ 5: "^MARIE-CECILE^^^^^D~DARK^JEANNE^JEANNE^^Mme^^L" }).received).toMatchObject({
      birthName: "DARK",
      usedGivenName: "MARIE-CECILE",
    });
    const untyped = pid({ 5: "DARK^JEANNE^JEANNE" });
    expect([untyped.received.birthName, codesOf(untyped)]).toEqual(["DARK", ["name-type PID-5.7"]]);
  });

  it("the null value deletes a used name, an empty one says nothing", () => {
    expect(pid({ 5: 'DARK^JEANNE^JEANNE^^^^L~""^^^^^^D' })).toMatchObject({ removed: ["usedName"], received: {} });
    expect(pid({ 5: 'DARK^JEANNE^JEANNE^^^^L~""^^^^^^D' }).received.usedName).toBeUndefined();
    expect(pid({ 5: "DARK^JEANNE^JEANNE^^^^L~^^^^^^D" }).removed).toEqual([]);
  });

  it("sex U is undetermined; a time after the birth date is left out", () => {
    expect(pid({ 8: "U", 7: "199702261530+0100" }).traits).toMatchObject({ sex: "I", birthDate: "1997-02-26" });
  });

  it("are not those of a record while a mandatory one is missing", () => {
    expect(pid({ 8: "" }).traits).toBeUndefined();
    expect(pid({ 8: "" }).received.birthName).toBe("ADRTROIS");
  });
});

describe("hostile messages", () => {
  const part = fc.constantFrom(
    "^",
    "~",
    "&",
    "|",
    "\\",
    '""',
    "INS",
    "PI",
    "L",
    "D",
    "BDL",
    "VALI",
    "DOUT",
    "297022A02077878",
    "1.2.250.1.213.1.4.10",
    "ISO",
    "2A020",
    "19970226",
    "F",
    "é",
    " ",
    "\\X0D\\",
    "\r",
    "PID",
    "ZFD",
  );

  it("any PID gives an identification or a SegurError, and an INS with VALI only", () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 80 }), fc.nat(40), (parts, at) => {
        const fields = { ...fullPid, [(at % 32) + 1]: parts.join("") };
        try {
          const read = parsePid(messageWith(fields), qualification);
          if (read.ins !== undefined)
            expect(read.reliability.some((code) => code === "VALI" || code === "QUAL")).toBe(true);
          expect(read.claimedStatus === "QUALIFIEE").toBe(read.ins !== undefined);
        } catch (error) {
          if (!isSegurError(error)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });

  it("no problem and no error ever says a value", () => {
    const read = pid({
      3: `SECRET1^^^^INS~${insField}`,
      7: "SECRET2",
      8: "SECRET3",
      32: "SECRET4",
      11: "^^^^^^BDL^^SECRET5",
    });
    expect(JSON.stringify(read.problems)).not.toMatch(/SECRET|297022/u);
  });
});
