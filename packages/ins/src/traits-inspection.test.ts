import { isSegurError } from "@segur-sdk/core";
import { describe, expect, it } from "vitest";

import { assertTraits, inspectTraits, normaliseTraits } from "./traits-inspection.js";
import { typedTraits, without } from "../test/fixtures/ruth-nessi.js";
import type { Traits } from "./traits.js";

describe("traits of a record (RIS.INS.01, RIS.INS.11, RIS.INS.12)", () => {
  it.each(["birthName", "givenNames", "birthDate", "sex", "birthPlace"] as const)(
    "refuses a missing %s (RIS.INS.11)",
    (trait) => {
      const traits = without(typedTraits, trait);
      const problems = inspectTraits(traits as Traits, "record");
      expect(problems).toMatchObject([{ trait, problem: "missing", source: "RIS.INS.11" }]);
    },
  );

  it("lists every missing trait at once", () => {
    const empty = { birthName: " ", givenNames: [], birthDate: "", sex: "" } as unknown as Traits;
    try {
      assertTraits(empty, "record");
      expect.unreachable();
    } catch (error) {
      expect(isSegurError(error, "ERR_INS_TRAIT_MISSING") && error.details["missing"]).toEqual([
        "birthName",
        "givenNames",
        "birthDate",
        "sex",
        "birthPlace",
      ]);
    }
  });

  it("takes names of 54 to 100 characters with hyphen, apostrophe and space (RIS.INS.01)", () => {
    const name = "DE L'HERAULT-D'ARTAGNAN ".repeat(5).slice(0, 99);
    for (const length of [54, 99]) {
      expect(inspectTraits({ ...typedTraits, birthName: `${name.slice(0, length - 1)}A` }, "record")).toEqual([]);
    }
  });

  it("accepts an unknown birth place, and wants nothing else (RIS.INS.11, RIS.INS.12)", () => {
    expect(inspectTraits({ ...typedTraits, birthPlace: "99999" }, "record")).toEqual([]);
  });

  it("takes the empty fields of a form for traits that are absent (RIS.INS.12)", () => {
    const form = { ...typedTraits, usedName: "", usedGivenName: " " };
    expect(inspectTraits(form, "record")).toEqual([]);
    expect(assertTraits(form, "record")).toEqual(typedTraits);
    expect(inspectTraits({ ...form, birthPlace: " " }, "record")).toMatchObject([{ field: "birthPlace" }]);
    expect(assertTraits({ ...form, birthPlace: " " }, "search")).toEqual(without(typedTraits, "birthPlace"));
  });

  it.each([
    [{ birthDate: "1977-07-32" }, "birthDate"],
    [{ birthDate: "1977-00-14" }, "birthDate"],
    [{ birthDate: "14/07/1977" }, "birthDate"],
    [{ sex: "X" as "F" }, "sex"],
    [{ birthPlace: "6322" }, "birthPlace"],
    [{ birthName: "NESSI2" }, "birthName"],
    [{ givenNames: ["RUTH", "IS--ABELLE"] }, "givenNames[1]"],
    [{ usedName: "DE/VINCI" }, "usedName"],
    [{ usedGivenName: "-RUTH" }, "usedGivenName"],
  ])("refuses %j, naming the field and never the value (RIS.INS.01)", (change, field) => {
    try {
      assertTraits({ ...typedTraits, ...change }, "record");
      expect.unreachable();
    } catch (error) {
      if (!isSegurError(error, "ERR_INS_TRAIT_INVALID")) throw error;
      expect(error.details.field).toBe(field);
      expect(JSON.stringify(error.details)).not.toContain(String(Object.values(change)[0]));
    }
  });
});

describe("traits of a search", () => {
  it("needs no birth place and takes an incomplete date as it is", () => {
    const traits = without(typedTraits, "birthPlace");
    expect(assertTraits({ ...traits, birthDate: "1950-00-00" }, "search").birthDate).toBe("1950-00-00");
  });

  it("takes M and F only (EF_INS25_04)", () => {
    expect(inspectTraits({ ...typedTraits, sex: "I" }, "search")).toMatchObject([{ trait: "sex", problem: "invalid" }]);
  });
});

it("normalises without touching the argument", () => {
  const typed: Traits = Object.freeze({
    birthName: " D’Æion",
    givenNames: Object.freeze(["Cœur"]),
    birthDate: "1987-01-01 ",
    sex: "M",
    birthPlace: "2b020",
    usedName: "le goff",
    usedGivenName: "Éloi",
  });
  expect(normaliseTraits(typed)).toEqual({
    birthName: "D'AEION",
    givenNames: ["COEUR"],
    birthDate: "1987-01-01",
    sex: "M",
    birthPlace: "2B020",
    usedName: "LE GOFF",
    usedGivenName: "ELOI",
  });
});
