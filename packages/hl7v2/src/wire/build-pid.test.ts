import { changeTraits, controlIdentity, flagIdentity } from "@segur-sdk/ins";
import { describe, expect, it } from "vitest";

import { act, provisional, qualified, retrieved } from "../../test/fixtures/patients.js";
import { buildEr7, buildPid, buildSegment, encodeEr7, parsePid, usualSeparators } from "../index.js";

const msh = buildSegment("MSH", { 12: "2.5", 18: "UNICODE UTF-8" });
const names = { authorityNames: { "1.2.250.1.999.7": "CIM" } };

function written(...of: Parameters<typeof buildPid>): string {
  return buildEr7({ separators: usualSeparators, segments: [msh, buildPid(...of)] }).split("\r")[1] ?? "";
}

describe("RIS.INS.57, RIS.INS.37: the INS goes with a qualified identity only", () => {
  it("qualified: local identifier, INS, VALI", () => {
    expect(written(qualified(), names)).toBe(
      "PID|1||P-004217^^^CIM&1.2.250.1.999.7&ISO^PI~277076322082910^^^ASIP-SANTE-INS-NIR&1.2.250.1.213.1.4.10&ISO^INS||" +
        "NESSI^RUTH^RUTH ISABELLE^^^^L||19770714|F|||^^^^^FRA^BDL^^63220|||||||||||||||||||||VALI",
    );
  });

  it("in production the OID is that of production, and another environment is refused", () => {
    const patient = qualified(provisional({}, "production"));
    expect(written(patient)).toContain("&1.2.250.1.213.1.4.8&ISO^INS");
    expect(() => buildPid(patient, { environment: "qualification" })).toThrow(
      expect.objectContaining({ code: "ERR_INS_ENVIRONMENT" }),
    );
  });

  it.each([
    ["retrieved", retrieved(), "PROV"],
    ["provisional", provisional(), "PROV"],
    ["validated", controlIdentity(provisional(), { proof: "passport", checkedBy: act.by, checkedAt: act.at }), "VALI"],
  ] as const)("%s: no INS", (_, identity, reliability) => {
    const text = written(identity);
    expect(text).not.toMatch(/INS|277076322082910/u);
    expect(text.endsWith(`|${reliability}`)).toBe(true);
  });

  it("doubtful: the attribute is said, and the INS is gone", () => {
    const text = written(flagIdentity(qualified(), "DOUTEUSE", act));
    expect(text).not.toContain("^INS");
    expect(text.endsWith("|PROV~DOUT")).toBe(true);
  });
});

describe("what is written is read back", () => {
  it.each([
    ["qualified", qualified()],
    ["with used names", changeTraits(qualified(), { usedName: "DE L'HERAULT", usedGivenName: "ISA" }, act)],
    ["born abroad, sex undetermined", provisional({ birthPlace: "99109", sex: "I" })],
  ] as const)("%s", (_, identity) => {
    const message = encodeEr7({ separators: usualSeparators, segments: [msh, buildPid(identity, names)] });
    const read = parsePid(message, { environment: "qualification" });
    expect(read.problems).toEqual([]);
    expect(read.traits).toEqual(identity.traits);
    expect(read.claimedStatus).toBe(identity.status);
    expect(read.ins?.matricule).toBe(identity.status === "QUALIFIEE" ? identity.ins?.matricule : undefined);
  });

  it("separators inside a value are escaped, other separators written as asked", () => {
    const separators = { field: "*", component: ":", repetition: "+", escape: "!", subcomponent: "%" };
    const head = buildSegment("MSH", { 18: "UNICODE UTF-8" }, separators);
    const message = {
      separators,
      segments: [head, buildPid(provisional(), { authorityNames: { "1.2.250.1.999.7": "A:B%C!" }, separators })],
    };
    const [identifier] = parsePid(buildEr7(message), { environment: "qualification" }).identifiers;
    expect(identifier?.authority.namespace).toBe("A:B%C!");
  });

  it("a birth date that no calendar has is not written", () => {
    const lunar = { ...provisional(), traits: { ...provisional().traits, birthDate: "1950-02-31" } };
    expect(() => buildPid(lunar)).toThrow(expect.objectContaining({ code: "ERR_HL7_VALUE" }));
  });
});
