import { parsePsIdNat, parseStructIdNat, type ActingProfessional } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { automate, radiologist, secretary, software, structure } from "../test/fixtures.js";
import { actorId, submissionAuthorOf } from "./dmp-actor.js";
import { vihfSubjectOf } from "./vihf-subject.js";

const failure = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe("user of a VIHF (dmp.md D.3, D.5)", () => {
  it("gives a physician two roles: profession and savoir-faire", () => {
    expect(vihfSubjectOf(radiologist, structure, "Service imagerie")).toEqual({
      nameId: "810100001014",
      label: "RADIOLOGUE Camille Service imagerie",
      roles: [
        { code: "10", label: "Médecin", system: "1.2.250.1.71.1.2.7" },
        { code: "SM44", label: "Radio-diagnostic (SM)", system: "1.2.250.1.71.4.2.5" },
      ],
      login: radiologist.login,
    });
  });

  it("gives another professional one role, savoir-faire or not", () => {
    const nurse: ActingProfessional = { ...radiologist, professionCode: "60", specialityCode: "SM44" };
    expect(vihfSubjectOf(nurse, structure).roles).toEqual([
      { code: "60", label: "Infirmier", system: "1.2.250.1.71.1.2.7" },
    ]);
  });

  it("refuses a physician without savoir-faire: Aucune spécialité dans le vihf", () => {
    const { specialityCode: _, ...physician } = radiologist;
    expect(() => vihfSubjectOf(physician, structure)).toThrow(failure("ERR_DMP_SPECIALITY"));
  });

  it("refuses a profession or a savoir-faire that JDV_J01 does not hold", () => {
    expect(() => vihfSubjectOf({ ...radiologist, professionCode: "999" }, structure)).toThrow(failure("ERR_DMP_ACTOR"));
    expect(() => vihfSubjectOf({ ...radiologist, specialityCode: "SM999" }, structure)).toThrow(
      failure("ERR_DMP_ACTOR"),
    );
  });

  it.each(["2026-09-19T10:02:11", "yesterday", ""])("refuses a login at %j: an instant has an offset", (at) => {
    const actor = { ...radiologist, login: { ...radiologist.login, at } };
    expect(() => vihfSubjectOf(actor, structure)).toThrow(failure("ERR_DMP_ACTOR"));
  });

  it("names an automatic processing and a secretary by a register number of the structure", () => {
    expect(vihfSubjectOf(automate, structure)).toMatchObject({
      nameId: "30B0999999/RIS-AUTO",
      label: "RIS FICTIF, MODELE 1, SERVICE IMAGERIE",
      roles: [{ code: "AUTOMATE", label: "Automate", system: "1.2.250.1.213.1.1.4.6" }],
    });
    expect(vihfSubjectOf(secretary, structure, "Service imagerie")).toMatchObject({
      nameId: "30B0999999/SEC-0042",
      label: "SECRETAIRE ALEX Service imagerie",
      roles: [{ code: "SECRETARIAT_MEDICAL", label: "Secrétariat médical", system: "1.2.250.1.213.1.1.4.6" }],
    });
  });

  it.each([
    ["399999999800019", "599999999800019/SEC-0042"],
    ["2999999998", "4999999998/SEC-0042"],
    ["499700000013008", "699700000013008/SEC-0042"],
  ])("prefixes the register number by the kind of structure: %s", (id, expected) => {
    expect(actorId(secretary, parseStructIdNat(id))).toBe(expected);
  });

  it("refuses an internal identifier that is not a register number (EX_0.1-1025)", () => {
    const actor = { ...secretary, internalId: "Alex Secrétaire" };
    expect(() => vihfSubjectOf(actor, structure)).toThrow(failure("ERR_DMP_ACTOR"));
  });
});

describe("author of a submission (EX_2.1-1140)", () => {
  it("is the professional who acts, for the structure", () => {
    expect(submissionAuthorOf(radiologist, structure, software)).toMatchObject({
      person: { id: parsePsIdNat("810100001014"), nameType: "D", idType: "IDNPS" },
      institutions: [{ id: "10B0999999", idType: "IDNST" }],
      specialties: [{ code: "G15_10/SM44" }],
    });
  });

  it("is a software of name type U for an automatic processing", () => {
    expect(submissionAuthorOf(automate, structure, software)).toMatchObject({
      person: { id: "RIS-AUTO", authority: software.oid, nameType: "U" },
      roles: [],
      specialties: [{ code: "AUTOMATE" }],
    });
  });

  it("is an employee of the structure for a secretary", () => {
    expect(submissionAuthorOf(secretary, structure, software)).toMatchObject({
      person: { id: "30B0999999/SEC-0042", nameType: "D" },
      roles: ["Secrétariat médical"],
    });
  });
});
