import type { CodedValue } from "@segur-sdk/core";

import { codeSystems } from "./code-systems.js";
import type { ConfidentialityCode, ReportHeader } from "./imaging-report.js";

/**
 * Type of an imaging report.
 *
 * @see RIS.CRR.07; JDV_J07-XdsTypeCode-CISIS
 */
export const imagingReportCode: CodedValue = {
  code: "18748-4",
  label: "CR d'imagerie médicale",
  system: codeSystems.loinc,
};

/**
 * Sharing format of a level 1 document that carries a PDF.
 *
 * @see ASS_A11: templateId 1.3.6.1.4.1.19376.1.2.20
 */
export const pdfDocumentFormat: CodedValue = {
  code: "urn:ihe:iti:xds-sd:pdf:2008",
  label: "Document à corps non structuré en Pdf/A-1",
  system: codeSystems.formatCodes,
};

/**
 * Sharing format of a level 3 document.
 *
 * @see ASS_A11: templateId 1.2.250.1.213.1.1.1.45; JDV_J60-FormatCode-DMP
 */
export const structuredDocumentFormat: CodedValue = {
  code: "urn:ihe:rad:CDA:ImagingReportStructuredHeadings:2013",
  label: "Compte-rendu d'imagerie médicale",
  system: codeSystems.formatCodes,
};

/**
 * Confidentialities that a header may carry.
 *
 * @see CI-SIS Structuration minimale 1.16.8: value set 2.16.840.1.113883.1.11.16926 since June 2025
 */
export const confidentialities: Readonly<Record<ConfidentialityCode, CodedValue>> = {
  N: { code: "N", label: "Normal", system: codeSystems.confidentiality },
  R: { code: "R", label: "Restreint", system: codeSystems.confidentiality },
  V: { code: "V", label: "Très restreint", system: codeSystems.confidentiality },
};

/** Confidentiality of a report: `N` unless it says otherwise. */
export function confidentialityOf({ confidentiality = "N" }: Pick<ReportHeader, "confidentiality">): CodedValue {
  return confidentialities[confidentiality];
}
