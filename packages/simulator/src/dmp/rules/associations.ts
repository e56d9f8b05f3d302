import type { DmpStore } from "../dmp-registry.js";
import { metadataProblem, problem, type RegistryProblem } from "../refusal.js";
import { type Association, slotValues } from "../registry-object.js";
import type { StoredDocument } from "../stored-document.js";
import { associationTypes } from "../xds-schemes.js";

/** Identifiers of the objects that the associations of a submission may join. */
export interface AssociationContext {
  readonly setId: string;
  /** Entries of documents, without the signature. */
  readonly documentIds: readonly string[];
  readonly signatureId: string;
  /** Matricule of the patient. */
  readonly patient: string;
  readonly registry: Pick<DmpStore, "entry">;
}

/**
 * What is wrong with the associations: each entry is a member of the set once, the signature signs the set, a
 * replacement joins a new document to a current one of the same patient.
 *
 * @see dmp.md B.10
 */
export function problemsOfAssociations(
  associations: readonly Association[],
  context: AssociationContext,
): readonly RegistryProblem[] {
  const { setId, signatureId } = context;
  const found: RegistryProblem[] = [];
  for (const id of [...context.documentIds, signatureId]) {
    const memberships = associations.filter((one) => one.type === associationTypes.hasMember && one.target === id);
    if (memberships.length !== 1)
      found.push(metadataProblem("Une association HasMember et une seule est attendue", id));
  }
  const signs = associations.filter((one) => one.type === associationTypes.signs);
  if (signs.length !== 1 || signs[0]?.source !== signatureId || signs[0].target !== setId) {
    found.push(metadataProblem("Une association signs de la signature vers le lot est attendue", signatureId));
  }
  const replacements = associations.filter((one) => one.type === associationTypes.replaces);
  for (const end of ["source", "target"] as const) {
    if (new Set(replacements.map((one) => one[end])).size !== replacements.length) {
      found.push(problem("XDSReplaceFailed", "Un document est remplacé, ou remplace, plusieurs fois", setId));
    }
  }
  return [...found, ...associations.flatMap((one) => problemsOfAssociation(one, context))];
}

function problemsOfAssociation(association: Association, context: AssociationContext): readonly RegistryProblem[] {
  const { type, source, target, id } = association;
  const unresolved = problem("XDSUnresolvedReferenceException", "Référence non résolue dans une association", id);
  if (association.objectType !== associationTypes.objectType) {
    return [metadataProblem("Attribut objectType de l'association incorrect", id)];
  }
  switch (type) {
    case associationTypes.hasMember: {
      const members = [...context.documentIds, context.signatureId];
      if (source !== context.setId || !members.includes(target)) return [unresolved];
      const status = slotValues(association, "SubmissionSetStatus");
      const original = status.length === 0 || (status.length === 1 && status[0] === "Original");
      return original ? [] : [metadataProblem("SubmissionSetStatus doit être Original", id)];
    }
    case associationTypes.signs:
      return source === context.signatureId && target === context.setId ? [] : [unresolved];
    case associationTypes.replaces:
      return context.documentIds.includes(source) ? problemsOfReplacement(association, context) : [unresolved];
    default:
      return [metadataProblem("Type d'association inattendu", id)];
  }
}

function problemsOfReplacement(
  { id, target }: Association,
  { registry, patient }: AssociationContext,
): readonly RegistryProblem[] {
  const replaced = registry.entry(target);
  if (replaced?.status !== "approved") {
    return [problem("XDSReplaceFailed", "Le document à remplacer est inconnu ou obsolète", id)];
  }
  return replaced.patient === patient
    ? []
    : [problem("XDSPatientIdDoesNotMatch", "Le document à remplacer est celui d'un autre patient", id)];
}

/** The document that an entry replaces, when it does and the document is known. */
export function replacedBy(
  entryId: string,
  associations: readonly Association[],
  registry: Pick<DmpStore, "entry">,
): StoredDocument | undefined {
  const replacement = associations.find((one) => one.type === associationTypes.replaces && one.source === entryId);
  return replacement === undefined ? undefined : registry.entry(replacement.target);
}
