export { associationType, type Association } from "./association.js";
export { type AvailabilityStatus, availabilityStatus } from "./availability-status.js";
export { type Author, authorOf, organisationXon, professionalXcn, type Xcn, type Xon } from "./author.js";
export { checkConsistency, type ConsistencyOptions } from "./check-consistency.js";
export { classCodes } from "./codes/class-code.js";
export { formatCodes } from "./codes/format-code.js";
export { dmpClasses } from "./codes/generated/dmp-class.js";
export { dmpConfidentialities } from "./codes/generated/dmp-confidentiality.js";
export { dmpFormats } from "./codes/generated/dmp-format.js";
export { visibilityCode } from "./codes/visibility-code.js";
export { contentType } from "./codes/content-type-code.js";
export type { ConsistencyProblem } from "./consistency/consistency-problem.js";
export type { VihfFacts } from "./consistency/metadata-and-vihf.js";
export { type ContentDigest, contentDigestOf, contentMismatch } from "./content-digest.js";
export {
  addSignatureEntry,
  createSubmission,
  type DocumentToSubmit,
  type SignatureEntryOptions,
  type SubmissionOptions,
} from "./create-submission.js";
export type { SubmissionSetOptions } from "./create-submission-set.js";
export {
  createMetadataUpdate,
  createStatusUpdate,
  type MetadataUpdateOptions,
  type StatusChange,
  type StatusUpdateOptions,
} from "./create-update.js";
export { type Cx, type Cxi, insCx, localPatientCx, referenceIdType } from "./cx.js";
export type { DocumentEntry, DocumentMetadata, XdsTime } from "./document-entry.js";
export { type DocumentEntryOptions, documentEntryOf } from "./document-entry-of.js";
export { type CdaEntry, type CdaEntryOptions, documentEntryOfCda } from "./document-entry-of-cda.js";
export type { DocumentLocation, RetrieveAnswer, RetrievedContent, RetrievedDocument } from "./document-retrieval.js";
export { type EventCodeOptions, eventCodeScheme } from "./event-codes.js";
export type { RegisteredForm } from "./registered-form.js";
export type { RegistryError, RegistryResponse } from "./registry-response.js";
export { rootedUniqueId, type RootedUniqueIdOptions } from "./rooted-unique-id.js";
export { type SourcePatientInfo, sourcePatientInfoOf, type SourcePatientName } from "./source-patient-info.js";
export type {
  CodeMatch,
  DocumentCriteria,
  FindDocuments,
  FindDocumentsByReferenceId,
  FindSubmissionSets,
  GetAssociations,
  GetDocuments,
  GetSubmissionSetAndContents,
  QueryReturnType,
  StoredQuery,
  TimeRange,
} from "./stored-query.js";
export type {
  RegisteredDocument,
  RegisteredSubmissionSet,
  StoredQueryAnswer,
  UnreadableObject,
} from "./stored-query-answer.js";
export type { DescribedDocument, Submission, SubmissionDocument, SubmissionMetadata } from "./submission.js";
export type { SubmissionSet, SubmissionSetMetadata } from "./submission-set.js";
export { confidentialityCodesOf, type Visibility, visibilityOf } from "./visibility.js";
export type { RegistryErrorCode, SubmissionProblem, XdsProfile } from "./validation/problem.js";
export type { ReplacedDocument, RuleContext, SubmissionRule } from "./validation/rule.js";
export {
  assertSubmission,
  submissionRules,
  validateSubmission,
  type ValidationOptions,
} from "./validation/validate-submission.js";
export { formatCx } from "./wire/cx-value.js";
export { buildRegistryResponse } from "./wire/build-registry-response.js";
export { buildRetrieveAnswer, buildRetrieveRequest } from "./wire/build-retrieve.js";
export { buildStoredQuery, type StoredQueryOptions } from "./wire/build-stored-query.js";
export { buildStoredQueryAnswer } from "./wire/build-stored-query-answer.js";
export {
  buildProvideAndRegister,
  buildSubmitObjectsRequest,
  buildUpdateDocumentSet,
  type ProvideAndRegisterOptions,
  type SubmitObjectsOptions,
} from "./wire/build-submit-objects.js";
export { readRegistryResponse } from "./wire/read-registry-response.js";
export { readRetrieveAnswer, readRetrieveRequest } from "./wire/read-retrieve.js";
export { readStoredQuery, type StoredQueryRequest } from "./wire/read-stored-query.js";
export { readStoredQueryAnswer } from "./wire/read-stored-query-answer.js";
export { readSubmitObjectsRequest } from "./wire/read-submit-objects.js";
export { buildXdmArchive, buildXdmArchiveParts, type XdmArchiveOptions } from "./xdm/build-xdm-archive.js";
export type { XdmApplication, XdmIssuer } from "./xdm/build-readme.js";
export { readXdmArchive } from "./xdm/read-xdm-archive.js";
export type { XdmAction, XdmArchive, XdmDocument, XdmFile, XdmSubmission, XdmWarning } from "./xdm/xdm-archive.js";
export type { XdmLimits } from "./xdm/zip-reader.js";
export { xdsTimeOf } from "./xds-time.js";
