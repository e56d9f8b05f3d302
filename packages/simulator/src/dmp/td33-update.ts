import type { IdGenerator } from "@segur-sdk/core";

import { type Sender, wrongResourceId } from "./authenticate.js";
import type { DmpOperation } from "./dmp-call-record.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpStore } from "./dmp-registry.js";
import { statusOfUrn } from "./document-status.js";
import { keepMetadataUpdate, keepStatusUpdate } from "./keep-update.js";
import { metadataProblem, problem, type RegistryProblem, type SoapFault } from "./refusal.js";
import { identifiersOf, type RegistryObject, type RegistryObjects, slotValues } from "./registry-object.js";
import { problemsOfDuplicates, problemsOfPatientId } from "./rules/identifiers.js";
import { problemsOfUpdatedEntry } from "./rules/metadata-update.js";
import { problemsOfUpdateFrame } from "./rules/registry-structure.js";
import type { DmpGrant } from "./rules/rights.js";
import { refusalOfGrant } from "./rules/rights.js";
import { isTransition, type StatusTransition } from "./rules/status-update.js";
import { problemsOfSet } from "./rules/submission-set.js";
import type { VisibilityParameters } from "./rules/visibility.js";
import { codesOf } from "./rules/coded-metadata.js";
import { readInsCx } from "./values/hl7-values.js";
import { associationTypes, setSchemes } from "./xds-schemes.js";

type UpdateOperation = Extract<DmpOperation, `TD3.3${string}`>;

/** An update request, authenticated and granted. */
export interface UpdateRequest {
  readonly objects: RegistryObjects;
  readonly operation: UpdateOperation;
  readonly sender: Sender;
  readonly patient: DmpPatient;
  readonly grant: DmpGrant;
  readonly messageId: string;
}

/** What an update needs to know of the service. */
export interface UpdateContext {
  readonly registry: DmpStore;
  readonly now: Date;
  readonly toleranceMs: number;
  readonly ids: IdGenerator;
  readonly assignsEntryUuids: boolean;
  readonly parameters: VisibilityParameters;
}

/**
 * Which update is asked: deletion (c), archive and its opposite (d), showing to the patient or to his representatives
 * (b), anything else of the visibility (a).
 */
export function updateOperationOf({ entries, associations }: RegistryObjects, registry: DmpStore): UpdateOperation {
  const [entry] = entries;
  if (entry === undefined) {
    const asked = associations.flatMap((one) => slotValues(one, "NewStatus")).map(statusOfUrn);
    return asked.includes("deleted") ? "TD3.3c" : "TD3.3d";
  }
  const former = registry.current(entry.lid ?? "")?.document.confidentialityCodes ?? [];
  const shown = former.filter(
    (code) => code.startsWith("INVISIBLE_") && !codesOf(entry, "confidentialityCode").includes(code),
  );
  return shown.length > 0 ? "TD3.3b" : "TD3.3a";
}

/**
 * Updates the status or the metadata of a document (TD3.3): keeps the change, or says what is wrong with it.
 *
 * @see dmp.md F.4; IHE ITI-57
 */
export function update(request: UpdateRequest, context: UpdateContext): readonly RegistryProblem[] | SoapFault {
  const { objects, sender } = request;
  const broken = problemsOfUpdateFrame(objects);
  const [set] = objects.sets;
  if (broken.length > 0 || set === undefined) return broken;
  const named = identifiersOf(set, setSchemes.patientId).map(readInsCx);
  if (named.length !== 1 || named[0]?.matricule !== sender.patient.matricule) return wrongResourceId;
  const [uniqueId = ""] = identifiersOf(set, setSchemes.uniqueId);
  const ofSet = [
    ...problemsOfSet(set, sender, context.now, context.toleranceMs),
    ...problemsOfPatientId(set, setSchemes.patientId, sender.patient),
    ...problemsOfDuplicates([{ uniqueId, hash: "", location: set.id }], (id) => context.registry.hashOf(id)),
  ];
  if (ofSet.length > 0) return ofSet;
  const [entry] = objects.entries;
  return entry === undefined ? updateStatus(request, set, context) : updateMetadata(request, set, entry, context);
}

function updateStatus(request: UpdateRequest, set: RegistryObject, context: UpdateContext): readonly RegistryProblem[] {
  const { objects, sender, patient, grant } = request;
  const [association, ...others] = objects.associations;
  if (association?.type !== associationTypes.updateStatus || others.length > 0 || association.source !== set.id) {
    return [metadataProblem("Une association UpdateAvailabilityStatus et une seule est attendue", set.id)];
  }
  const target = context.registry.entryOf(association.target);
  // Deleted: the registry no longer knows it.
  if (target === undefined || target.isSignature || target.document.status === "deleted") {
    return [problem("XDSUnresolvedReferenceException", "Le document visé est inconnu", association.id)];
  }
  const { document } = target;
  if (document.patient !== patient.matricule) {
    return [problem("XDSPatientIdDoesNotMatch", "Le document est celui d'un autre patient", association.id)];
  }
  const denied = refusalOfGrant(grant, document, sender);
  if (denied !== undefined) return [denied];
  const transition = transitionOf(association.slots);
  if (transition?.from !== document.status || !isTransition(transition)) {
    return [problem("XDSMetadataUpdateError", "OriginalStatus ou NewStatus incorrect", association.id)];
  }
  keepStatusUpdate({ ...request, set, target, transition }, context);
  return [];
}

function updateMetadata(
  request: UpdateRequest,
  set: RegistryObject,
  entry: RegistryObject,
  context: UpdateContext,
): readonly RegistryProblem[] {
  const { objects, sender, patient, grant } = request;
  const current = context.registry.current(entry.lid ?? "");
  if (current === undefined || current.isSignature || current.document.status === "deleted") {
    return [problem("XDSMetadataUpdateError", "Le lid ne désigne aucun document", entry.id)];
  }
  const { document } = current;
  if (document.patient !== patient.matricule) {
    return [problem("XDSPatientIdDoesNotMatch", "Le document est celui d'un autre patient", entry.id)];
  }
  const unmasks =
    document.confidentialityCodes.includes("MASQUE_PS") && !codesOf(entry, "confidentialityCode").includes("MASQUE_PS");
  // Everyone may mask; only an author unmasks (dmp.md A.3).
  const denied = refusalOfGrant(unmasks && grant === "yes" ? "own" : grant, document, sender);
  if (denied !== undefined) return [denied];
  const wrong = problemsOfUpdatedEntry(
    { entry, current, set, associations: objects.associations, sender, patient },
    context,
  );
  if (wrong.length > 0) return wrong;
  keepMetadataUpdate({ ...request, set, target: current, entry }, context);
  return [];
}

function transitionOf(slots: RegistryObject["slots"]): StatusTransition | undefined {
  const [from] = slotValues({ slots }, "OriginalStatus").map(statusOfUrn);
  const [to] = slotValues({ slots }, "NewStatus").map(statusOfUrn);
  return from === undefined || to === undefined ? undefined : { from, to };
}
