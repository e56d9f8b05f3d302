import { fileURLToPath } from "node:url";

import { expect, it } from "vitest";

import { buildImagingReport } from "../../src/index.js";
import { structuredReport } from "../fixtures/structured-report.js";

// Reviewed by eye once; changed only by an explicit `vitest -u`.
it("the level 3 document of the fictitious report is, to the byte, the one on file", async () => {
  const { bytes, formatCode, level } = buildImagingReport(structuredReport());
  expect([level, formatCode.code]).toEqual([3, "urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013"]);
  const file = fileURLToPath(new URL("./imaging-report-n3.xml", import.meta.url));
  await expect(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)).toMatchFileSnapshot(file);
});
