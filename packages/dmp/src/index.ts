/**
 * Client of the French national health record (DMP): existence test, feeding, replacement and deletion in indirect mode;
 * search, reading and visibility with a card or a reinforced authentication.
 *
 * @module
 */
export { createDmpClient } from "./client.js";
export type { DmpClient } from "./client.js";
export type { DmpClientOptions, DmpTimeouts } from "./client-options.js";
export { dmpEndpoints } from "./dmp-endpoints.js";
export { dmpRights } from "./dmp-access.js";
export type { DmpAccess, DmpRight, DmpTransaction } from "./dmp-access.js";
export { authorizeRequests } from "./authorization-provider.js";
export type { AuthorizationProvider, AuthorizationRequest } from "./authorization-provider.js";

export { actorId, submissionAuthorOf } from "./dmp-actor.js";
export type { DmpActor, StructureActor } from "./dmp-actor.js";
export type { DmpAuthorisation, DmpRecord } from "./dmp-record.js";
export type { DmpRefusal } from "./dmp-refusal.js";

export type { PrepareOptions } from "./freeze-submission.js";
export type { CdaFile, DescribedDmpDocument, DmpDocument, DocumentToSend } from "./documents/dmp-document.js";
export type { DocumentSource, FrozenSource } from "./documents/document-source.js";
export { deliveredDocumentsOf } from "./documents/delivered-document.js";
export type { DeliveredDocument } from "./documents/delivered-document.js";
export { contentFingerprint } from "./documents/content-fingerprint.js";
export { defaultFormats } from "./guards/feeding.js";
export type { FrozenSubmission } from "./frozen-submission.js";
export type { Replacement } from "./replacement.js";
export { serializeFrozenSubmission } from "./storage/serialize-frozen-submission.js";
export { restoreFrozenSubmission } from "./storage/restore-frozen-submission.js";
export type { RestoreOptions } from "./storage/restore-frozen-submission.js";
export type { DeliveryOutcome, SubmissionOutcome } from "./submission-outcome.js";

export type { FindRecordOptions } from "./transactions/find-record.js";
export type { AdministrativeDataOutcome } from "./transactions/find-administrative-data.js";
export type { AdministrativeData, DmpTraits } from "./wire/read-administrative-data.js";
export type { SubmitOptions } from "./transactions/submit.js";
export type { DeliverOptions } from "./transactions/deliver.js";
export type { FindReferenceOptions, ReferenceOutcome } from "./transactions/find-reference.js";
export type { DeleteOptions, RegisteredDocumentOptions, StatusOutcome } from "./transactions/change-status.js";
export type { ChangeVisibilityOptions, VisibilityOutcome } from "./transactions/change-visibility.js";
export type { DmpQuery, SearchOptions, SearchOutcome } from "./transactions/search.js";
export { dmpRepositoryUniqueId } from "./transactions/retrieve.js";
export type {
  DocumentToRetrieve,
  RetrievedDmpDocument,
  RetrieveOptions,
  RetrieveOutcome,
} from "./transactions/retrieve.js";
export type { AuthorisationOutcome, SetAuthorisationOptions } from "./transactions/set-authorisation.js";
export type { ListedRecord, ListRecordsOptions, ListRecordsOutcome } from "./transactions/list-records.js";

export { retryClassOf } from "./retry-class.js";
export type { RetryClass } from "./retry-class.js";
export { dmpErrorTable } from "./dmp-error-table.js";
export type { DmpErrorCode, DmpErrorRow, RefusalReason } from "./dmp-error-table.js";
export { dmpMessageTable, findDmpMessage } from "./dmp-message-table.js";
export type { DmpMessageRow } from "./dmp-message-table.js";
export { faultFailure, interpretRegistryErrors } from "./dmp-failure.js";
export { officialText } from "./official-text.js";
export type { FaultContext, RegistryRefusal } from "./dmp-failure.js";
export { clockSkewMs } from "./clock-skew.js";

export { defaultDmpParameters, isMinor } from "./parameters/dmp-parameters.js";
export type { DmpParameters } from "./parameters/dmp-parameters.js";
export { readDmpParameters } from "./parameters/read-dmp-parameters.js";
export { createDmpParametersLoader } from "./parameters/parameters-loader.js";
export type { DmpParametersLoader, DmpParametersLoaderOptions } from "./parameters/parameters-loader.js";

export {
  webPsEndpoints,
  webPsForm,
  webPsFormPage,
  webPsPages,
  webPsReinforcedForm,
  webPsUrl,
} from "./web-ps/web-ps.js";
export type { WebPsForm, WebPsPage, WebPsTarget } from "./web-ps/web-ps.js";

export { createVihf } from "./vihf.js";
export type { DmpMode, DmpSoftware, Vihf, VihfForm, VihfOptions, VihfPurpose } from "./vihf.js";
export { vihfSubjectOf } from "./vihf-subject.js";
export type { VihfSubject } from "./vihf-subject.js";
export { buildVihf, signVihf } from "./wire/build-vihf.js";

export { manifestEntryOf } from "./manifest-entry.js";
export type { ManifestEntry } from "./manifest-entry.js";
export { buildSubmissionSignature } from "./wire/build-submission-signature.js";
export type { SubmissionSignatureOptions } from "./wire/build-submission-signature.js";
export { verifySubmissionSignature } from "./verify-submission-signature.js";
export type { VerifiedSubmissionSignature, VerifySubmissionSignatureOptions } from "./verify-submission-signature.js";
export { signatureEntryOf } from "./signature-entry.js";
export type { SignatureEntrySource } from "./signature-entry.js";

export { buildDmpEnvelope, dmpActions } from "./wire/build-dmp-envelope.js";
export type { DmpEnvelope } from "./wire/build-dmp-envelope.js";
export { buildExistenceTest, createExistenceTest } from "./wire/build-existence-test.js";
export type { ExistenceTest, ExistenceTestOptions } from "./wire/build-existence-test.js";
export { readExistenceAnswer } from "./wire/read-existence-answer.js";
export type { ExistenceFailure } from "./wire/read-existence-answer.js";
export { readSubmissionOutcome } from "./wire/read-submission-outcome.js";
