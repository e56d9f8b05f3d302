import type { CdaDocument } from "./cda-document.js";
import { confidentialities, imagingReportCode, pdfDocumentFormat } from "./document-codes.js";
import type { ImagingReport } from "./imaging-report.js";
import { assertPdf } from "./pdf/assert-pdf.js";
import { insToWrite } from "./rules/patient-rules.js";
import { assertHeader } from "./validate-imaging-report.js";
import { buildClinicalDocument } from "./wire/build-clinical-document.js";
import { serializeXml } from "@segur-sdk/core/xml";

/** Options of {@link buildImagingReport}. */
export interface BuildImagingReportOptions {
  /**
   * Refuse a PDF that does not declare PDF/A-1, the format that the sharing metadata announce (RIS.DOC.01).
   * Default `true`.
   */
  readonly strictPdfA?: boolean;
}

/**
 * The CDA R2 level 1 document of a validated imaging report: complete CI-SIS header, and the PDF as body.
 *
 * Pure and deterministic: the same report gives the same bytes. The INS is written only when the patient's identity is
 * qualified. Every rule is checked before anything is built.
 *
 * @throws `SegurError` `ERR_CDA_INVALID` when the report breaks a rule (see {@link validateImagingReport} for the
 * whole list), `ERR_CDA_PDF_INVALID` when the body is not a complete PDF, `ERR_CDA_PDF_NOT_PDFA` when it does not declare
 * PDF/A-1.
 * @see CI-SIS Structuration minimale des documents de santé 1.16.8; IMG-CR-IMG 2024.01; RIS.DOC.02
 * @example
 * ```ts
 * import { buildImagingReport, type ImagingReport } from "@segur-sdk/cda";
 *
 * function documentBytes(report: ImagingReport): Uint8Array {
 *   return buildImagingReport(report).bytes;
 * }
 * ```
 */
export function buildImagingReport(report: ImagingReport, options: BuildImagingReportOptions = {}): CdaDocument {
  assertHeader(report);
  assertPdf(report.body.pdf, { pdfA: options.strictPdfA === false ? "optional" : "required" });
  const confidentiality = confidentialities[report.confidentiality ?? "N"];
  const root = buildClinicalDocument(report, { ins: insToWrite(report.patient), confidentiality });
  return {
    bytes: new TextEncoder().encode(serializeXml(root, { declaration: true })),
    report,
    level: 1,
    code: imagingReportCode,
    formatCode: pdfDocumentFormat,
    confidentiality,
    mimeType: "text/xml",
    languageCode: "fr-FR",
  };
}
