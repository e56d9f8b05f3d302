import fc from "fast-check";
import { expect, it } from "vitest";

import { buildImagingReport, completeStructuredBody, validateImagingReport } from "../src/index.js";
import { validStructuredReport } from "./fixtures/arbitrary-structured-body.js";

it("a completed body is complete: completing it again changes nothing, and both build the same bytes", () => {
  fc.assert(
    fc.property(validStructuredReport, (report) => {
      expect(validateImagingReport(report).filter(({ severity }) => severity === "error")).toEqual([]);
      const completed = completeStructuredBody(report.body, { documentId: report.id });
      expect(completeStructuredBody(completed, { documentId: report.id })).toEqual(completed);
      const [one, other] = [buildImagingReport({ ...report, body: completed }), buildImagingReport(report)];
      expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
    }),
    { numRuns: 100 },
  );
});
