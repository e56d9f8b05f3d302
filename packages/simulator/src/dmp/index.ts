/**
 * The DMP of the simulator: existence test and feeding, judged with the service's own codes and texts.
 *
 * @module
 */
export { createDmpService, dmpPath, simulatorHomologationNumber } from "./dmp-service.js";
export type { DmpService, DmpServiceOptions } from "./dmp-service.js";
export type { DmpCallRecord, DmpOperation, DmpRemark } from "./dmp-call-record.js";
export type { DmpDirectory, DmpProfessional, DmpStructure } from "./dmp-directory.js";
export { createDmpFaultScript } from "./dmp-fault.js";
export type { DmpFault, DmpFaultAction, DmpFaultScript } from "./dmp-fault.js";
export type { DmpAuthorisation, DmpPatient, DmpRecordState } from "./dmp-patient.js";
export type { StoredDocument, StoredSubmission } from "./dmp-registry.js";
export type { VisibilityParameters } from "./rules/visibility.js";
export { dmpTestPatients } from "./test-patients.js";
