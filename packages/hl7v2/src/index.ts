/**
 * HL7v2 messages of French peers: the ER7 codec, and the patient of any message (PAM France, CI-SIS annexe INS). Pure.
 *
 * @module
 */
export { er7Null, segmentsNamed, usualSeparators } from "./er7-message.js";
export type { Er7Component, Er7Field, Er7Message, Er7Repetition, Er7Segment, Er7Separators } from "./er7-message.js";
export { readEr7 } from "./wire/read-er7.js";
export type { ReadEr7Options } from "./wire/read-er7.js";
export { er7Field, er7Text } from "./wire/er7-field.js";
export { buildEr7, buildSegment, encodeEr7 } from "./wire/build-er7.js";
export type { Er7Value } from "./wire/build-er7.js";
export type { Er7Charset } from "./wire/er7-charset.js";

export { parsePid } from "./wire/parse-pid.js";
export type { ParsePidOptions } from "./wire/parse-pid.js";
export type {
  AssigningAuthority,
  IdentityAcquisition,
  PatientIdentification,
  PatientIdentifier,
} from "./patient-identification.js";
export { pidProblemRules } from "./pid-problem.js";
export type { PidProblem, PidProblemCode, PidProblemEffect } from "./pid-problem.js";
export { receivedOfPid } from "./received-of-pid.js";
export { buildPid } from "./wire/build-pid.js";
export type { BuildPidOptions } from "./wire/build-pid.js";
