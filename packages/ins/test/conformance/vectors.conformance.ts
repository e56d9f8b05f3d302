import { readFileSync } from "node:fs";

import { insAuthorityOf, inspectMatriculeIns, matriculeKey, parseInsAuthority } from "@segur-sdk/core";
import { expect, it } from "vitest";

import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import {
  brokenLexicalRules,
  decodeInsDatamatrix,
  defaultProofs,
  encodeInsDatamatrix,
  isStartOfGivenNames,
  normaliseName,
  type LexicalProfile,
} from "../../src/index.js";
import { qualifiedPerson } from "../fixtures/datamatrix.js";

/** Rows of one of the CSV files of the reference; quoted values hold no quote. */
function rows(path: string): readonly Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = readFileSync(sharedPath(path), "utf8").trim().split(/\r?\n/u);
  const names = head.split(",");
  return lines.map((line) => {
    const values = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/gu)].map(
      ([, quoted, plain]) => quoted ?? plain ?? "",
    );
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
  });
}

interface DatamatrixVector {
  readonly name: string;
  readonly input: {
    readonly matricule: string;
    readonly oid: string;
    readonly birthFirstNames: readonly string[];
    readonly birthName: string;
    readonly sex: "M" | "F";
    readonly birthDate: string;
    readonly birthPlaceCog: string | null;
  };
  readonly payload: string;
}

describeShared("vectors of the INS reference", () => {
  it("normalises and judges every trait of traits-normalisation.csv", () => {
    const vectors = rows("reference/insi/vectors/traits-normalisation.csv");
    expect(vectors.length).toBeGreaterThanOrEqual(14);
    for (const { field, input = "", normalised = "", accepted } of vectors) {
      const profile: LexicalProfile = field === "nom" ? "birthName" : "givenName";
      const normal = normaliseName(input);
      const isAccepted = brokenLexicalRules(normal, profile).length === 0;
      expect([input, isAccepted]).toEqual([input, accepted === "true"]);
      if (isAccepted) expect(normal).toBe(normalised);
    }
  });

  it("agrees with every line of first-name-consistency.csv", () => {
    const vectors = rows("reference/insi/vectors/first-name-consistency.csv");
    expect(vectors.length).toBeGreaterThanOrEqual(8);
    for (const { first_first_name: first = "", birth_first_names: list = "", consistent } of vectors) {
      expect([first, isStartOfGivenNames(first, list)]).toEqual([first, consistent === "true"]);
    }
  });

  it("keeps every matricule of nir-key-vectors.csv as INSi gives it, wrong keys included", () => {
    const authority = parseInsAuthority("1.2.250.1.213.1.4.8");
    const vectors = rows("reference/insi/vectors/nir-key-vectors.csv");
    expect(vectors.length).toBeGreaterThanOrEqual(14);
    for (const { matricule13 = "", key = "", key_ok: ok } of vectors) {
      expect([matricule13, matriculeKey(matricule13) === key]).toEqual([matricule13, ok === "true"]);
      expect(inspectMatriculeIns(matricule13 + key, { authority, origin: "insi-answer" })).toMatchObject({
        valid: true,
        value: matricule13 + key,
      });
    }
  });

  it("writes and reads every payload of datamatrix-payloads.json (RIS.INS.54)", () => {
    const vectors = JSON.parse(
      readFileSync(sharedPath("reference/insi/vectors/datamatrix-payloads.json"), "utf8"),
    ) as readonly DatamatrixVector[];
    expect(vectors.length).toBeGreaterThanOrEqual(3);
    for (const { name, input, payload } of vectors) {
      const traits = {
        birthName: input.birthName,
        givenNames: input.birthFirstNames,
        birthDate: input.birthDate,
        sex: input.sex,
        ...(input.birthPlaceCog === null ? {} : { birthPlace: input.birthPlaceCog }),
      };
      const oid = parseInsAuthority(input.oid);
      // The vectors bear either authority: the production one leaves unchanged in production only.
      const environment = insAuthorityOf(oid).register === "production" ? "production" : "qualification";
      const patient = qualifiedPerson({ matricule: input.matricule, oid, traits }, environment);
      expect([name, encodeInsDatamatrix(patient)]).toEqual([name, payload]);
      expect(decodeInsDatamatrix(payload)).toEqual({
        ins: { matricule: input.matricule, oid },
        traits,
        dateOrder: "day-first",
        warnings: [],
      });
    }
  });

  it("names each proof by a code of the official table", () => {
    const codes = new Set(rows("reference/insi/valuesets/validation-mode.csv").map(({ code }) => code));
    for (const { code } of Object.values(defaultProofs)) {
      if (code !== undefined) expect(codes).toContain(code);
    }
  });
});
