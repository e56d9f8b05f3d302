import { isSegurError, matriculeKey } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { qualifiedPerson } from "../test/fixtures/datamatrix.js";
import { decodeInsDatamatrix } from "./decode-ins-datamatrix.js";
import { encodeInsDatamatrix } from "./encode-ins-datamatrix.js";

const gs = "\u001d";
const header = "IS010000000000000000000000";
const message =
  `S1101066322075460S21.2.250.1.213.1.4.8${gs}S3PIERRE-ALAIN GUNTHER${gs}` +
  `S4D'ARTAGNAN DE L'HERAULT${gs}S5MS617-06-2001S763220`;
const payload = header + message;

const claim = {
  ins: { matricule: "101066322075460", oid: "1.2.250.1.213.1.4.8" },
  traits: {
    birthName: "D'ARTAGNAN DE L'HERAULT",
    givenNames: ["PIERRE-ALAIN", "GUNTHER"],
    birthDate: "2001-06-17",
    sex: "M",
    birthPlace: "63220",
  },
  dateOrder: "day-first",
  warnings: [],
};

function problemOf(text: string | Uint8Array): unknown {
  try {
    decodeInsDatamatrix(text);
  } catch (error) {
    if (!isSegurError(error)) throw error;
    expect(error.code).toBe("ERR_INS_DATAMATRIX_UNREADABLE");
    return error.details["problem"];
  }
  return "none";
}

describe("reading an INS datamatrix (EXI REC 02)", () => {
  it("reads text and bytes", () => {
    expect(decodeInsDatamatrix(payload)).toEqual(claim);
    expect(decodeInsDatamatrix(new TextEncoder().encode(payload))).toEqual(claim);
  });

  it("reads the ISO date of symbols made after format 2.0", () => {
    const read = decodeInsDatamatrix(payload.replace("17-06-2001", "2001-06-17"));
    expect(read).toEqual({ ...claim, dateOrder: "iso" });
  });

  it("reads lunar dates as digits", () => {
    expect(decodeInsDatamatrix(payload.replace("17-06", "00-00")).traits.birthDate).toBe("2001-00-00");
  });

  it("takes fields in any order, and no birth place", () => {
    const shuffled = `${header}S617-06-2001S5MS4LEGRAND${gs}S21.2.250.1.213.1.4.8${gs}S1101066322075460S3JEAN`;
    expect(decodeInsDatamatrix(shuffled)).toMatchObject({
      traits: { birthName: "LEGRAND", givenNames: ["JEAN"] },
      warnings: [],
    });
    expect(decodeInsDatamatrix(shuffled).traits).not.toHaveProperty("birthPlace");
  });

  it.each([
    ["a symbology identifier and an end of line", `]d2${payload}\r\n`, []],
    ["blanks around", `\ufeff ${payload} `, []],
    ["the arrow of Alt+29 for the separator", payload.replaceAll(gs, "\u2194"), []],
    ["the name of the separator", payload.replaceAll(gs, "<GS>"), []],
    ["^] for the separator", payload.replaceAll(gs, "^]"), []],
    ["no separator at all", payload.replaceAll(gs, ""), ["separator-missing"]],
    [
      "a separator after a fixed field and at the end",
      `${payload.replace("S5M", `S5M${gs}`)}${gs}`,
      ["separator-extra"],
    ],
    ["a keyboard whose capitals are locked", payload.toLowerCase(), ["letter-case"]],
    ["the same with what scanners add", `]D2${payload.replaceAll(gs, "<GS>").toLowerCase()}\r\n`, ["letter-case"]],
    ["another version", payload.replace("IS01", "IS02"), ["header-version"]],
    ["a filled header", payload.replace("IS0100", "IS01FR"), ["header-reserved"]],
    ["a signature", `${payload}\u001fABCDEFGH`, ["signature-ignored"]],
    ["an unknown field", payload.replace("S5M", `S9WHATEVER${gs}S5M`), ["unknown-field"]],
  ])("survives %s", (_, text, warnings) => {
    expect(decodeInsDatamatrix(text)).toEqual({ ...claim, warnings });
  });

  it("finds where a name ends when its separator is lost, even after a final S", () => {
    const text = `${header}S1101066322075460S21.2.250.1.213.1.4.8S3LOUISS4SALAS ASS5MS617-06-2001`;
    expect(decodeInsDatamatrix(text).traits).toMatchObject({ givenNames: ["LOUIS"], birthName: "SALAS AS" });
  });

  it("refuses a wrong key under a production authority, and warns under a test one", () => {
    const wrong = payload.replace("101066322075460", "101066322075461");
    expect(problemOf(wrong)).toBe("matricule-key");
    const test = wrong.replace(`4.8${gs}`, "4.10");
    expect(decodeInsDatamatrix(test)).toMatchObject({
      ins: { oid: "1.2.250.1.213.1.4.10" },
      warnings: ["matricule-key"],
    });
  });

  it.each([
    ["", "header"],
    // The case was not turned by a keyboard: the symbol itself is not of this format.
    [payload.replace("S3PIERRE", "s3pierre"), "field-id"],
    [payload.replace("IS01", "is01"), "header"],
    ["IS01", "header"],
    ["DC040000000000000000000000S1", "header"],
    [header, "field-missing"],
    [`${header}S1`, "field-length"],
    [payload.replace("S1101066322075460", ""), "field-missing"],
    [payload.replace(`S21.2.250.1.213.1.4.8${gs}`, ""), "field-missing"],
    [payload.replace("S5M", ""), "field-missing"],
    [payload.replace("1.213.1.4.8", "1.213.1.4.2"), "authority"],
    [payload.replace("S763220", "S76322"), "field-length"],
    [payload.replace("S763220", "S7ABCDE"), "field-value"],
    [payload.replace("S5M", "S5X"), "field-value"],
    [payload.replace("17-06-2001", "17/06/2001"), "field-value"],
    [payload.replace("GUNTHER", "GÜNTHER"), "character"],
    [payload.replace("GUNTHER", "gunther"), "field-value"],
    [`${payload}S5F`, "field-repeated"],
    [`${payload}?`, "field-id"],
    [payload.replace("101066322075460", "101000022075460"), "field-value"],
    [`${header}${"S".repeat(4000)}`, "length"],
    [`${payload}\u0000`, "character"],
  ])("refuses hostile text %#", (text, problem) => {
    expect(problemOf(text)).toBe(problem);
  });

  it("refuses bytes that are not ASCII", () => {
    expect(problemOf(Uint8Array.of(0xff, 0x00, 0x81))).toBe("character");
  });

  it("gives a claim or an error of its own for any text, in bounded time", () => {
    const pieces = fc.constantFrom("S1", "S2", "S3", "S7", gs, "^]", "S", "9", "A", "-", ".", message, "\u001f", "é");
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), fc.boolean(), (parts, headed) => {
        problemOf((headed ? header : "") + parts.join(""));
      }),
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => void problemOf(bytes)));
    fc.assert(
      fc.property(fc.nat({ max: payload.length - 1 }), fc.string({ maxLength: 3 }), (at, inserted) => {
        problemOf(payload.slice(0, at) + inserted + payload.slice(at + 1));
      }),
    );
  });

  it("reads back what was written, with or without separators (RIS.INS.54)", () => {
    const word = fc.stringMatching(/^[A-Z]{1,8}(?:['-][A-Z]{1,8})?$/u);
    const words = fc.array(word, { minLength: 1, maxLength: 5 });
    const twoDigits = (min: number, max: number): fc.Arbitrary<string> =>
      fc.integer({ min, max }).map((value) => String(value).padStart(2, "0"));
    fc.assert(
      fc.property(
        fc.record({
          names: words,
          givenNames: words,
          sex: fc.constantFrom("M" as const, "F" as const),
          date: fc.tuple(fc.integer({ min: 1900, max: 2026 }), twoDigits(1, 12), twoDigits(1, 28)),
          place: fc.constantFrom("63220", "2A020", "99999", undefined),
          dateOrder: fc.constantFrom("iso" as const, "day-first" as const),
          environment: fc.constantFrom("production" as const, "qualification" as const),
        }),
        ({ names, givenNames, sex, date, place, dateOrder, environment }) => {
          const first13 = "2790351215189";
          const traits = {
            birthName: names.join(" "),
            givenNames,
            birthDate: date.join("-"),
            sex,
            ...(place === undefined ? {} : { birthPlace: place }),
          };
          const oid = "1.2.250.1.213.1.4.8" as const;
          const patient = qualifiedPerson({ matricule: first13 + matriculeKey(first13), oid, traits }, environment);
          const written = encodeInsDatamatrix(patient, { dateOrder });
          expect(decodeInsDatamatrix(written)).toMatchObject({ traits, dateOrder, warnings: [] });
          expect(decodeInsDatamatrix(written.replaceAll(gs, "")).traits).toEqual(traits);
        },
      ),
    );
  });
});
