import type { DmpPatient } from "../dmp-patient.js";
import { problem, type RegistryProblem } from "../refusal.js";

/**
 * The patient whose record may be fed, or why it may not: no record, closed record, or opposition, which spares
 * replacements.
 *
 * @see dmp.md E.2; segur-requirements.md §6 DT-2 for the opposition
 */
export function openRecord(patient: DmpPatient | undefined, addsNewDocuments: boolean): DmpPatient | RegistryProblem {
  if (patient === undefined || patient.record === "absent") {
    return problem("XDSUnknownPatientId", "Aucun DMP pour ce patient");
  }
  if (patient.record === "closed") return problem("DMPClosed", "Le DMP du patient est fermé");
  return patient.feedingOpposed === true && addsNewDocuments ? problem("DMPAccessForbidden", "Accès refusé") : patient;
}
