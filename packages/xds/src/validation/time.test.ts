import { describe, expect, it } from "vitest";

import { cdaDocument, submissionOf } from "../../test/fixtures/fictitious-report.js";
import { validateSubmission } from "./validate-submission.js";

const submission = submissionOf([cdaDocument()]);
const stopOf = "documents[0].entry.serviceStopTime";
const problemsOf = (serviceStartTime: string, serviceStopTime: string) =>
  validateSubmission(
    {
      ...submission,
      documents: submission.documents.map((document) => ({
        ...document,
        entry: { ...document.entry, serviceStartTime, serviceStopTime },
      })),
    },
    { profile: "dmp" },
  ).map(({ rule, field }) => `${rule} ${field}`);

describe("start and end of an exam, of any precision (dmp.md B.12)", () => {
  it.each([
    ["2026-03-07T08:15Z", "2026-03-07T08:15:30Z"],
    ["2026-03-07T08:15:30Z", "2026-03-07T08:15Z"],
    ["2026-03-07T08:15Z", "2026-03-07T08Z"],
    ["2026-03-07T08:15Z", "2026-03-07"],
    ["2026-03-07T08:15Z", "2026-03"],
    ["2026-03-07", "2026"],
    ["2026", "2026-03-07"],
    // 00:15 in Paris, on the 7th.
    ["2026-03-07", "2026-03-06T23:15Z"],
    // 22:15 in Papeete, on the 6th.
    ["2026-03-07T08:15Z", "2026-03-06"],
  ])("from %s to %s is possible", (start, stop) => {
    expect(problemsOf(start, stop)).toEqual([]);
  });

  it.each([
    ["2026-03-07T08:15Z", "2026-03-07T08:14:59Z"],
    ["2026-03-07T08:15Z", "2026-03-07T07Z"],
    ["2026-03-07", "2026-03-06"],
    ["2026-03-07T08:15Z", "2026-03-05"],
    ["2026-03", "2026-02"],
    ["2026", "2025"],
  ])("from %s to %s ends before it starts", (start, stop) => {
    expect(problemsOf(start, stop)).toEqual(["SDK-XDS-SERVICE-TIMES documents[0].entry.serviceStopTime"]);
  });
});

describe("dates and hours that do not exist (IHE ITI TF-3 §4.2.3.1.7 DTM)", () => {
  it.each(["2026-13-45", "2026-13", "2026-02-30", "2026-02-30T10:00:00Z", "2026-03-07T24Z", "2026-03-07T10:60Z"])(
    "%s is refused",
    (stop) => {
      expect(problemsOf("2026", stop)).toContain(`SDK-XDS-TIME ${stopOf}`);
    },
  );
});
