import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { type CdaRuleSet, cdaRuleSet, generalRuleSets } from "../../../../conformance/schematron/cda-rule-sets.js";
import { describeShared } from "../../../../conformance/shared.js";
import { buildImagingReport, type ImagingReport } from "../../src/index.js";
import { validStructuredReport } from "../fixtures/arbitrary-structured-body.js";
import { provisionalPatient } from "../fixtures/imaging-report.js";
import { smallestBody, structuredReport } from "../fixtures/structured-report.js";
import { type CdaSchema, openCdaSchema } from "./cda-schema.js";

// The first run compiles thousands of expressions.
vi.setConfig({ testTimeout: 1_200_000 });

const ruleSets: readonly CdaRuleSet[] = [...generalRuleSets, "volet-img-cr-img-2024.01"];

const reports: Readonly<Record<string, () => ImagingReport>> = {
  "every section and entry": () => structuredReport(),
  "the least": () => structuredReport({ body: smallestBody() }),
  "a patient without INS": () => structuredReport({ patient: provisionalPatient(), body: smallestBody() }),
};

describeShared("Reports in sections are right for the official rules", () => {
  let schema: CdaSchema;

  beforeAll(() => {
    schema = openCdaSchema();
  });

  afterAll(() => {
    schema.dispose();
  });

  function findingsOf(report: ImagingReport): readonly string[] {
    const { bytes } = buildImagingReport(report);
    const xml = new TextDecoder().decode(bytes);
    return [
      ...schema.errorsOf(bytes),
      ...ruleSets.flatMap((set) =>
        cdaRuleSet(set)
          .run(xml)
          .findings.map(({ role, location, text }) => `${set} ${role} ${location}: ${text}`),
      ),
    ];
  }

  for (const [name, report] of Object.entries(reports)) {
    it(`${name}: no finding of the schema nor of the Schematron rules, model included`, () => {
      expect(findingsOf(report())).toEqual([]);
    });
  }

  it("the rules of the model were really run", () => {
    const xml = new TextDecoder().decode(buildImagingReport(structuredReport()).bytes);
    for (const set of ruleSets) expect(cdaRuleSet(set).run(xml).tests).toBeGreaterThan(5);
    const withoutCatalog = xml.replaceAll("1.2.250.1.213.1.1.2.217", "1.2.3");
    expect(cdaRuleSet("volet-img-cr-img-2024.01").run(withoutCatalog).errors).toBeGreaterThan(0);
  });

  it("150 reports that break no rule of the SDK, none alike: no finding either", () => {
    const reports = fc.sample(validStructuredReport, { numRuns: 150, seed: 20_240_101 });
    const found = reports.map(findingsOf).flatMap((findings, rank) => findings.map((finding) => ({ rank, finding })));
    expect(found).toEqual([]);
  });
});
