import { isSegurError, SegurError, type Oid } from "@segur-sdk/core";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { availabilityStatus, createStatusUpdate, type AvailabilityStatus, type RegistryError } from "@segur-sdk/xds";

import type { DmpActor } from "../dmp-actor.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertConfirmed } from "../guards/confirmation.js";
import { assertMode } from "../guards/mode.js";
import { assertPatient } from "../guards/patient.js";
import { findReference } from "./find-reference.js";
import { refusalOfRecord } from "./refusal-of-record.js";
import { updateDocuments } from "./update-documents.js";

/** A document already in the DMP, and who acts on it. */
export interface RegisteredDocumentOptions {
  /** Unique identifier of the document, kept at its delivery. */
  readonly uniqueId: Oid;
  readonly patient: QualifiedIdentity;
  readonly sender: DmpActor;
  /** Who confirmed, after having been told that it cannot be undone (EX_3.3-1030 to 1050). Kept by the caller's journal. */
  readonly confirmedBy: string;
  /** Connexion secrète of a minor. Default `false`. */
  readonly secretConnection?: boolean;
  /** `done`: the caller has just asked TD0.2. Default `before`. */
  readonly existenceTest?: "before" | "done";
  readonly signal?: AbortSignal;
}

/** Options of a deletion. */
export interface DeleteOptions extends RegisteredDocumentOptions {
  /** Status that the document has: the registry checks it. Default approved. */
  readonly status?: "approved" | "archived" | "deprecated";
}

/** What became of a change: `absent` when the document is no longer there, deleted by an earlier attempt or by others. */
export type StatusOutcome<Done extends string> =
  { readonly outcome: Done; readonly warnings: readonly RegistryError[] } | { readonly outcome: "absent" } | DmpRefusal;

/** TD3.3c: TD0.2, TD3.1b, then the change of status. */
export function deleteDocument(session: DmpSession, options: DeleteOptions): Promise<StatusOutcome<"deleted">> {
  const from = availabilityStatus[options.status ?? "approved"];
  return changeStatus(session, options, { operation: "TD3.3c", done: "deleted", from, to: availabilityStatus.deleted });
}

/** TD3.3d, both ways. */
export function archiveDocument(
  session: DmpSession,
  options: RegisteredDocumentOptions,
  done: "archived" | "unarchived",
): Promise<StatusOutcome<"archived" | "unarchived">> {
  const { approved, archived } = availabilityStatus;
  const [from, to] = done === "archived" ? [approved, archived] : [archived, approved];
  return changeStatus(session, options, { operation: "TD3.3d", done, from, to });
}

interface Change<Done extends string> {
  readonly operation: "TD3.3c" | "TD3.3d";
  readonly done: Done;
  readonly from: AvailabilityStatus;
  readonly to: AvailabilityStatus;
}

async function changeStatus<Done extends string>(
  session: DmpSession,
  options: RegisteredDocumentOptions,
  change: Change<Done>,
): Promise<StatusOutcome<Done>> {
  assertMode(change.operation, session.options.access);
  assertConfirmed(options.confirmedBy);
  const patient = assertPatient(options.patient, session.options.environment);
  const { sender, secretConnection = false, signal } = options;
  const common = { actor: sender, secretConnection, ...(signal === undefined ? {} : { signal }) };
  const refusal = await refusalOfRecord(session, patient, common, options.existenceTest);
  if (refusal !== undefined) return refusal;
  for (let attempt = 1; ; attempt += 1) {
    const found = await findReference(session, patient, options.uniqueId, common);
    if (found.outcome !== "found") return found;
    try {
      const { from, to, operation } = change;
      const outcome = await updateDocuments(session, options, operation, (set) =>
        createStatusUpdate({ ...set, change: { target: found.entryUuid, from, to } }),
      );
      return outcome.outcome === "refused" ? outcome : { outcome: change.done, warnings: outcome.warnings };
    } catch (error) {
      // The entry changed in between: asked again, once.
      if (attempt > 1 || !isSegurError(error, "ERR_DMP_TARGET_UNKNOWN")) throw error;
    }
  }
}

/** The failure when a document that should be there is not. */
export function absentTarget(uniqueId: Oid): SegurError {
  return new SegurError("ERR_DMP_TARGET_ABSENT", { details: { uniqueId, source: "dmp.md F.2" } });
}
