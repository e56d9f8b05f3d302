import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildImagingReport,
  completeStructuredBody,
  type ImagingReport,
  readCda,
  readStructuredBody,
  type StructuredBody,
} from "../src/index.js";
import { validStructuredReport } from "./fixtures/arbitrary-structured-body.js";
import { completeBody, smallestBody, structuredReport } from "./fixtures/structured-report.js";

const xml = (report: ImagingReport) => new TextDecoder().decode(buildImagingReport(report).bytes);
const readXml = (text: string) => readStructuredBody(readCda(new TextEncoder().encode(text)));
const readBack = (report: ImagingReport) => readStructuredBody(readCda(buildImagingReport(report).bytes));

/** The body as it is to be read; a Buffer and the bytes of a file are the same bytes. */
function asWritten(body: StructuredBody, { id }: ImagingReport): unknown {
  return withPlainBytes(completeStructuredBody(body, { documentId: id }));
}

function withPlainBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return [...value];
  if (Array.isArray(value)) return value.map(withPlainBytes);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withPlainBytes(one)]));
}

describe("The body of a structured report is read back as the model that built it", () => {
  it.each([
    ["every section and every entry", completeBody()],
    ["the least that is allowed", smallestBody()],
  ])("%s", (_what, body) => {
    const report = structuredReport({ body });
    const reading = readBack(report);
    expect(withPlainBytes(reading.body)).toEqual(asWritten(body, report));
    expect(reading).toMatchObject({ missing: [], unplaced: [] });
  });

  it("whatever the body", () => {
    fc.assert(
      fc.property(validStructuredReport, (report) => {
        const reading = readBack(report);
        expect(withPlainBytes(reading.body)).toEqual(asWritten(report.body, report));
        expect(reading.unplaced).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("What the model has no place for is told, and nothing of what it has is lost", () => {
  const text = xml(structuredReport());
  const unplacedIn = (changed: string) => readXml(changed).unplaced.map(({ path, what }) => `${path} ${what}`);

  it("an element of an entry that the model does not name", () => {
    const changed = text.replace("</methodCode>", "</methodCode><specimen></specimen>");
    expect(unplacedIn(changed)).toEqual(["examinations[0].techniques[0] specimen"]);
  });

  it("a second section of a kind that comes once", () => {
    const conclusion =
      /<component><section><templateId root="1\.2\.840\.10008\.9\.5">.*?<\/section><\/component>/u.exec(text)?.[0] ??
      "";
    expect(unplacedIn(text.replace(conclusion, conclusion + conclusion))).toEqual([
      "conclusion second section of this kind",
    ]);
  });

  it("the looks of a narrative", () => {
    expect(unplacedIn(text.replace('<table ID="mesures">', '<table ID="mesures" border="1">'))).toEqual([
      "results.narrative table/@border",
    ]);
  });

  it("a body without conclusion: there is no model of it, and its other sections are given", () => {
    const without = readXml(text.replaceAll("1.2.250.1.213.1.1.2.209", "1.2.250.1.999.9"));
    expect(without).toMatchObject({ missing: ["conclusion"] });
    expect(without.body).toBeUndefined();
    expect(without.sections.examinations).toHaveLength(1);
    expect(without.sections.customSections).toHaveLength(2);
  });

  it("a document of level 1 has none of it", () => {
    expect(readXml('<ClinicalDocument xmlns="urn:hl7-org:v3"/>')).toMatchObject({
      missing: ["clinicalInformation", "examinations", "conclusion"],
      unplaced: [],
    });
  });
});
