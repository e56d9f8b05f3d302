import { readFileSync } from "node:fs";

import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  inspectMatriculeIns,
  inspectPsIdNat,
  inspectStructIdNat,
  insAuthorities,
  matriculeKey,
  type IdentifierWarning,
} from "../../src/index.js";

/** Rows of a CSV whose fields may be quoted, without its header line. */
function rowsOf(path: string): string[][] {
  const [, ...lines] = readFileSync(sharedPath(path), "utf8").trim().split("\n");
  return lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g), ([, quoted, bare]) => quoted ?? bare ?? ""),
  );
}

// What makes an identifier doubtful; the other warnings are only remarks.
const doubts: readonly IdentifierWarning[] = ["LUHN", "LENGTH_UNKNOWN"];

describeShared("reference/certificates/identifiers.csv", () => {
  it.each(rowsOf("reference/certificates/identifiers.csv"))(
    "%s %s is %s",
    (kind, input = "", expected, normalised, prefix, warnings = "", note = "") => {
      const inspect = kind === "structure" ? inspectStructIdNat : inspectPsIdNat;
      const inspection = inspect(input);
      const issues = warnings.split("|").filter(Boolean);
      expect(inspection.prefix ?? "").toBe(prefix);
      if (inspection.valid) {
        const doubtful = inspection.warnings.some((warning) => doubts.includes(warning));
        expect(doubtful ? "valid_with_warning" : "valid").toBe(expected);
        expect(inspection.value).toBe(normalised);
        expect([...inspection.warnings].sort()).toEqual(issues.sort());
        expect(inspect(input, { strict: true }).valid).toBe(!doubtful);
      } else {
        expect(expected).toBe("invalid");
        expect([inspection.problem]).toEqual(issues);
        const proposal = /propose (\S+)/.exec(note)?.[1];
        if (proposal !== undefined) expect(inspection.proposal).toBe(proposal);
      }
    },
  );
});

describeShared("reference/insi/vectors/nir-key-vectors.csv", () => {
  it.each(rowsOf("reference/insi/vectors/nir-key-vectors.csv"))(
    "%s has key %s: %s",
    (first13 = "", key = "", right) => {
      const authority = "1.2.250.1.213.1.4.8";
      expect(matriculeKey(first13) === key).toBe(right === "true");
      expect(inspectMatriculeIns(first13 + key, { authority }).valid).toBe(right === "true");
      expect(inspectMatriculeIns(first13 + key, { authority, origin: "insi-answer" })).toMatchObject({
        valid: true,
        value: first13 + key,
        warnings: right === "true" ? [] : ["KEY"],
      });
    },
  );
});

describeShared("reference/insi/valuesets/ins-oids.csv", () => {
  it("lists the same authorities, but for the retired INS-C", () => {
    const rows = rowsOf("reference/insi/valuesets/ins-oids.csv").filter(([, nature]) => nature !== "INS-C");
    expect(insAuthorities.map(({ oid, nature, label, hl7Namespace }) => [oid, nature, label, hl7Namespace])).toEqual(
      rows.map(([oid, nature, , label, namespace]) => [oid, nature, label, namespace]),
    );
  });
});
