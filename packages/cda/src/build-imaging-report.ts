import type { Ins } from "@segur-sdk/core";

import type { CdaDocument } from "./cda-document.js";
import { confidentialityOf, imagingReportCode, pdfDocumentFormat, structuredDocumentFormat } from "./document-codes.js";
import type { ImagingReport, ReportHeader } from "./imaging-report.js";
import { assertPdf } from "./pdf/assert-pdf.js";
import type { Presentation } from "./presentation.js";
import { insToWrite } from "./rules/patient-rules.js";
import { completeStructuredBody } from "./structured-body/complete-structured-body.js";
import { assertReport } from "./validate-imaging-report.js";
import { type Binaries, createBinaries } from "./wire/binaries.js";
import {
  buildClinicalDocument,
  type ClinicalDocumentContext,
  type WrittenBody,
} from "./wire/build-clinical-document.js";
import { buildPresented } from "./wire/build-presentation.js";
import { writeDocumentBytes } from "./wire/document-bytes.js";
import type { XmlElement } from "@segur-sdk/core/xml";

/** Options of {@link buildImagingReport}. */
export interface BuildImagingReportOptions {
  /**
   * Refuse a PDF that does not declare PDF/A-1, the format that the sharing metadata announce (RIS.DOC.01).
   * Default `true`. A body in sections is not concerned.
   */
  readonly strictPdfA?: boolean;
  /** How a browser shows the document; nothing by default, as the CI-SIS now wants. */
  readonly presentation?: Presentation;
}

/**
 * The CDA R2 document of a validated imaging report: complete CI-SIS header, and the body the report has, a PDF (level 1)
 * or sections and entries (level 3, volet IMG-CR-IMG).
 *
 * Pure and deterministic: the same report gives the same bytes. The INS is written only when the patient's identity is
 * qualified. Every rule is checked before anything is built. A PDF is encoded straight into the bytes of the document,
 * which are about 4/3 of its size; to hold neither in memory, see {@link streamImagingReport}.
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
  const binaries = createBinaries();
  const ins = insToWrite(report.patient);
  const body = checkedBody(report, ins, options, binaries);
  const tree = buildPresented(buildTree(report, { ins, body, binaries }), options.presentation);
  const bytes = writeDocumentBytes(tree, binaries.contents);
  const description = descriptionOf(report, body.level);
  return options.presentation?.kind === "self-presentable"
    ? { bytes, report, ...description, mimeType: "application/xslt+xml" }
    : { bytes, report, ...description };
}

/** The body to write, once nothing is wrong in the report. */
function checkedBody(
  report: ImagingReport,
  ins: Ins | undefined,
  options: BuildImagingReportOptions,
  binaries: Binaries,
): WrittenBody {
  const { body } = report;
  if (body.level === 1) {
    assertReport(report, { ins });
    assertPdf(body.pdf, { pdfA: options.strictPdfA === false ? "optional" : "required" });
    return { level: 1, pdf: binaries.place(body.pdf) };
  }
  const completed = completeStructuredBody(body, { documentId: report.id });
  assertReport(report, { ins, completed });
  return completed;
}

/** The tree of a document whose header and body were checked. */
export function buildTree(report: ReportHeader, context: ClinicalDocumentContext): XmlElement {
  return buildClinicalDocument(report, context);
}

/** What the sharing metadata repeat of a document. */
export function descriptionOf(report: ReportHeader, level: 1 | 3): Omit<CdaDocument, "bytes" | "report"> {
  return {
    level,
    code: imagingReportCode,
    formatCode: level === 1 ? pdfDocumentFormat : structuredDocumentFormat,
    confidentiality: confidentialityOf(report),
    mimeType: "text/xml",
    languageCode: "fr-FR",
  };
}
