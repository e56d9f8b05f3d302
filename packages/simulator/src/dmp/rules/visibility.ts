import type { Sender } from "../authenticate.js";
import { type DmpPatient, isMinor } from "../dmp-patient.js";
import type { StoredDocument } from "../stored-document.js";
import { metadataProblem, type RegistryProblem } from "../refusal.js";
import type { RegistryObject } from "../registry-object.js";
import { codesOf } from "./coded-metadata.js";

/** National parameters that decide about visibility (dmp.md G). */
export interface VisibilityParameters {
  /** `age-majorite`. */
  readonly ageOfMajority: number;
  /** `cumul-invisible_patient-masque_ps`: may a document be hidden from the patient and from professionals? */
  readonly hiddenFromAllAllowed: boolean;
}

/** What visibility is judged against. */
export interface VisibilityContext {
  readonly patient: DmpPatient;
  readonly sender: Sender;
  readonly now: Date;
  readonly parameters: VisibilityParameters;
}

const fromPatient = "INVISIBLE_PATIENT";
const fromProfessionals = "MASQUE_PS";
const fromRepresentatives = "INVISIBLE_REPRESENTANTS_LEGAUX";

/**
 * What is wrong with the visibility of a document, alone and with regard to the one that it replaces.
 *
 * @see dmp.md B.9
 */
export function problemsOfVisibility(
  entry: RegistryObject,
  replaced: StoredDocument | undefined,
  context: VisibilityContext,
): readonly RegistryProblem[] {
  const codes = codesOf(entry, "confidentialityCode");
  const minor = isMinor(context.patient, context.now, context.parameters.ageOfMajority);
  const hidden = codes.includes(fromRepresentatives);
  const broken: readonly (readonly [boolean, string])[] = [
    [codes[0] !== "N", "Le code de confidentialité N est attendu en premier"],
    [new Set(codes).size !== codes.length, "Code de confidentialité en double"],
    [
      codes.includes(fromPatient) && codes.includes(fromProfessionals) && !context.parameters.hiddenFromAllAllowed,
      "Un document ne peut être à la fois non visible par le patient et masqué aux professionnels de santé",
    ],
    [hidden && !minor, "Seul un document d'un patient mineur peut être caché à ses représentants légaux"],
    [
      context.sender.secretConnection && !hidden,
      "En connexion secrète, un document est non visible par les représentants légaux",
    ],
    ...[fromPatient, fromRepresentatives].map(
      (code) => [hidesAgain(code, codes, replaced), `La visibilité est irréversible : ${code}`] as const,
    ),
  ];
  return broken.filter(([is]) => is).map(([, text]) => metadataProblem(text, entry.id));
}

/** Once visible to the patient or to the representatives, a document stays so, through replacements too. */
function hidesAgain(code: string, codes: readonly string[], replaced: StoredDocument | undefined): boolean {
  return codes.includes(code) && replaced !== undefined && !replaced.confidentialityCodes.includes(code);
}
