/**
 * Clinical documents of the CI-SIS (CDA R2): the imaging report, built, read and shown. Pure: no network, no clock.
 *
 * @module
 */
export type { ConfidentialityCode, ImagingReport, PdfBody, ReplacedDocument } from "./imaging-report.js";
export type { ImagingAct, IssuedNumber } from "./imaging-act.js";
export type { Encounter, EncounterCode } from "./encounter.js";

export { buildImagingReport } from "./build-imaging-report.js";
export type { BuildImagingReportOptions } from "./build-imaging-report.js";
export type { CdaDocument } from "./cda-document.js";
export { validateImagingReport } from "./validate-imaging-report.js";
export type { ValidateImagingReportOptions } from "./validate-imaging-report.js";
export { cdaRules } from "./rules/rule-catalogue.js";
export type { CdaRule, CdaRuleId } from "./rules/rule-catalogue.js";

export { readCda } from "./read-cda.js";
export type { ReadCdaOptions } from "./read-cda.js";
export type {
  CdaIdentifier,
  CdaReading,
  ReadAct,
  ReadBody,
  ReadOrder,
  ReadOrganisation,
  ReadParticipant,
  ReadPatient,
  ReadPersonName,
} from "./cda-reading.js";
export { renderCdaHtml } from "./view/render-cda-html.js";
export type { RenderCdaHtmlOptions } from "./view/render-cda-html.js";

export { assertPdf } from "./pdf/assert-pdf.js";
export type { AssertPdfOptions } from "./pdf/assert-pdf.js";
export { inspectPdf } from "./pdf/inspect-pdf.js";
export type { PdfAClaim, PdfInspection } from "./pdf/inspect-pdf.js";

export { codeSystems, identifierAuthorities } from "./code-systems.js";
export { confidentialities, imagingReportCode, pdfDocumentFormat } from "./document-codes.js";
export { authorSpecialtyOf, facilityTypeOf, practiceSettingOf } from "./specialty.js";
export { anatomicalRegions } from "./value-sets/anatomical-region.js";
export { encounterTypes } from "./value-sets/encounter-type.js";
export { facilityTypes } from "./value-sets/facility-type.js";
export { authorSpecialties } from "./value-sets/generated/author-specialty.js";
export { modalities } from "./value-sets/modality.js";
export { practiceSettings } from "./value-sets/practice-setting.js";
export { defineValueSet } from "./value-sets/value-set.js";
export type { ValueSet, ValueSetTable } from "./value-sets/value-set.js";
