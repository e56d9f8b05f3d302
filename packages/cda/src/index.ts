/**
 * Clinical documents of the CI-SIS (CDA R2): the imaging report, built, read and shown. Pure: no network, no clock.
 *
 * @module
 */
export type { ConfidentialityCode, ImagingReport, PdfBody, ReplacedDocument, ReportHeader } from "./imaging-report.js";
export type { ImagingAct, IssuedNumber } from "./imaging-act.js";
export type { Encounter, EncounterCode, EncounterPlace } from "./encounter.js";
export type {
  Authenticator,
  AuthoringDevice,
  Consent,
  DataEnterer,
  EncounterParticipant,
  EncounterParticipantType,
  Informant,
  Participant,
  ParticipantFunction,
  ParticipantType,
  PatientRelation,
  ProfessionalInformant,
  RelativeInformant,
  RelativeRole,
  ReportAuthor,
  ReportRecipient,
  StructureMember,
  WorkContact,
} from "./participants.js";
export type { Guardian, GuardianOrganisation, GuardianPerson, PatientDetails } from "./patient-details.js";
export type {
  Addendum,
  PatientEducation,
  PatientInformation,
  StructuredBody,
} from "./structured-body/structured-body.js";
export type { AttachedDocument, AttachedDocuments, PdfCopy } from "./structured-body/attached-document.js";
export type {
  ClinicalInformation,
  Contraindication,
  HistoryItem,
  MedicalHistory,
} from "./structured-body/clinical-information.js";
export type { MedicalDevice, MedicalDevices } from "./structured-body/device.js";
export type { AnatomicalSite, Examination, ImagingTechnique } from "./structured-body/examination.js";
export type {
  EntryText,
  Narrative,
  NarrativeAnchor,
  NarrativeBlock,
  NarrativeCell,
  NarrativeContent,
  NarrativeFootnote,
  NarrativeFootnoteReference,
  NarrativeInline,
  NarrativeItem,
  NarrativeLineBreak,
  NarrativeLink,
  NarrativeList,
  NarrativeMedia,
  NarrativeParagraph,
  NarrativeRow,
  NarrativeScript,
  NarrativeStyle,
  NarrativeTable,
} from "./structured-body/narrative.js";
export type { CatalogObject, CatalogSeries, CatalogStudy, ObjectCatalog } from "./structured-body/object-catalog.js";
export type { NamedProfessional, SectionAuthor } from "./structured-body/people.js";
export type {
  AdministeredProduct,
  ProductAdministration,
  RadiopharmaceuticalAdministration,
} from "./structured-body/product.js";
export type {
  ExposureAuthorization,
  PregnancyStatus,
  RadiationDose,
  RadiationExposure,
} from "./structured-body/radiation-exposure.js";
export type { EntrySection, Section, TextSection } from "./structured-body/section.js";
export type { CodedText, Dose, Quantity, QuantityRange, UncodedText } from "./structured-body/values.js";

export { completeStructuredBody } from "./structured-body/complete-structured-body.js";
export type { CompleteStructuredBodyOptions } from "./structured-body/complete-structured-body.js";
export { normaliseNarrative } from "./structured-body/normalise-narrative.js";

export { buildImagingReport } from "./build-imaging-report.js";
export type { BuildImagingReportOptions } from "./build-imaging-report.js";
export type { CdaDocument } from "./cda-document.js";
export type { LinkedStylesheet, Presentation, SelfPresentable } from "./presentation.js";
export { streamImagingReport } from "./stream-imaging-report.js";
export type { DocumentDigest, ImagingReportStream, StreamImagingReportOptions } from "./stream-imaging-report.js";
export { validateImagingReport } from "./validate-imaging-report.js";
export type { ValidateImagingReportOptions } from "./validate-imaging-report.js";
export { cdaRules } from "./rules/rule-catalogue.js";
export type { CdaRule, CdaRuleId } from "./rules/rule-catalogue.js";

export { readCda } from "./read-cda.js";
export type { ReadCdaOptions } from "./read-cda.js";
export type { CdaReading, ReadBody } from "./cda-reading.js";
export { attachmentsOf, decodeMedia } from "./reading/attachment.js";
export type { CdaAttachment, DecodeMediaOptions } from "./reading/attachment.js";
export type {
  CdaIdentifier,
  ReadCode,
  ReadMedia,
  ReadMoment,
  ReadQualifier,
  ReadQuantity,
  ReadRange,
  ReadText,
  ReadValue,
} from "./reading/coded.js";
export type {
  ReadAct,
  ReadAuthorization,
  ReadEncounter,
  ReadFacility,
  ReadOrder,
  ReadRelatedDocument,
} from "./reading/context.js";
export type {
  ReadNarrative,
  ReadNarrativeAttributes,
  ReadNarrativeBreak,
  ReadNarrativeCell,
  ReadNarrativeContent,
  ReadNarrativeFootnoteReference,
  ReadNarrativeItem,
  ReadNarrativeLink,
  ReadNarrativeList,
  ReadNarrativeMedia,
  ReadNarrativeNode,
  ReadNarrativeOther,
  ReadNarrativeParagraph,
  ReadNarrativeRow,
  ReadNarrativeRowGroup,
  ReadNarrativeTable,
  ReadNarrativeText,
} from "./reading/narrative.js";
export type {
  ReadAddress,
  ReadDevice,
  ReadGuardian,
  ReadInformant,
  ReadInvolvement,
  ReadOrganisation,
  ReadParticipant,
  ReadPatient,
  ReadPersonName,
  ReadTelecom,
} from "./reading/people.js";
export type { ReadEntry, ReadSection } from "./reading/section.js";
export { readReportHeader } from "./reading/report-header-reading.js";
export type {
  ReportHeaderReading,
  RestoredAct,
  RestoredHeader,
  RestoredRecipient,
} from "./reading/report-header-reading.js";
export type { UnplacedPart } from "./reading/restore/unplaced.js";
export { readStructuredBody } from "./reading/structured-body-reading.js";
export type { StructuredBodyReading } from "./reading/structured-body-reading.js";
export { unknownElements } from "./reading/unknown-elements.js";
export type { UnknownElement } from "./reading/unknown-elements.js";
export type { SelfPresentation } from "./reading/self-presentation.js";
export type {
  ReadPlayer,
  ReadProduct,
  ReadReferenceRange,
  ReadRelation,
  ReadRole,
  ReadStatement,
  ReadStatementPerson,
  StatementKind,
} from "./reading/statement.js";
export { renderCdaHtml } from "./view/render-cda-html.js";
export type { RenderCdaHtmlOptions } from "./view/render-cda-html.js";

export { assertPdf } from "./pdf/assert-pdf.js";
export type { AssertPdfOptions } from "./pdf/assert-pdf.js";
export { inspectPdf } from "./pdf/inspect-pdf.js";
export type { PdfAClaim, PdfFault, PdfInspection } from "./pdf/inspect-pdf.js";

export { codeSystems, identifierAuthorities } from "./code-systems.js";
export { confidentialities, imagingReportCode, pdfDocumentFormat, structuredDocumentFormat } from "./document-codes.js";
export { authorSpecialtyOf, facilityTypeOf, practiceSettingOf } from "./specialty.js";
export { anatomicalRegions } from "./value-sets/generated/anatomical-region.js";
export { encounterTypes } from "./value-sets/generated/encounter-type.js";
export { facilityTypes } from "./value-sets/generated/facility-type.js";
export { authorSpecialties } from "./value-sets/generated/author-specialty.js";
export { modalities } from "./value-sets/generated/modality.js";
export { practiceSettings } from "./value-sets/generated/practice-setting.js";
export { defineValueSet } from "./value-sets/value-set.js";
export type { ValueSet, ValueSetTable } from "./value-sets/value-set.js";
