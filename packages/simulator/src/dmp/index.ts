/**
 * The DMP of the simulator: a registry and its documents, judged with the service's own codes and texts.
 *
 * @module
 */
export { createDmpService, dmpPath, simulatorHomologationNumber } from "./dmp-service.js";
export type { DmpService, DmpServiceOptions } from "./dmp-service.js";
export { dmpControlPath } from "./control.js";
export type { DmpCallRecord, DmpOperation, DmpRemark } from "./dmp-call-record.js";
export type { DmpDirectory, DmpProfessional, DmpStructure } from "./dmp-directory.js";
export type { DmpDocumentStatus } from "./document-status.js";
export { dmpErrorCodes } from "./dmp-error-codes.js";
export type { DmpErrorCode } from "./dmp-error-codes.js";
export { createDmpFaultScript } from "./dmp-fault.js";
export type { DmpFault, DmpFaultAction, DmpFaultPlay, DmpFaultScript, MultipartDefect } from "./dmp-fault.js";
export type { DmpAuthorisation, DmpPatient, DmpRecordState } from "./dmp-patient.js";
export type { DmpRegistry } from "./dmp-registry.js";
export { dmpParametersPath } from "./parameters-file.js";
export type { DmpParameters } from "./parameters-file.js";
export { dmpRights } from "./rules/rights.js";
export type { DmpAccessMode, DmpGrant, DmpRights } from "./rules/rights.js";
export type { VisibilityParameters } from "./rules/visibility.js";
export type { SearchThreshold } from "./search-threshold.js";
export { seededDmpFaults } from "./seeded-faults.js";
export type { SeededDmpFaultsOptions } from "./seeded-faults.js";
export type {
  DmpVisibility,
  SeededDocument,
  StoredDocument,
  StoredSubmission,
  StoredUpdate,
} from "./stored-document.js";
export { dmpTestPatients } from "./test-patients.js";
