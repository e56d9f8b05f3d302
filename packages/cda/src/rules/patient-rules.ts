import { inspectMatriculeIns, type Ins, isSegurError, type Problem } from "@segur-sdk/core";
import { type Identity, insForEmission, isBirthPlaceCode, type QualifiedIdentity } from "@segur-sdk/ins";

import { isCivilDate } from "../instant.js";
import { issuedNumberProblems } from "./issued-number-rules.js";
import { problem, unless } from "./rule-catalogue.js";

/**
 * The INS that the document carries: that of a qualified identity, and of no other. `undefined` for any other identity,
 * whose local identifiers alone are written.
 *
 * @see RIS.INS.37; Référentiel INS
 */
export function insToWrite(patient: Identity): Ins | undefined {
  if (patient.status !== "QUALIFIEE") return undefined;
  try {
    // Checks that the identity deserves its status, and throws when it does not.
    return insForEmission(patient as QualifiedIdentity);
  } catch (error) {
    if (isSegurError(error, "ERR_INS_NOT_QUALIFIED")) return undefined;
    throw error;
  }
}

/** Identity of the patient, given the INS that may be written: at least one identifier, the traits that the header needs, and those that an INS needs. */
export function patientProblems(patient: Identity, ins: Ins | undefined): readonly Problem[] {
  const { traits, localIds } = patient;
  const qualified = ins !== undefined;
  const { birthPlace } = traits;
  return [
    ...unless(qualified || patient.status !== "QUALIFIEE", "SDK-INS-STATUS", "patient.status"),
    ...unless(qualified || localIds.length > 0, "SDK-PATIENT-ID", "patient.localIds"),
    ...localIds.flatMap(({ system, value }, index) =>
      issuedNumberProblems({ value, issuer: system }, `patient.localIds[${String(index)}]`, {
        rule: "SDK-PATIENT-ID",
        issuerField: "system",
      }),
    ),
    ...unless(traits.birthName.trim() !== "", "SDK-PATIENT-NAME", "patient.traits.birthName"),
    ...unless((traits.givenNames[0] ?? "").trim() !== "", "SDK-PATIENT-NAME", "patient.traits.givenNames"),
    ...unless(["M", "F", "I"].includes(traits.sex), "SDK-PATIENT-SEX", "patient.traits.sex"),
    ...unless(isCivilDate(traits.birthDate), "SDK-PATIENT-BIRTH-DATE", "patient.traits.birthDate"),
    ...unless(
      birthPlace === undefined ? !qualified : isBirthPlaceCode(birthPlace),
      "SDK-PATIENT-BIRTH-PLACE",
      "patient.traits.birthPlace",
    ),
    ...insProblems(ins),
  ];
}

function insProblems(ins: Ins | undefined): readonly Problem[] {
  if (ins === undefined) return [];
  const inspection = inspectMatriculeIns(ins.matricule, { authority: ins.oid });
  if (!inspection.valid) return [problem("SDK-INS-KEY", "patient.ins.matricule")];
  return unless(!inspection.warnings.includes("KEY"), "SDK-INS-KEY-TEST", "patient.ins.matricule");
}
