import { readFileSync } from "node:fs";

import fc from "fast-check";
import { afterAll, beforeAll, expect, it, vi } from "vitest";

import { cdaRuleSet, generalRuleSets } from "../../../../conformance/schematron/cda-rule-sets.js";
import { describeShared, sharedPath } from "../../../../conformance/shared.js";
import { buildImagingReport, type ImagingReport } from "../../src/index.js";
import { validReport } from "../fixtures/arbitrary-report.js";
import { chestCt, imagingReport, provisionalPatient } from "../fixtures/imaging-report.js";
import { type CdaSchema, openCdaSchema } from "./cda-schema.js";

const { requester: _requester, recipients: _recipients, encounter: _encounter, ...bare } = imagingReport();
const { order: _order, ccam: _ccam, endedAt: _endedAt, requestedAt: _requestedAt, ...bareAct } = chestCt;
const samplePdf = (name: string) => readFileSync(sharedPath(`samples/${name}.pdf`));

/** Reports that use every optional element, or none. */
const reports: Readonly<Record<string, () => ImagingReport>> = {
  "complete report": () => imagingReport({ body: { level: 1, pdf: samplePdf("chest-ct") } }),
  "report of two exams": () =>
    imagingReport({
      acts: [chestCt, { ...chestCt, order: { ...chestCt.order!, value: "DEM-2" } }],
      body: { level: 1, pdf: samplePdf("knee-mri") },
    }),
  "report with the least in it": () => ({ ...bare, acts: [bareAct] }),
  "report of a patient without INS": () => imagingReport({ patient: provisionalPatient() }),
  "second version": () => imagingReport({ version: 2, replaces: { id: bare.setId, version: 1 } }),
};

// The first run compiles thousands of expressions.
vi.setConfig({ testTimeout: 1_200_000 });

describeShared("Documents built are right for the official rules", () => {
  let schema: CdaSchema;

  beforeAll(() => {
    schema = openCdaSchema();
  });

  afterAll(() => {
    schema.dispose();
  });

  /** Findings of the official Schematron rules, errors and warnings alike. */
  function schematronFindings(bytes: Uint8Array): readonly string[] {
    const xml = new TextDecoder().decode(bytes);
    return generalRuleSets.flatMap((name) =>
      cdaRuleSet(name)
        .run(xml)
        .findings.map(({ role, location, text }) => `${name} ${role} ${location}: ${text}`),
    );
  }

  for (const [name, report] of Object.entries(reports)) {
    it(`${name}: no finding of the schema nor of the Schematron rules`, () => {
      const { bytes } = buildImagingReport(report());
      expect(schema.errorsOf(bytes)).toEqual([]);
      expect(schematronFindings(bytes)).toEqual([]);
    });
  }

  it("the header rules were really run", () => {
    const { bytes } = buildImagingReport(imagingReport());
    expect(cdaRuleSet("strucmin").run(new TextDecoder().decode(bytes)).tests).toBeGreaterThan(1500);
  });

  it("a damaged document is refused by both", () => {
    const xml = new TextDecoder().decode(buildImagingReport(imagingReport()).bytes);
    const damaged = new TextEncoder().encode(xml.replace('<setId root="', '<setId root="x'));
    expect(schema.errorsOf(damaged)).not.toEqual([]);
    expect(schematronFindings(damaged)).not.toEqual([]);
  });

  it("150 reports that break no rule of the SDK, none alike: no finding of the schema nor of the rules", () => {
    const reports = fc.sample(validReport, { numRuns: 150, seed: 20_240_101 });
    const found = reports.flatMap((report, rank) => {
      const { bytes } = buildImagingReport(report);
      return [...schema.errorsOf(bytes), ...schematronFindings(bytes)].map((finding) => ({ rank, finding }));
    });
    expect(found).toEqual([]);
  });

  it("a PDF of 12 MB goes through", () => {
    const pdf = Buffer.concat([samplePdf("chest-ct"), Buffer.alloc(12_000_000, "%"), Buffer.from("\n%%EOF\n")]);
    expect(schema.errorsOf(buildImagingReport(imagingReport({ body: { level: 1, pdf } })).bytes)).toEqual([]);
  });
});
