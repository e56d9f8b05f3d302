import { SegurError, type Problem } from "@segur-sdk/core";

import type { ImagingReport } from "./imaging-report.js";
import { inspectPdf } from "./pdf/inspect-pdf.js";
import { isPdfA1 } from "./pdf/assert-pdf.js";
import { actsProblems } from "./rules/act-rules.js";
import { documentProblems } from "./rules/document-rules.js";
import { patientProblems } from "./rules/patient-rules.js";
import { peopleProblems } from "./rules/people-rules.js";
import { problem, unless } from "./rules/rule-catalogue.js";
import { encounterProblems, siteProblems } from "./rules/site-rules.js";
import { textProblems } from "./rules/text-rules.js";

/** Options of {@link validateImagingReport}. */
export interface ValidateImagingReportOptions {
  /** A PDF that does not declare PDF/A-1 is an error; `false` makes it a warning. Default `true`. */
  readonly strictPdfA?: boolean;
}

/**
 * Everything that is wrong with a report, errors and warnings alike; empty when there is nothing to say.
 *
 * These are the rules of the written specification that neither the schema nor the official Schematron sees, and those
 * they do see, told by field. Problems hold no patient data: they may be logged.
 *
 * @see CI-SIS Structuration minimale 1.16.8; IMG-CR-IMG 2024.01
 * @example
 * ```ts
 * import { validateImagingReport, type ImagingReport } from "@segur-sdk/cda";
 *
 * function blocking(report: ImagingReport): string[] {
 *   return validateImagingReport(report)
 *     .filter(({ severity }) => severity === "error")
 *     .map(({ field, message }) => `${field}: ${message.fr}`);
 * }
 * ```
 */
export function validateImagingReport(
  report: ImagingReport,
  options: ValidateImagingReportOptions = {},
): readonly Problem[] {
  return [...headerProblems(report), ...bodyProblems(report, options)];
}

/** The problems of everything but the body. */
function headerProblems(report: ImagingReport): readonly Problem[] {
  return [
    ...documentProblems(report),
    ...patientProblems(report.patient),
    ...peopleProblems(report),
    ...siteProblems(report.site),
    ...actsProblems(report.acts),
    ...encounterProblems(report),
    ...textProblems(report),
  ];
}

function bodyProblems(
  { body }: ImagingReport,
  { strictPdfA = true }: ValidateImagingReportOptions,
): readonly Problem[] {
  const inspection = inspectPdf(body.pdf);
  if (!inspection.isPdf) return [problem("SDK-N1-PDF", "body.pdf")];
  return unless(isPdfA1(inspection), strictPdfA ? "SDK-N1-PDFA" : "SDK-N1-PDFA-LENIENT", "body.pdf");
}

/**
 * Refuses a report whose header breaks a rule of severity `error`.
 *
 * @throws `SegurError` `ERR_CDA_INVALID`: `details.field`, `details.rule`, `details.source` of the first problem,
 * `details.count` of them all, `details.problems` one line each.
 */
export function assertHeader(report: ImagingReport): void {
  const errors = headerProblems(report).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first === undefined) return;
  throw new SegurError("ERR_CDA_INVALID", {
    details: {
      field: first.field,
      rule: `${first.rule}: ${first.message.en}`,
      source: first.source,
      count: errors.length,
      problems: errors.map(({ field, rule }) => `${field}: ${rule}`),
    },
  });
}
