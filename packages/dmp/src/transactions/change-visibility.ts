import { SegurError } from "@segur-sdk/core";
import {
  availabilityStatus,
  buildStoredQuery,
  createMetadataUpdate,
  visibilityOf,
  type RegisteredDocument,
  type RegistryError,
  type Visibility,
} from "@segur-sdk/xds";

import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertConfirmed } from "../guards/confirmation.js";
import { assertMode } from "../guards/mode.js";
import { assertMinor, assertPatient } from "../guards/patient.js";
import { assertIrreversible, isSameVisibility } from "../guards/replacement.js";
import { defaultDmpParameters } from "../parameters/dmp-parameters.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { absentTarget, type RegisteredDocumentOptions } from "./change-status.js";
import { refusalOfRecord } from "./refusal-of-record.js";
import { readSearch, type SearchOutcome } from "./search.js";
import { runTransaction } from "./run-transaction.js";
import { updateDocuments } from "./update-documents.js";

/** Options of a change of visibility. */
export interface ChangeVisibilityOptions extends RegisteredDocumentOptions {
  /** From whom the document is hidden from now on. */
  readonly visibility: Visibility;
}

/** What became of a change of visibility. */
export type VisibilityOutcome =
  { readonly outcome: "changed"; readonly warnings: readonly RegistryError[] } | DmpRefusal;

/**
 * TD3.3a and TD3.3b: TD0.2, the metadata read again (TD3.1a), then the same metadata with other confidentiality codes.
 *
 * @see dmp.md B.9, F.4: closed to the indirect mode, where a replacement does it
 */
export async function changeVisibility(
  session: DmpSession,
  options: ChangeVisibilityOptions,
): Promise<VisibilityOutcome> {
  const { options: client } = session;
  assertMode("TD3.3a", client.access);
  assertConfirmed(options.confirmedBy);
  const patient = assertPatient(options.patient, client.environment);
  if (options.visibility.hiddenFromLegalRepresentatives === true) {
    assertMinor(options.patient, client.clock.now(), client.parameters?.() ?? defaultDmpParameters);
  }
  const { sender, secretConnection = false, signal } = options;
  const common = { actor: sender, secretConnection, ...(signal === undefined ? {} : { signal }) };
  const refusal = await refusalOfRecord(session, patient, common, options.existenceTest);
  if (refusal !== undefined) return refusal;
  const current = await readCurrent(session, options);
  if ("outcome" in current) return current;
  const before = visibilityOf(current.entry.confidentialityCodes);
  assertIrreversible(before, options.visibility, "document");
  if (isSameVisibility(before, options.visibility)) {
    throw new SegurError("ERR_DMP_UNCHANGED", { details: { field: "visibility", source: "CNDA EX_GEN-1060" } });
  }
  const shown = before.hiddenFromPatient && options.visibility.hiddenFromPatient !== true;
  const shownToParents =
    before.hiddenFromLegalRepresentatives && options.visibility.hiddenFromLegalRepresentatives !== true;
  const outcome = await updateDocuments(session, options, shown || shownToParents ? "TD3.3b" : "TD3.3a", (set) =>
    createMetadataUpdate({ ...set, current, visibility: options.visibility }),
  );
  return outcome.outcome === "refused" ? outcome : { outcome: "changed", warnings: outcome.warnings };
}

/** The document as the registry has it now; masked ones included. */
async function readCurrent(
  session: DmpSession,
  { uniqueId, patient, sender, secretConnection = false, signal }: ChangeVisibilityOptions,
): Promise<RegisteredDocument | DmpRefusal> {
  const answer = await runTransaction<SearchOutcome>(session, {
    operation: "TD3.1a",
    service: "registry",
    action: dmpActions.storedQuery,
    actor: sender,
    patient: assertPatient(patient, session.options.environment),
    document: uniqueId,
    secretConnection,
    timeoutMs: session.options.timeouts?.registryMs ?? 60_000,
    signal,
    compose: () => ({
      body: buildStoredQuery({ query: "GetDocuments", by: "uniqueId", ids: [uniqueId] }, { returnType: "LeafClass" }),
      read: readSearch,
    }),
  });
  if (answer.outcome === "refused") return answer;
  const [unreadable] = answer.unreadable;
  const { approved, archived, deleted } = availabilityStatus;
  const alive = answer.documents.filter(({ status, entry }) => status !== deleted && entry.uniqueId === uniqueId);
  // Each update leaves a deprecated version of the metadata, under the same unique identifier.
  const inForce = alive.filter(({ status }) => status === approved || status === archived);
  const [current, ...others] = inForce.length > 0 ? inForce : alive;
  if (others.length > 0) {
    throw new SegurError("ERR_DMP_TARGET_AMBIGUOUS", {
      details: { references: others.length + 1, uniqueId, source: "dmp.md F.2, F.4" },
    });
  }
  if (current !== undefined) return current;
  if (unreadable !== undefined) throw unreadable.error;
  throw absentTarget(uniqueId);
}
