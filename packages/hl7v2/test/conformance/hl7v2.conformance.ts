import { readdirSync, readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedIsPresent, sharedPath } from "../../../../conformance/shared.js";
import { buildEr7, encodeEr7, parsePid, readEr7, segmentsNamed, type PatientIdentification } from "../../src/index.js";

const folder = sharedPath("reference/hl7v2-pfi/messages");

function bytesOf(name: string): Buffer {
  return readFileSync(`${folder}/${name}`);
}

const names = sharedIsPresent
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:er7|hl7)$/u.test(name))
  : [];

function read(name: string, environment: "production" | "qualification" = "qualification"): PatientIdentification {
  return parsePid(bytesOf(name), { environment });
}

describeShared("messages published by ANS and Interop'Santé", () => {
  it("are all there", () => {
    expect(names.length).toBeGreaterThan(20);
  });

  it.each(names)("%s is read, and written back byte for byte once lines end by CR", (name) => {
    const bytes = bytesOf(name);
    const message = readEr7(bytes);
    const expected = `${bytes
      .toString("utf8")
      .split(/[\r\n]+/u)
      .filter((line) => line !== "")
      .join("\r")}\r`;
    expect(buildEr7(message)).toBe(expected);
    expect(Buffer.from(encodeEr7(message)).toString("utf8")).toBe(expected);
  });

  it.each(names)("RIS.INS.57: the patient of %s", (name) => {
    const message = readEr7(bytesOf(name));
    if (segmentsNamed(message, "PID").length === 0) return;
    const patient = parsePid(message, { environment: "qualification" });
    expect(patient.identifiers.length).toBeGreaterThan(0);
    expect(patient.traits).toBeDefined();
    const isAnsPatient = patient.received.birthName === "PAT-TROIS";
    expect(patient.claimedStatus === "QUALIFIEE").toBe(isAnsPatient);
    if (!isAnsPatient) return;
    expect(patient).toMatchObject({
      ins: { matricule: "279035121518989", oid: "1.2.250.1.213.1.4.10" },
      traits: {
        birthName: "PAT-TROIS",
        givenNames: ["DOMINIQUE"],
        birthDate: "1979-03-28",
        sex: "F",
        birthPlace: "63220",
      },
    });
    // The date in CX-7 that all of them carry is accepted, and told.
    expect(patient.problems.map(({ code }) => code)).toEqual(["ins-dates"]);
  });

  it("RIS.INS.57: the older examples lack the list of given names: the INS is withheld (error 905)", () => {
    for (const name of ["trans-cda-2.0/mdm-t10-replace-radio.er7", "trans-cda-1.2/oru-r01.hl7"]) {
      const patient = parsePid(bytesOf(name), { environment: "qualification", acceptProductionOid: true });
      expect([patient.ins, patient.claimedStatus]).toEqual([undefined, "VALIDEE"]);
      expect(patient.problems.map(({ code, field }) => `${code} ${field}`)).toContain("ins-incomplete PID-5.3");
    }
  });

  it("RIS.INS.57: a test INS is nobody's in production", () => {
    const patient = read("pam-fr-2.11/adt-a01-admission-sgl.er7", "production");
    expect([patient.ins, patient.claimedStatus]).toEqual([undefined, "VALIDEE"]);
  });

  it("the examples of the PAM profile: wrong keys, NIA and NIR, INS changed and deleted", () => {
    const passage = read("pam-fr-identity/adt-a31-nia-to-nir.er7", "production");
    expect(passage.ins).toEqual({ matricule: "260058815400233", oid: "1.2.250.1.213.1.4.8" });
    expect(passage.traits).toEqual({
      birthName: "DARK",
      givenNames: ["JEANNE", "MARIE", "CECILE"],
      birthDate: "1960-05-30",
      sex: "F",
      birthPlace: "88154",
      usedGivenName: "MARIE-CECILE",
    });
    // The key of the NIA is wrong, which takes nothing from the NIR.
    expect(passage.claimedStatus).toBe("QUALIFIEE");
    expect(passage.problems.map(({ code, effect }) => `${code}: ${effect}`)).toEqual([
      "ins-key: ignored",
      "ins-nia-replaced: warning",
    ]);

    const changed = read("pam-fr-identity/adt-a47-ins-changed.er7", "production");
    expect(changed.withheldIns?.matricule).toBe("260058815400244");
    expect(changed.problems.map(({ code }) => code)).toEqual(["ins-key"]);

    const deleted = read("pam-fr-identity/adt-a47-ins-deleted.er7", "production");
    expect([deleted.isInsRemoved, deleted.ins, deleted.claimedStatus]).toEqual([true, undefined, "VALIDEE"]);
  });
});

describeShared("table 0445 of PAM France", () => {
  it("has no code that PID-32 is read without", () => {
    const [, ...rows] = readFileSync(
      sharedPath("reference/hl7v2-pfi/tables/pam-fr-0445-identity-reliability.csv"),
      "utf8",
    )
      .trim()
      .split(/\r?\n/u);
    expect(rows.length).toBe(21);
    for (const row of rows) {
      const [code = ""] = row.split(",");
      const message = `MSH|^~\\&|A\rPID|1||1^^^A&1.2.3&ISO^PI||A^B^B^^^^L||19790328|F${"|".repeat(24)}${code}\r`;
      const { reliability, problems } = parsePid(message, { environment: "qualification" });
      expect([reliability, problems]).toEqual([[code], []]);
    }
  });
});
