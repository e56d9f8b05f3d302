import { isSegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { qualifiedPerson, type DatamatrixPerson } from "../test/fixtures/datamatrix.js";
import { provisional, qualifiedIdentity, retrieved, validated } from "../test/fixtures/ruth-nessi.js";
import { encodeInsDatamatrix } from "./encode-ins-datamatrix.js";
import type { QualifiedIdentity } from "./identity.js";

const header = "IS010000000000000000000000";
const gs = "\u001d";

const person: DatamatrixPerson = {
  matricule: "101066322075460",
  oid: "1.2.250.1.213.1.4.8",
  traits: {
    birthName: "D'ARTAGNAN DE L'HERAULT",
    givenNames: ["PIERRE-ALAIN", "GUNTHER"],
    birthDate: "2001-06-17",
    sex: "M",
    birthPlace: "63220",
  },
};

describe("payload of the INS datamatrix, format 2.2 (RIS.INS.54)", () => {
  it("separates variable fields and writes the day first", () => {
    expect(encodeInsDatamatrix(qualifiedPerson(person, "production"))).toBe(
      `${header}S1101066322075460S21.2.250.1.213.1.4.8${gs}S3PIERRE-ALAIN GUNTHER${gs}` +
        `S4D'ARTAGNAN DE L'HERAULT${gs}S5MS617-06-2001S763220`,
    );
  });

  it("writes the test OID outside production: full, it takes no separator", () => {
    expect(encodeInsDatamatrix(qualifiedPerson(person, "qualification"))).toContain("S21.2.250.1.213.1.4.10S3");
  });

  it("writes the ISO order on demand, and people born on 1 January on 1 January", () => {
    const born = qualifiedPerson({ ...person, traits: { ...person.traits, birthDate: "2001-01-01" } }, "production");
    expect(encodeInsDatamatrix(born)).toContain("S601-01-2001");
    expect(encodeInsDatamatrix(born, { dateOrder: "iso" })).toContain("S62001-01-01");
  });

  it("leaves out a birth place that INSi did not give: typed, it is no trait of the INS", () => {
    const { birthPlace: _, ...traits } = person.traits;
    expect(encodeInsDatamatrix(qualifiedPerson({ ...person, traits }, "production"))).toMatch(/S617-06-2001$/u);
  });

  it("leaves out a birth place that is no COG code: the next reader would count five characters", () => {
    const born = qualifiedPerson({ ...person, traits: { ...person.traits, birthPlace: "1234" } }, "production");
    expect(encodeInsDatamatrix(born)).toMatch(/S617-06-2001$/u);
  });

  it("ends a name of 100 characters without separator, and refuses a longer one", () => {
    const long = (length: number): QualifiedIdentity =>
      qualifiedPerson({ ...person, traits: { ...person.traits, birthName: "A".repeat(length) } }, "production");
    expect(encodeInsDatamatrix(long(100))).toContain(`S4${"A".repeat(100)}S5M`);
    expect(encodeInsDatamatrix(long(99))).toContain(`S4${"A".repeat(99)}${gs}S5M`);
    expect(() => encodeInsDatamatrix(long(101))).toThrow(expect.objectContaining({ code: "ERR_INS_TRAIT_INVALID" }));
  });

  it("bounds the list of given names too, and names the format that does: cut, it would be another list", () => {
    const long = (length: number): QualifiedIdentity => {
      const givenNames = ["A".repeat(60), "B".repeat(length - 61)];
      return qualifiedPerson({ ...person, traits: { ...person.traits, givenNames } }, "production");
    };
    expect(encodeInsDatamatrix(long(100))).toContain(`${"B".repeat(39)}S4D'ART`);
    expect(() => encodeInsDatamatrix(long(101))).toThrow(
      expect.objectContaining({
        code: "ERR_INS_TRAIT_INVALID",
        details: { field: "givenNames", rule: "at most 100 characters", source: "ANS, Format datamatrix INS v2.2" },
      }),
    );
  });

  it.each([[["JEAN", "'ANDRE"]], [["MARIE--LOUISE"]], [["JEAN-", "PAUL"]]])(
    "writes %j as INSi gave it: the format bounds the alphabet only",
    (givenNames) => {
      const named = qualifiedPerson({ ...person, traits: { ...person.traits, givenNames } }, "production");
      expect(encodeInsDatamatrix(named)).toContain(`S3${givenNames.join(" ")}${gs}`);
    },
  );

  it("refuses another environment than that of the identity", () => {
    expect(() => encodeInsDatamatrix(qualifiedIdentity(), { environment: "production" })).toThrow(
      expect.objectContaining({ code: "ERR_INS_ENVIRONMENT" }),
    );
  });

  it.each([provisional(), retrieved(), validated(), { ...qualifiedIdentity(), control: null }])(
    "is refused unless the identity is qualified: $status (RIS.INS.37)",
    (identity) => {
      try {
        encodeInsDatamatrix(identity as QualifiedIdentity);
        expect.unreachable();
      } catch (error) {
        if (!isSegurError(error)) throw error;
        expect(error.code).toBe("ERR_INS_NOT_QUALIFIED");
      }
    },
  );
});
