import { readFileSync } from "node:fs";

import { createFixedClock, createSeededIds, isSegurError } from "@segur-sdk/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { imagingReportOf } from "./imaging-report-of.js";
import { parseReportFile, reportFileJsonSchema } from "./report-file.js";

const file = new URL("../../../examples/one-report-two-levels/report.json", import.meta.url);
const read = () => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

function refusal(input: unknown): { code: string; field: unknown; problems: unknown } {
  try {
    parseReportFile(input);
  } catch (error) {
    if (isSegurError(error))
      return { code: error.code, field: error.details.field, problems: error.details["problems"] };
    throw error;
  }
  return { code: "", field: undefined, problems: undefined };
}

describe("A report file", () => {
  it("is read as it is", () => {
    const { patient, ...rest } = read();
    const report = parseReportFile({ patient, ...rest });
    expect(report).toMatchObject(rest);
    expect(report.patient.status).toBe("QUALIFIEE");
  });

  it.each([
    ["act.studyInstanceUid", { act: { ...(read()["act"] as object), studyInstanceUid: "1.02" } }],
    ["site.id", { site: { ...(read()["site"] as object), id: "44" } }],
    ["act.1.title", { act: [read()["act"], { ...(read()["act"] as object), title: "" }] }],
    [
      "body.results.narrative.0.style",
      {
        body: {
          ...(read()["body"] as object),
          results: { narrative: [{ kind: "paragraph", children: ["x"], style: 1 }] },
        },
      },
    ],
    ["validatedAt", { validatedAt: "2026-03-07 11:20" }],
    ["body.conclusion", { body: { ...(read()["body"] as object), conclusion: undefined } }],
    ["", { unknown: 1 }],
  ])("names the field that is wrong: %s", (field, change) => {
    expect(refusal({ ...read(), ...change })).toMatchObject({ code: "ERR_SDK_REPORT_INVALID", field });
  });

  it("repeats no value in what it says", () => {
    const { problems } = refusal({ ...read(), setId: "NESSI", title: 5, confidentiality: "NESSI", validator: "NESSI" });
    expect(problems).toHaveLength(4);
    expect(JSON.stringify(problems)).not.toContain("NESSI");
  });

  it("has its identity checked anew", () => {
    const patient = { ...(read()["patient"] as object), status: "PROVISOIRE" };
    expect(refusal({ ...read(), patient }).code).toBe("ERR_INS_IDENTITY_INVALID");
  });

  it("never fails otherwise, whatever is put in the place of a field", () => {
    const keys = Object.keys(read());
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        expect(refusal({ ...read(), [key]: value }).code).toMatch(/^$|^ERR_SDK_REPORT_INVALID$|^ERR_INS_/u);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(refusal(value).code).not.toBe("");
      }),
    );
  });

  it("has a JSON Schema that knows its fields", () => {
    expect(reportFileJsonSchema()).toMatchObject({
      type: "object",
      required: ["patient", "act", "validator", "site"],
      properties: { confidentiality: { enum: ["N", "R", "V"] } },
    });
  });
});

describe("The report of a file", () => {
  const pdf = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");
  const options = { pdf, clock: createFixedClock("2026-03-07T11:00:00Z"), ids: createSeededIds("report") };

  it("has the same header at both levels", () => {
    const report = parseReportFile(read());
    const [first, third] = ([1, 3] as const).map((level) => imagingReportOf(report, { ...options, level }));
    const { body: pdfBody, ...header } = first!;
    const { body: sections, ...other } = third!;
    expect(header).toEqual(other);
    expect(pdfBody).toEqual({ level: 1, pdf });
    expect(sections).toMatchObject({ level: 3, pdfCopy: { document: { title: header.title, pdf } } });
    expect(imagingReportOf(report).body).not.toHaveProperty("pdfCopy");
  });

  it("gets the identifiers and instants that the file does not give", () => {
    const { id, setId, createdAt, validatedAt, title, ...rest } = read();
    expect([id, setId, createdAt, validatedAt, title]).not.toContain(undefined);
    const report = imagingReportOf(parseReportFile(rest), options);
    expect(report).toMatchObject({
      version: 1,
      title: "Scanner thoracique sans injection",
      createdAt: "2026-03-07T12:00:00+01:00",
      validatedAt: "2026-03-07T12:00:00+01:00",
    });
    expect(report.id).not.toBe(report.setId);
  });

  it("follows the document that it replaces", () => {
    const { setId, ...rest } = read();
    const replaces = { id: "1.2.250.1.999.1", setId: "1.2.250.1.999.2", version: 2 };
    expect(setId).toBeDefined();
    expect(imagingReportOf(parseReportFile({ ...rest, replaces }), options)).toMatchObject({
      version: 3,
      setId: "1.2.250.1.999.2",
      replaces: { id: "1.2.250.1.999.1", version: 2 },
    });
  });

  it("needs a PDF at level 1 and sections at level 3", () => {
    const { body, ...rest } = read();
    expect(body).toBeDefined();
    const report = parseReportFile(rest);
    expect(() => imagingReportOf(report)).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field: "pdf" }) as object }),
    );
    expect(() => imagingReportOf(report, { ...options, level: 3 })).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ field: "body" }) as object }),
    );
  });
});
