import { insNature, isInsAuthority, SegurError, type Environment, type Ins } from "@segur-sdk/core";
import { assertQualified, insForEmission, type Identity, type QualifiedIdentity } from "@segur-sdk/ins";

import type { PreparedDocument } from "../documents/prepare-document.js";
import { isMinor, type DmpParameters } from "../parameters/dmp-parameters.js";

/**
 * The INS that the DMP may be asked about, or a refusal: the type says that the identity is qualified, this says it again at
 * run time, for callers without types.
 *
 * @throws SegurError `ERR_INS_NOT_QUALIFIED`, `ERR_DMP_NIA`, `ERR_INS_ENVIRONMENT`, `ERR_INS_OID_ENVIRONMENT`.
 * @see CNDA EX_GEN-1530, EX_GEN-1270; test 0.2-080 (NIA); insi.md §1.2 (OID of each environment)
 */
export function assertPatient(patient: QualifiedIdentity, environment: Environment): Ins {
  const authority = authorityOf(patient);
  // An identity is long to go through: giving its INS says that it is qualified, a refusal is preceded by the same.
  if (isInsAuthority(authority) && insNature(authority) === "NIA") {
    assertQualified(patient);
    throw new SegurError("ERR_DMP_NIA", { details: { field: "patient.ins.oid", source: "CNDA test 0.2-080" } });
  }
  return insForEmission(patient, environment);
}

function authorityOf(patient: Identity | null | undefined): string {
  return patient?.ins?.oid ?? "";
}

/**
 * Refuses documents of another patient.
 *
 * @throws SegurError `ERR_DMP_PATIENT_MISMATCH`.
 */
export function assertDocumentsOf(patient: Ins, documents: readonly PreparedDocument[]): void {
  for (const [index, { entry }] of documents.entries()) {
    if (entry.patientId?.id === patient.matricule && entry.patientId.authority === patient.oid) continue;
    throw new SegurError("ERR_DMP_PATIENT_MISMATCH", {
      details: { field: `documents[${String(index)}].patient.ins`, source: "IHE ITI TF-2 §3.41.4.1.3.3" },
    });
  }
}

/**
 * Secret connection and hiding from the legal representatives are for minors.
 *
 * @throws SegurError `ERR_DMP_NOT_A_MINOR`.
 * @see dmp.md B.9, rule 5; CNDA EX_GEN-1550
 */
export function assertMinor(patient: QualifiedIdentity, at: Date, parameters: DmpParameters): void {
  if (isMinor(patient.traits.birthDate, at, parameters)) return;
  throw new SegurError("ERR_DMP_NOT_A_MINOR", {
    details: {
      field: "patient.traits.birthDate",
      rule: `under ${String(parameters.ageOfMajority)}`,
      source: "EX_GEN-1550",
    },
  });
}
