import { type Ins, SegurError, type Problem } from "@segur-sdk/core";

import type { ImagingReport, PdfBody, ReportHeader } from "./imaging-report.js";
import { inspectPdf } from "./pdf/inspect-pdf.js";
import { isPdfA1 } from "./pdf/assert-pdf.js";
import { actsProblems, screeningProblems } from "./rules/act-rules.js";
import { documentProblems } from "./rules/document-rules.js";
import { participantsProblems } from "./rules/participant-rules.js";
import { patientDetailsProblems } from "./rules/patient-details-rules.js";
import { insToWrite, patientProblems } from "./rules/patient-rules.js";
import { peopleProblems } from "./rules/people-rules.js";
import { problem, unless } from "./rules/rule-catalogue.js";
import { encounterProblems, siteProblems } from "./rules/site-rules.js";
import { pdfCopyWarnings, structuredBodyProblems } from "./rules/structured-body-rules.js";
import { textProblems } from "./rules/text-rules.js";
import { completeStructuredBody } from "./structured-body/complete-structured-body.js";
import type { StructuredBody } from "./structured-body/structured-body.js";

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
  const { body } = report;
  return [
    ...headerProblems(report, insToWrite(report.patient)),
    ...(body.level === 1
      ? pdfProblems(body, options)
      : [
          ...structuredBodyProblems(completeStructuredBody(body, { documentId: report.id }), report),
          ...pdfCopyWarnings(body),
        ]),
  ];
}

/** The problems of everything but the body. */
function headerProblems(report: ReportHeader, ins: Ins | undefined): readonly Problem[] {
  return [
    ...documentProblems(report),
    ...patientProblems(report.patient, ins),
    ...peopleProblems(report),
    ...siteProblems(report.site),
    ...participantsProblems(report),
    ...patientDetailsProblems(report.patientDetails, ins),
    ...actsProblems(report.acts),
    ...screeningProblems(report.screenings),
    ...encounterProblems(report),
    ...textProblems(report),
  ];
}

function pdfProblems({ pdf }: PdfBody, { strictPdfA = true }: ValidateImagingReportOptions): readonly Problem[] {
  const inspection = inspectPdf(pdf);
  if (!inspection.isPdf) return [problem("SDK-N1-PDF", "body.pdf")];
  return unless(isPdfA1(inspection), strictPdfA ? "SDK-N1-PDFA" : "SDK-N1-PDFA-LENIENT", "body.pdf");
}

/** What is known of a report before it is judged, so as not to be found twice. */
export interface ReportToJudge {
  /** The INS that may be written. */
  readonly ins: Ins | undefined;
  /** The body in sections, completed. */
  readonly completed?: StructuredBody;
}

/**
 * Refuses a report whose header, or whose completed body in sections, breaks a rule of severity `error`.
 *
 * @throws `SegurError` `ERR_CDA_INVALID`: `details.field`, `details.rule`, `details.source` of the first problem,
 * `details.count` of them all, `details.problems` one line each.
 */
export function assertReport(report: ReportHeader, { completed, ins }: ReportToJudge): void {
  const problems = [...headerProblems(report, ins), ...(completed ? structuredBodyProblems(completed, report) : [])];
  const errors = problems.filter(({ severity }) => severity === "error");
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
