import type { CodedValue } from "@segur-sdk/core";

const system = "1.2.250.1.213.2.2";

/**
 * Type of activity of a submission (contentTypeCode).
 *
 * Source: codes of JDV_J59-ContentTypeCode-DMP seen in the samples of the DMP and in the ANS HL7 v2 mapping, labels of
 * the nomenclature of types of activity. The set is larger: any other code of it may be given by the caller.
 */
export const contentType = {
  /** Hospital stay. */
  inpatient: { code: "03", label: "Hospitalisation complète (non compris hospitalisation de semaine)", system },
  dayHospital: { code: "04", label: "Hospitalisation de jour", system },
  /** Out-patient act: the usual case of an imaging centre. */
  outpatient: { code: "07", label: "Consultations, soins externes", system },
  recurringTreatment: { code: "19", label: "Traitements et cures ambulatoires", system },
  other: { code: "97", label: "Activité non dénommée ailleurs", system },
} as const satisfies Record<string, CodedValue>;
