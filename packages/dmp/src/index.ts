/**
 * Client of the French national health record (DMP): existence test (TD0.2) and feeding (TD2.1), in indirect mode.
 *
 * @module
 */
export { createDmpClient } from "./client.js";
export type { DmpClient, FindRecordOptions, SubmitOptions } from "./client.js";
export type { DmpClientOptions, DmpTimeouts } from "./client-options.js";
export { dmpEndpoints } from "./dmp-endpoints.js";

export { actorId, submissionAuthorOf } from "./dmp-actor.js";
export type { DmpActor, StructureActor } from "./dmp-actor.js";
export type { DmpAuthorisation, DmpRecord } from "./dmp-record.js";
export type { PrepareOptions } from "./freeze-submission.js";
export type { FrozenSubmission } from "./frozen-submission.js";
export type { SubmissionOutcome } from "./submission-outcome.js";

export { retryClassOf } from "./retry-class.js";
export type { RetryClass } from "./retry-class.js";
export { dmpErrorTable } from "./dmp-error-table.js";
export type { DmpErrorCode, DmpErrorRow, RefusalReason } from "./dmp-error-table.js";
export { dmpMessageTable, findDmpMessage } from "./dmp-message-table.js";
export type { DmpMessageRow } from "./dmp-message-table.js";
export { faultFailure, interpretRegistryErrors } from "./dmp-failure.js";
export type { FaultContext, RegistryRefusal } from "./dmp-failure.js";
export { clockSkewMs } from "./clock-skew.js";

export { createVihf } from "./vihf.js";
export type { DmpSoftware, Vihf, VihfForm, VihfOptions } from "./vihf.js";
export { vihfSubjectOf } from "./vihf-subject.js";
export type { VihfSubject } from "./vihf-subject.js";
export { buildVihf, signVihf } from "./wire/build-vihf.js";

export { manifestEntryOf } from "./manifest-entry.js";
export type { ManifestEntry } from "./manifest-entry.js";
export { buildSubmissionSignature } from "./wire/build-submission-signature.js";
export type { SubmissionSignatureOptions } from "./wire/build-submission-signature.js";
export { signatureEntryOf } from "./signature-entry.js";
export type { SignatureEntrySource } from "./signature-entry.js";

export { buildDmpEnvelope, dmpActions } from "./wire/build-dmp-envelope.js";
export type { DmpEnvelope } from "./wire/build-dmp-envelope.js";
export { buildExistenceTest, createExistenceTest } from "./wire/build-existence-test.js";
export type { ExistenceTest, ExistenceTestOptions } from "./wire/build-existence-test.js";
export { readExistenceAnswer } from "./wire/read-existence-answer.js";
export type { ExistenceFailure } from "./wire/read-existence-answer.js";
export { readSubmissionOutcome } from "./wire/read-submission-outcome.js";
