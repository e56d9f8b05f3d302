import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSegurError } from "../errors/segur-error.js";
import { inspectMatriculeIns, matriculeKey, parseMatriculeIns } from "./matricule-ins.js";

const nir = "1.2.250.1.213.1.4.8";
const testNir = "1.2.250.1.213.1.4.10";

it("refuses a matricule that is not a text, a number above all: its zeros and letters are lost", () => {
  for (const given of [undefined, null, 277_076_322_082_910, ["277076322082910"]]) {
    expect(inspectMatriculeIns(given as unknown as string, { authority: nir })).toEqual({
      valid: false,
      problem: "FORMAT",
    });
  }
});

describe("key: 97 - (number mod 97), two digits", () => {
  it.each([
    ["2790351215189", "89"],
    ["2001027631789", "79"],
    ["1400163220755", "08"],
    ["2070585756270", "97"],
  ])("%s -> %s", (first13, key) => {
    expect(matriculeKey(first13)).toBe(key);
  });

  it("counts 2A of Corsica as 19 and 2B as 18", () => {
    expect(matriculeKey("297022A020778")).toBe("78");
    expect(matriculeKey("160012B020777")).toBe("13");
  });

  it("equals the classic rule for Corsica: letter as 0, minus one or two million", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12][0-9]{4}$/), fc.stringMatching(/^[0-9]{6}$/), (head, tail) => {
        const classic = (letter: "A" | "B") => {
          const number = BigInt(`${head}20${tail}`) - (letter === "A" ? 1_000_000n : 2_000_000n);
          return String(97n - (number % 97n)).padStart(2, "0");
        };
        expect(matriculeKey(`${head}2A${tail}`)).toBe(classic("A"));
        expect(matriculeKey(`${head}2B${tail}`)).toBe(classic("B"));
      }),
    );
  });

  it.each(["", "279035121518", "27903512151899", "2A90351215189", "2790312A15189", "279035X215189"])(
    "refuses %j, which is not 13 characters of a matricule",
    (text) => {
      expect(() => matriculeKey(text)).toThrow(expect.objectContaining({ code: "ERR_CORE_IDENTIFIER_INVALID" }));
    },
  );
});

describe("typed, HL7, CDA or datamatrix input", () => {
  it("accepts a right key, spaces, dots, hyphens and lower case", () => {
    expect(inspectMatriculeIns("2 97.02-2a 020 778 78", { authority: nir })).toEqual({
      valid: true,
      value: "297022A02077878",
      warnings: ["SPACES", "CASE"],
    });
  });

  it("refuses a wrong key under a production authority", () => {
    expect(inspectMatriculeIns("279035121518988", { authority: nir })).toEqual({ valid: false, problem: "KEY" });
    expect(() => parseMatriculeIns("279035121518988", { authority: "1.2.250.1.213.1.4.9" })).toThrow(
      expect.objectContaining({ code: "ERR_CORE_MATRICULE_KEY" }),
    );
  });

  it("accepts a wrong key with a warning under a test authority, whose samples carry wrong keys", () => {
    for (const authority of [testNir, "1.2.250.1.213.1.4.11"] as const) {
      expect(inspectMatriculeIns("279035121518988", { authority })).toMatchObject({ valid: true, warnings: ["KEY"] });
      expect(parseMatriculeIns("279035121518988", { authority })).toBe("279035121518988");
    }
  });

  it("proposes the key when only 13 characters are given", () => {
    expect(inspectMatriculeIns("2790351215189", { authority: nir })).toEqual({
      valid: false,
      problem: "KEY_MISSING",
      proposal: "279035121518989",
    });
  });

  it.each([
    ["sex 3, 4, 7 or 8 stands in the registers", "3790351215189", "SEX_DIGIT"],
    ["month 31 is fictive", "2793151215189", "FICTIVE_MONTH"],
    ["month 50 is fictive", "2795051215189", "FICTIVE_MONTH"],
  ])("warns: %s", (_, first13, warning) => {
    expect(inspectMatriculeIns(first13 + matriculeKey(first13), { authority: nir })).toMatchObject({
      valid: true,
      warnings: [warning],
    });
  });

  it.each([
    ["sex 5", "5790351215189"],
    ["month 13", "2791351215189"],
    ["department 00", "2790300215189"],
    ["order number 000", "2790351215000"],
  ])("refuses %s", (_, first13) => {
    expect(inspectMatriculeIns(first13 + matriculeKey(first13), { authority: nir })).toEqual({
      valid: false,
      problem: "FORMAT",
    });
  });

  it("refuses a retired authority (INS-C), even when the compiler was silenced", () => {
    const authority = "1.2.250.1.213.1.4.2" as typeof nir;
    expect(inspectMatriculeIns("279035121518989", { authority })).toEqual({ valid: false, problem: "AUTHORITY" });
  });

  it("never says the matricule in the error", () => {
    try {
      parseMatriculeIns("279035121518988", { authority: nir });
      expect.unreachable();
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain("279035121518");
    }
  });
});

describe("INSi answer: kept as received (EXI REC 08)", () => {
  const received = { authority: nir, origin: "insi-answer" } as const;

  it("keeps a wrong key with a warning, as in the CNDA injection file TEST_2.08_cas2", () => {
    expect(inspectMatriculeIns("181036322045660", received)).toEqual({
      valid: true,
      value: "181036322045660",
      warnings: ["KEY"],
    });
  });

  it("computes the optional key", () => {
    expect(inspectMatriculeIns("2790351215189", received)).toEqual({
      valid: true,
      value: "279035121518989",
      warnings: ["KEY_COMPUTED"],
    });
  });

  it("keeps an unusual composition", () => {
    const first13 = "2791351215000";
    expect(inspectMatriculeIns(first13 + matriculeKey(first13), received)).toMatchObject({
      valid: true,
      warnings: ["STRUCTURE", "FICTIVE_MONTH"],
    });
  });

  it("refuses what the XSD refuses", () => {
    expect(inspectMatriculeIns("27903512X518989", received)).toEqual({ valid: false, problem: "FORMAT" });
    expect(inspectMatriculeIns("279035X215189", received)).toEqual({ valid: false, problem: "FORMAT" });
  });
});

describe("properties", () => {
  const first13 = fc
    .tuple(
      fc.constantFrom("1", "2"),
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom("01", "75", "95", "2A", "2B", "97", "99"),
      fc.integer({ min: 1, max: 990 }),
      fc.integer({ min: 1, max: 999 }),
    )
    .map(([sex, year, month, department, commune, order]) => {
      const pad = (value: number, length: number) => String(value).padStart(length, "0");
      return `${sex}${pad(year, 2)}${pad(month, 2)}${department}${pad(commune, 3)}${pad(order, 3)}`;
    });

  it("a well-composed matricule with its key is read as it is", () => {
    fc.assert(
      fc.property(first13, (number) => {
        const matricule = number + matriculeKey(number);
        expect(parseMatriculeIns(matricule, { authority: nir })).toBe(matricule);
      }),
    );
  });

  it("one wrong digit, or two neighbours exchanged, is always seen", () => {
    fc.assert(
      fc.property(first13, fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 }), (number, at, step) => {
        const matricule = number + matriculeKey(number);
        const digit = matricule.charAt(at);
        fc.pre(/[0-9]/.test(digit));
        const wrong = matricule.slice(0, at) + String((Number(digit) + step) % 10) + matricule.slice(at + 1);
        expect(inspectMatriculeIns(wrong, { authority: nir }).valid).toBe(false);
      }),
    );
  });

  it("any text gives a value or a SegurError, never anything else", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from("0123456789AB. ")) })),
        (text) => {
          for (const origin of ["input", "insi-answer"] as const) {
            try {
              expect(parseMatriculeIns(text, { authority: nir, origin })).toMatch(/^[0-9]{6}[0-9A-Z][0-9]{8}$/);
            } catch (error) {
              expect(isSegurError(error)).toBe(true);
            }
          }
        },
      ),
    );
  });
});
