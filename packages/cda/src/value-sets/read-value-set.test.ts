import { isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { diffValueSets } from "./diff-value-sets.js";
import { civilities } from "./generated/civility.js";
import { readValueSet } from "./read-value-set.js";

const concept = (code: string, label: string, system = "1.2.250.1.213.1.6.1.69") =>
  `<Concept code="${code}" codeSystem="${system}" displayName="${label}"/>`;

function svs(concepts: string, attributes = 'revisionDate="2026-10-02T12:00:00+02:00"'): string {
  return `<RetrieveValueSetResponse xmlns="urn:ihe:iti:svs:2008"><ValueSet id="1.2.250.1.213.1.1.5.718" displayName="JDV_J245_Civilite_CISIS.tabs" ${attributes}><ConceptList>${concepts}</ConceptList></ValueSet></RetrieveValueSetResponse>`;
}

const same = concept("M", "Monsieur") + concept("MME", "Madame");

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (isSegurError(error)) return `${error.code} ${String(error.details.field)}`;
    throw error;
  }
  return "";
}

describe("A value set file of ANS", () => {
  it("is read with its provenance", () => {
    const set = readValueSet(svs(same), { origin: "ANS", file: "JDV_J245.xml" });
    expect(set).toMatchObject({
      oid: "1.2.250.1.213.1.1.5.718",
      name: "JDV_J245_Civilite-CISIS",
      revision: "2026-10-02",
      size: 2,
      source: { origin: "ANS", file: "JDV_J245.xml" },
    });
    expect(set.source?.sha256).toMatch(/^[0-9a-f]{64}$/u);
    expect(set.find("MME")?.label).toBe("Madame");
    const named = svs(
      same,
      'revisionDate="2026-10-02" urlFichier="https://mos.esante.gouv.fr/NOS/JDV_J245-Civilite-CISIS"',
    );
    expect(readValueSet(new TextEncoder().encode(named)).name).toBe("JDV_J245-Civilite-CISIS");
  });

  it("is refused when something is missing", () => {
    expect(codeOf(() => readValueSet("<a/>"))).toBe("ERR_CDA_VALUE_SET RetrieveValueSetResponse/ValueSet");
    expect(codeOf(() => readValueSet(svs("")))).toBe("ERR_CDA_VALUE_SET ConceptList/Concept");
    expect(codeOf(() => readValueSet(svs(concept("M", ""))))).toBe("ERR_CDA_VALUE_SET Concept/@displayName");
    expect(codeOf(() => readValueSet(svs(same, "")))).toBe("ERR_CDA_VALUE_SET ValueSet/@revisionDate");
    expect(codeOf(() => readValueSet("<!DOCTYPE a><a/>"))).toContain("ERR_XML_DOCTYPE");
  });

  it("never fails otherwise, whatever its bytes", () => {
    const base = svs(same);
    fc.assert(
      fc.property(fc.nat(base.length), fc.nat(40), fc.string(), (start, length, inserted) => {
        codeOf(() => readValueSet(base.slice(0, start) + inserted + base.slice(start + length)));
      }),
    );
  });
});

describe("Two versions of a value set", () => {
  it("are the same when nothing changed", () => {
    expect(diffValueSets(civilities, readValueSet(svs(same)))).toMatchObject({
      same: true,
      before: { revision: "2023-03-31", size: 2 },
      after: { revision: "2026-10-02", size: 2 },
    });
  });

  it("differ by codes added, removed and relabelled; by code system too", () => {
    const after = readValueSet(svs(concept("M", "M.") + concept("MME", "Madame", "1.9") + concept("MX", "Mx")));
    expect(diffValueSets(civilities, after)).toMatchObject({
      same: false,
      added: [
        { code: "MME", system: "1.9" },
        { code: "MX", label: "Mx" },
      ],
      removed: [{ code: "MME", system: "1.2.250.1.213.1.6.1.69" }],
      relabelled: [{ code: "M", before: "Monsieur", after: "M." }],
    });
  });
});
