import { metadataProblem, problem, type RegistryProblem } from "../refusal.js";
import type { RegistryObject, RegistryObjects, Slot, SubmissionRequest } from "../registry-object.js";
import { entrySchemes, setSchemes } from "../xds-schemes.js";

/** Order of the children of a registry object (ebRIM 3.0, RegistryObjectType and ExtrinsicObjectType). */
const childOrder = ["Slot", "Name", "Description", "VersionInfo", "Classification", "ExternalIdentifier"];
/** Longest value of a slot (ebRIM LongName). */
const maxValueLength = 256;
/** More documents than any software sends at once: what follows compares each with each. */
const maxEntries = 100;

/**
 * What is wrong with the frame of a submission: kinds and number of objects, identifiers, schema order.
 *
 * @see dmp.md B.4
 */
export function problemsOfStructure(request: SubmissionRequest): readonly RegistryProblem[] {
  const { entries } = request;
  if (entries.length > maxEntries || request.documents.length > maxEntries) {
    return [metadataProblem("Le lot contient trop de documents")];
  }
  return [
    ...(entries.length < 2 ? [problem("XDSMissingDocumentMetadata", "Un document et sa signature sont attendus")] : []),
    ...problemsOfObjects(request),
  ];
}

/** What is wrong with the frame of an update (dmp.md F.4): one set, and one new version of an entry at most. */
export function problemsOfUpdateFrame(request: RegistryObjects): readonly RegistryProblem[] {
  return [
    ...(request.entries.length > 1 ? [metadataProblem("Une entrée au plus est attendue")] : []),
    ...problemsOfObjects(request),
  ];
}

function problemsOfObjects({ sets, entries, associations, others }: RegistryObjects): readonly RegistryProblem[] {
  const found: RegistryProblem[] = [];
  if (sets.length !== 1) found.push(metadataProblem("Un lot de soumission et un seul est attendu"));
  if (others.length > 0) found.push(metadataProblem(`Objet de registre inattendu : ${others.join(", ")}`));
  const objects = [...sets, ...entries];
  const identifiers = [
    ...objects.flatMap((object) => [object, ...object.classifications, ...object.identifiers]),
    ...associations,
  ].map((one) => one.id);
  if (identifiers.includes("") || new Set(identifiers).size !== identifiers.length) {
    found.push(metadataProblem("Attribut id absent ou en double"));
  }
  for (const set of sets) {
    const classed = set.classifications.some((one) => one.node === setSchemes.node);
    if (!classed) found.push(metadataProblem("Classification du lot de soumission absente", set.id));
  }
  for (const entry of entries) {
    if (entry.objectType !== entrySchemes.objectType)
      found.push(metadataProblem("Attribut objectType incorrect", entry.id));
  }
  return [...found, ...objects.flatMap(problemsOfObject)];
}

function problemsOfObject(object: RegistryObject): readonly RegistryProblem[] {
  const found: RegistryProblem[] = [];
  const ranks = object.childNames.map((name) => childOrder.indexOf(name));
  if (ranks.some((rank, i) => rank < 0 || rank < (ranks[i - 1] ?? 0))) {
    found.push(metadataProblem("L'ordre des éléments ne suit pas le schéma ebRIM", object.id));
  }
  const pointing =
    object.classifications.every((one) => one.classifiedObject === object.id) &&
    object.identifiers.every((one) => one.registryObject === object.id);
  if (!pointing) found.push(metadataProblem("Attribut classifiedObject ou registryObject incorrect", object.id));
  const slots = [object.slots, ...object.classifications.map((one) => one.slots)];
  if (!slots.every(areWellFormed)) found.push(metadataProblem("Slot en double, ou valeur trop longue", object.id));
  return found;
}

function areWellFormed(slots: readonly Slot[]): boolean {
  const named = new Set(slots.map((slot) => slot.name)).size === slots.length;
  return named && slots.every((slot) => slot.values.every((value) => value.length <= maxValueLength));
}
