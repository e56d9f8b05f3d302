import type { Sender } from "../authenticate.js";
import type { DmpPatient } from "../dmp-patient.js";
import { problem, type RegistryProblem } from "../refusal.js";
import type { StoredDocument } from "../stored-document.js";

/**
 * May the sender see this document? A document masked to professionals is seen by its authors and by the attending
 * doctor.
 *
 * @see dmp.md A.3 (attending doctor), B.9
 */
export function mayRead(
  { confidentialityCodes, authors }: StoredDocument,
  { nameId }: Sender,
  { attendingDoctor }: DmpPatient,
): boolean {
  return !confidentialityCodes.includes("MASQUE_PS") || attendingDoctor === true || authors.includes(nameId);
}

/** Consulting needs the authorisation of the patient, feeding does not (dmp.md A.4, F.1). */
export function refusalOfConsultation({ authorisation }: DmpPatient): RegistryProblem | undefined {
  return authorisation === "VALIDE" ? undefined : problem("DMPAccessForbidden", "Accès refusé");
}
