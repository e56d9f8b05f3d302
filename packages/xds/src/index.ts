export { associationType, type Association } from "./association.js";
export { type Author, authorOf, organisationXon, professionalXcn, type Xcn, type Xon } from "./author.js";
export { classCodes } from "./codes/class-code.js";
export { visibilityCode } from "./codes/visibility-code.js";
export { contentType } from "./codes/content-type-code.js";
export { type ContentDigest, contentDigestOf } from "./content-digest.js";
export {
  addSignatureEntry,
  createSubmission,
  type DocumentToSubmit,
  type SignatureEntryOptions,
  type SubmissionOptions,
} from "./create-submission.js";
export { type Cx, type Cxi, insCx, localPatientCx, referenceIdType } from "./cx.js";
export type { DocumentEntry, DocumentMetadata, XdsTime } from "./document-entry.js";
export { type DocumentEntryOptions, documentEntryOf } from "./document-entry-of.js";
export { type EventCodeOptions, eventCodeScheme } from "./event-codes.js";
export type { RegistryError, RegistryResponse } from "./registry-response.js";
export { rootedUniqueId, type RootedUniqueIdOptions } from "./rooted-unique-id.js";
export { type SourcePatientInfo, sourcePatientInfoOf, type SourcePatientName } from "./source-patient-info.js";
export type { DescribedDocument, Submission, SubmissionDocument, SubmissionMetadata } from "./submission.js";
export type { SubmissionSet, SubmissionSetMetadata } from "./submission-set.js";
export { confidentialityCodesOf, type Visibility, visibilityOf } from "./visibility.js";
export type { RegistryErrorCode, SubmissionProblem, XdsProfile } from "./validation/problem.js";
export type { RuleContext, SubmissionRule } from "./validation/rule.js";
export {
  assertSubmission,
  submissionRules,
  validateSubmission,
  type ValidationOptions,
} from "./validation/validate-submission.js";
export { formatCx } from "./wire/cx-value.js";
export {
  buildProvideAndRegister,
  buildSubmitObjectsRequest,
  type ProvideAndRegisterOptions,
  type SubmitObjectsOptions,
} from "./wire/build-submit-objects.js";
export { readRegistryResponse } from "./wire/read-registry-response.js";
export { readSubmitObjectsRequest } from "./wire/read-submit-objects.js";
export { buildXdmArchive, type XdmArchiveOptions } from "./xdm/build-xdm-archive.js";
export type { XdmApplication, XdmIssuer } from "./xdm/build-readme.js";
export { readXdmArchive } from "./xdm/read-xdm-archive.js";
export type { XdmAction, XdmArchive, XdmDocument, XdmFile, XdmSubmission, XdmWarning } from "./xdm/xdm-archive.js";
export type { XdmLimits } from "./xdm/zip-reader.js";
export { xdsTimeOf } from "./xds-time.js";
