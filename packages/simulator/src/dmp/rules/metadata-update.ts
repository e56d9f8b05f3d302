import type { Sender } from "../authenticate.js";
import type { DmpPatient } from "../dmp-patient.js";
import type { DmpStore, RegistryEntry } from "../dmp-registry.js";
import { metadataProblem, problem, type RegistryProblem } from "../refusal.js";
import {
  type Association,
  type Classification,
  classificationsOf,
  type RegistryObject,
  slotValues,
} from "../registry-object.js";
import { associationTypes, entrySchemes } from "../xds-schemes.js";
import { problemsOfCodes } from "./coded-metadata.js";
import { problemsOfVisibility, type VisibilityParameters } from "./visibility.js";

/** A new version of an entry, and the version that it follows. */
export interface UpdatedEntry {
  readonly entry: RegistryObject;
  readonly current: RegistryEntry;
  readonly set: RegistryObject;
  readonly associations: readonly Association[];
  readonly sender: Sender;
  readonly patient: DmpPatient;
}

/** What a new version is judged against. */
export interface UpdatedEntryContext {
  readonly registry: DmpStore;
  readonly now: Date;
  readonly parameters: VisibilityParameters;
}

/**
 * What is wrong with a change of metadata: its version is not the current one, something else than the confidentiality
 * changed, or the visibility may not become what is asked.
 *
 * @see dmp.md F.4; IHE ITI-57 for the codes
 */
export function problemsOfUpdatedEntry(
  { entry, current, set, associations, sender, patient }: UpdatedEntry,
  { registry, now, parameters }: UpdatedEntryContext,
): readonly RegistryProblem[] {
  const [membership, ...others] = associations;
  if (membership?.type !== associationTypes.hasMember || others.length > 0) {
    return [metadataProblem("Une association HasMember et une seule est attendue", set.id)];
  }
  if (membership.source !== set.id || membership.target !== entry.id) {
    return [problem("XDSUnresolvedReferenceException", "Référence non résolue dans une association", membership.id)];
  }
  if (slotValues(membership, "PreviousVersion")[0] !== String(current.document.version)) {
    return [problem("XDSMetadataVersionError", "PreviousVersion n'est pas la version courante", membership.id)];
  }
  if (current.document.status !== "approved") {
    return [problem("XDSMetadataUpdateError", "Le document n'est pas à l'état Approved", entry.id)];
  }
  if (registry.entryOf(entry.id) !== undefined) {
    return [problem("XDSMetadataUpdateError", "L'entrée doit porter un nouvel identifiant", entry.id)];
  }
  return [
    ...problemsOfUnchanged(entry, current.metadata),
    ...problemsOfCodes(entry),
    // The rule of the secret connection is one of feeding: it asks nothing of a document that is there.
    ...problemsOfVisibility(entry, current.document, {
      patient,
      sender: { ...sender, secretConnection: false },
      now,
      parameters,
    }),
  ];
}

/** Authors, legal authenticator and local patient are the current ones to the byte; nor may anything else change. */
function problemsOfUnchanged(entry: RegistryObject, current: RegistryObject): readonly RegistryProblem[] {
  const authors = (of: RegistryObject): unknown => [
    classificationsOf(of, entrySchemes.author).map((one) => one.slots),
    ...["legalAuthenticator", "sourcePatientId"].map((name) => slotValues(of, name)),
  ];
  if (!isSame(authors(entry), authors(current))) {
    return [metadataProblem("Les données d'un auteur ne peuvent pas être modifiées", entry.id)];
  }
  return isSame(fixedPart(entry), fixedPart(current))
    ? []
    : [metadataProblem("Seule la confidentialité peut être modifiée", entry.id)];
}

/** Slots that the registry adds, or that a sender may repeat: they are not compared. */
const ofRegistry = ["repositoryUniqueId", "hash", "size"];

function fixedPart({ slots, title, mimeType, classifications, identifiers }: RegistryObject): unknown {
  const coded = (one: Classification): unknown => [one.scheme, one.nodeRepresentation, one.slots, one.label];
  return {
    title,
    mimeType,
    slots: slots
      .filter(({ name }) => !ofRegistry.includes(name))
      .map(({ name, values }) => [name, ...values])
      .sort(),
    codes: classifications.filter((one) => one.scheme !== entrySchemes.confidentialityCode).map(coded),
    identifiers: identifiers.map(({ scheme, value }) => [scheme, value]).sort(),
  };
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
