import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { buildImagingReport } from "@segur-sdk/cda";
import { imagingReportOf, parseReportFile } from "segur-sdk";

/** The report of the example, as a RIS hands it over. */
export const reportPath = fileURLToPath(
  new URL("../../../examples/one-report-two-levels/report.json", import.meta.url),
);
/** The same as it was laid out. */
export const pdfPath = fileURLToPath(new URL("../../simulator/assets/chest-ct.pdf", import.meta.url));

export function reportJson(): Record<string, unknown> {
  return JSON.parse(readFileSync(reportPath, "utf8")) as Record<string, unknown>;
}

/** A right document. */
export function documentText(level: 1 | 3): string {
  const report = imagingReportOf(parseReportFile(reportJson()), { pdf: readFileSync(pdfPath), level });
  return Buffer.from(buildImagingReport(report).bytes).toString("utf8");
}
