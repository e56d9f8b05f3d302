import type { CdaDocument } from "@segur-sdk/cda";
import { insNature, SegurError, type Environment, type Ins } from "@segur-sdk/core";
import { assertQualified, insForEmission, type QualifiedIdentity } from "@segur-sdk/ins";

/**
 * The INS that the DMP may be asked about, or a refusal: the type says that the identity is qualified, this says it again at
 * run time, for callers without types.
 *
 * @throws SegurError `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_NIA`, `ERR_INS_ENVIRONMENT`, `ERR_INS_OID_ENVIRONMENT`.
 * @see CNDA EX_GEN-1530, EX_GEN-1270; test 0.2-080 (NIA); insi.md §1.2 (OID of each environment)
 */
export function assertPatient(patient: QualifiedIdentity, environment: Environment): Ins {
  assertQualified(patient);
  if (insNature(patient.ins.oid) === "NIA") {
    throw new SegurError("ERR_DMP_NIA", { details: { field: "patient.ins.oid", source: "CNDA test 0.2-080" } });
  }
  return insForEmission(patient, environment);
}

/**
 * Refuses documents of another patient.
 *
 * @throws SegurError `ERR_DMP_NOTHING_TO_SEND`, `ERR_DMP_PATIENT_MISMATCH`.
 */
export function assertDocumentsOf(patient: QualifiedIdentity, documents: readonly CdaDocument[]): void {
  if (documents.length === 0 || documents.some(({ bytes }) => bytes.length === 0)) {
    throw new SegurError("ERR_DMP_NOTHING_TO_SEND", { details: { field: "documents", source: "CNDA EX_GEN-1060" } });
  }
  for (const [index, { report }] of documents.entries()) {
    const { ins } = report.patient;
    if (ins?.matricule !== patient.ins.matricule || ins.oid !== patient.ins.oid) {
      throw new SegurError("ERR_DMP_PATIENT_MISMATCH", {
        details: { field: `documents[${String(index)}].report.patient.ins`, source: "IHE ITI TF-2 §3.41.4.1.3.3" },
      });
    }
  }
}
