import { inspectMatriculeIns, type Ins, type Problem } from "@segur-sdk/core";
import { insForEmission, isBirthPlaceCode, isQualified, type Identity } from "@segur-sdk/ins";

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
  return isQualified(patient) ? insForEmission(patient) : undefined;
}

/** Identity of the patient: at least one identifier, the traits that the header needs, and those that an INS needs. */
export function patientProblems(patient: Identity): readonly Problem[] {
  const { traits, localIds } = patient;
  const qualified = isQualified(patient);
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
    ...insProblems(patient),
  ];
}

function insProblems(patient: Identity): readonly Problem[] {
  const ins = insToWrite(patient);
  if (ins === undefined) return [];
  const inspection = inspectMatriculeIns(ins.matricule, { authority: ins.oid });
  if (!inspection.valid) return [problem("SDK-INS-KEY", "patient.ins.matricule")];
  return unless(!inspection.warnings.includes("KEY"), "SDK-INS-KEY-TEST", "patient.ins.matricule");
}
