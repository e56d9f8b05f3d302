import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isSegurError } from "../errors/segur-error.js";
import { inspectFiness, parseFiness } from "./finess.js";
import { insAuthorities, insAuthorityOf, insNature, isInsAuthority, parseInsAuthority } from "./ins-authority.js";
import { describeIdentifierIssue, type IdentifierProblem, type IdentifierWarning } from "./inspection.js";
import { passesLuhn } from "./luhn.js";
import { isOid, oidOfUuid, parseOid } from "./oid.js";
import { inspectPsIdNat, parsePsIdNat, psIdNatOfRpps, rppsOf } from "./ps-id-nat.js";
import { inspectRpps, parseRpps } from "./rpps.js";
import { inspectSiren, parseSiren } from "./siren.js";
import { inspectSiret, parseSiret } from "./siret.js";
import { inspectStructIdNat, parseStructIdNat, structIdNatParts, type StructIdNat } from "./struct-id-nat.js";

const invalid: unknown = expect.objectContaining({ code: "ERR_CORE_IDENTIFIER_INVALID" });

describe("Oid", () => {
  it.each(["1.2", "0.39", "1.2.250.1.213.1.4.8", "2.25.0", "2.999.1", `2.25.${"9".repeat(59)}`])(
    "accepts %s",
    (oid) => {
      expect(parseOid(oid)).toBe(oid);
    },
  );
  it.each(["", "1", "3.1", "1.40", "1.2.", ".1.2", "1..2", "1.02", "1.2.a", " 1.2", "1.2\n", `2.25.${"9".repeat(60)}`])(
    "refuses %j",
    (text) => {
      expect(isOid(text)).toBe(false);
      expect(() => parseOid(text)).toThrow(invalid);
    },
  );
  it("is judged in linear time", () => {
    expect(isOid(`1.2${".1".repeat(500_000)}x`)).toBe(false);
  });
  it("makes the OID of a UUID (ITU-T X.667)", () => {
    expect(oidOfUuid("f81d4fae-7dec-11d0-a765-00a0c91e6bf6")).toBe("2.25.329800735698586629295641978511506172918");
    expect(oidOfUuid("ffffffff-ffff-ffff-ffff-ffffffffffff").length).toBe(44);
    expect(() => oidOfUuid("f81d4fae7dec11d0a76500a0c91e6bf6")).toThrow(invalid);
  });
});

describe("INS authority", () => {
  it("tells NIR from NIA", () => {
    expect(insAuthorities.map(({ oid }) => insNature(oid))).toEqual(["NIR", "NIA", "NIR", "NIR"]);
  });
  it("knows the register and the HL7v2 namespace", () => {
    expect(insAuthorityOf("1.2.250.1.213.1.4.10")).toMatchObject({
      register: "test",
      hl7Namespace: "ASIP-SANTE-INS-NIR",
      label: "INS-NIR-TEST",
    });
  });
  it.each(["1.2.250.1.213.1.4.2", "1.2.250.1.213.1.4.6", "1.2.250.1.213.1.4.7", "1.2.250.1.71.4.2.2", ""])(
    "refuses %s: a calculated INS is never an INS",
    (oid) => {
      expect(isInsAuthority(oid)).toBe(false);
      expect(() => parseInsAuthority(oid)).toThrow(invalid);
    },
  );
});

describe("Luhn digits are warnings, errors when strict", () => {
  it("passes the published samples", () => {
    for (const number of [
      "10002813839",
      "187512751",
      "18751275100020",
      "330780321",
      "760021832",
      "2A0000014",
      "2B0000020",
    ]) {
      expect(passesLuhn(number)).toBe(true);
    }
  });
  it("RPPS", () => {
    expect(parseRpps("10002813839", { strict: true })).toBe("10002813839");
    expect(inspectRpps("10002813838")).toMatchObject({ valid: true, warnings: ["LUHN"] });
    expect(inspectRpps("99700000013")).toMatchObject({ warnings: ["TEST_RPPS"] });
    expect(() => parseRpps("10002813838", { strict: true })).toThrow(invalid);
    expect(() => parseRpps("1000281383")).toThrow(invalid);
  });
  it("FINESS, Corsica and test register included", () => {
    expect(parseFiness("2A0000014", { strict: true })).toBe("2A0000014");
    expect(inspectFiness("0B0221636")).toMatchObject({ valid: true, warnings: ["TEST_FINESS"] });
    expect(inspectFiness("1B0073149")).toMatchObject({ warnings: ["LUHN", "TEST_FINESS"] });
    expect(inspectFiness("1B0073149", { strict: true })).toEqual({ valid: false, problem: "LUHN" });
    expect(() => parseFiness("2C0000014")).toThrow(invalid);
  });
  it("SIREN", () => {
    expect(parseSiren("187 512 751", { strict: true })).toBe("187512751");
    expect(inspectSiren("187512750")).toMatchObject({ warnings: ["LUHN"] });
    expect(inspectSiren("187512750", { strict: true })).toEqual({ valid: false, problem: "LUHN" });
    expect(() => parseSiren("18751275A")).toThrow(invalid);
  });
  it("SIRET, La Poste included", () => {
    expect(parseSiret("187 512 751 00020", { strict: true })).toBe("18751275100020");
    expect(inspectSiret("18751275100021")).toMatchObject({ warnings: ["LUHN"] });
    expect(parseSiret("35600000000010", { strict: true })).toBe("35600000000010");
    expect(inspectSiret("35600000000011", { strict: true })).toEqual({ valid: false, problem: "LUHN" });
    expect(() => parseSiret("1875127510002")).toThrow(invalid);
  });
});

describe("Struct_IdNat", () => {
  it.each([
    ["1330780321", "finess", "330780321"],
    ["2187512751", "siren", "187512751"],
    ["318751275100020", "siret", "18751275100020"],
    ["410002813839001", "rpps-rang", "10002813839001"],
    ["0440000008123", "cabinet-adeli", "440000008123"],
  ])("%s is a %s", (text, kind, number) => {
    const id = parseStructIdNat(text);
    expect(structIdNatParts(id)).toEqual({ prefix: text.charAt(0), kind, number });
  });

  it.each([
    ["330780321", "1330780321"],
    ["0B0221636", "10B0221636"],
    ["540000010", "1540000010"],
    ["18751275100020", "318751275100020"],
    ["10002813839017", "410002813839017"],
  ])("proposes the prefix that %s lacks", (text, proposal) => {
    expect(inspectStructIdNat(text)).toEqual({ valid: false, problem: "PREFIX", proposal });
  });

  it("hints at prefix 1 for the withdrawn prefixes 5 and 6", () => {
    expect(inspectStructIdNat("5330780321")).toEqual({
      valid: false,
      problem: "PREFIX",
      prefix: "5",
      proposal: "1330780321",
    });
    expect(inspectStructIdNat("6330780321")).toMatchObject({ prefix: "6", proposal: "1330780321" });
  });

  it("refuses a wrong key and an unknown length when strict", () => {
    expect(inspectStructIdNat("1330780322", { strict: true })).toMatchObject({ valid: false, problem: "LUHN" });
    expect(inspectStructIdNat("0440000008123", { strict: true })).toMatchObject({ problem: "LENGTH_UNKNOWN" });
    expect(() => parseStructIdNat("133078032")).toThrow(invalid);
    expect(() => parseStructIdNat("7330780321")).toThrow(invalid);
    expect(() => parseStructIdNat("12345678901234")).toThrow(invalid);
  });

  it("takes apart only what a parser made", () => {
    expect(() => structIdNatParts("7330780321" as StructIdNat)).toThrow(invalid);
  });
});

describe("PS_IdNat", () => {
  it("reads 8 + RPPS and gives the RPPS back", () => {
    const id = parsePsIdNat("810002813839", { strict: true });
    expect(rppsOf(id)).toBe("10002813839");
    expect(psIdNatOfRpps(parseRpps("10002813839"))).toBe(id);
    expect(rppsOf(parsePsIdNat("0440000000"))).toBeUndefined();
  });
  it("proposes the prefix of a bare RPPS, not of a number with a wrong key", () => {
    expect(inspectPsIdNat("10002813839")).toEqual({ valid: false, problem: "PREFIX", proposal: "810002813839" });
    expect(inspectPsIdNat("10002813838")).toEqual({ valid: false, problem: "PREFIX" });
  });
  it.each(["3760021832/000000018", "500000000029751/CPAT0001", "2187512751/12".replace("2", "4"), "1440000008123/1"])(
    "reads the register number %s",
    (id) => {
      expect(parsePsIdNat(id)).toBe(id);
    },
  );
  it("proposes 5 for a SIRET behind the 3 of structures, 6 for a RPPS-rang behind 4", () => {
    expect(inspectPsIdNat("399999999800019/CPAT0001")).toEqual({
      valid: false,
      problem: "FORMAT",
      prefix: "3",
      proposal: "599999999800019/CPAT0001",
    });
    expect(inspectPsIdNat("499700000013008/0001")).toMatchObject({ proposal: "699700000013008/0001" });
  });
  it("accepts ended kinds on read, with a warning", () => {
    expect(inspectPsIdNat("9ETU123")).toMatchObject({ valid: true, prefix: "9", warnings: ["PREFIX_ENDED"] });
    expect(inspectPsIdNat("2123456")).toMatchObject({ valid: true, warnings: ["PREFIX_ENDED"] });
  });
  it("keeps a mail address as it is", () => {
    expect(inspectPsIdNat("10camille.radiologue@site.mssante.fr")).toMatchObject({
      value: "10camille.radiologue@site.mssante.fr",
      prefix: "10",
      warnings: [],
    });
    expect(inspectPsIdNat("camille@site.mssante.fr")).toMatchObject({ valid: false, problem: "PREFIX" });
  });
  it("removes layout in front of the slash only", () => {
    expect(inspectPsIdNat(" 3 760 021 832/CPAT-1 ")).toMatchObject({
      value: "3760021832/CPAT-1",
      warnings: ["SPACES"],
    });
    expect(inspectPsIdNat(" 810002813839")).toMatchObject({ value: "810002813839", warnings: ["SPACES"] });
  });
  it.each(["", "7123", "8123", "3760021832", "3760021832/", "0"])("refuses %j", (text) => {
    expect(() => parsePsIdNat(text)).toThrow(invalid);
  });
  it("refuses an unknown length when strict", () => {
    expect(inspectPsIdNat("1440000008123/1", { strict: true })).toMatchObject({ problem: "LENGTH_UNKNOWN" });
  });
});

describe("every parser", () => {
  const parsers: readonly [string, (text: string) => string][] = [
    ["oid", parseOid],
    ["oidOfUuid", oidOfUuid],
    ["insAuthority", parseInsAuthority],
    ["rpps", parseRpps],
    ["finess", parseFiness],
    ["siren", parseSiren],
    ["siret", parseSiret],
    ["structIdNat", parseStructIdNat],
    ["psIdNat", parsePsIdNat],
  ];
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: fc.constantFrom(...Array.from("0123456789ABab./ @-")), maxLength: 24 }),
  );

  it.each(parsers)("%s gives a stable value or a SegurError, whatever the text", (_, parse) => {
    fc.assert(
      fc.property(text, (input) => {
        try {
          const value = parse(input);
          if (parse !== oidOfUuid) expect(parse(value)).toBe(value);
        } catch (error) {
          expect(isSegurError(error, "ERR_CORE_IDENTIFIER_INVALID")).toBe(true);
        }
      }),
    );
  });
});

describe("what is not a text, as JavaScript callers give it", () => {
  it.each([undefined, null, 810_001_014, ["810100001014"], {}])("is refused in a typed error: %j", (given) => {
    const text = given as string;
    const parsers = [parseOid, parseInsAuthority, parseRpps, parseFiness, parseSiren, parseSiret, parseStructIdNat];
    for (const parse of [...parsers, parsePsIdNat]) expect(() => parse(text)).toThrow(invalid);
    expect(isOid(text)).toBe(false);
  });
});

describe("sentences for people", () => {
  it("exist in both languages for each issue", () => {
    const issues: readonly (IdentifierWarning | IdentifierProblem)[] = ["LUHN", "KEY", "PREFIX", "TEST_FINESS", "CASE"];
    for (const issue of issues) {
      expect(describeIdentifierIssue(issue).fr).not.toBe("");
      expect(describeIdentifierIssue(issue).en).not.toBe("");
    }
  });
});
