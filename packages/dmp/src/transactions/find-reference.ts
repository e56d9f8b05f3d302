import { isSegurError, SegurError, type Ins, type Oid } from "@segur-sdk/core";
import { childElements, type XmlElement } from "@segur-sdk/core/xml";
import { availabilityStatus, buildStoredQuery, readStoredQueryAnswer, type StoredQueryAnswer } from "@segur-sdk/xds";

import type { DmpActor } from "../dmp-actor.js";
import { interpretRegistryErrors, refusalOf } from "../dmp-failure.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { runTransaction } from "./run-transaction.js";

/** Options of TD3.1b. */
export interface FindReferenceOptions {
  readonly actor: DmpActor;
  readonly secretConnection?: boolean;
  readonly signal?: AbortSignal;
}

/** Current references of a document; one that is unknown has none. */
type References = { readonly outcome: "answered"; readonly entryUuids: readonly string[] } | DmpRefusal;

/** Where a document stands in the registry now: its entryUUID changes with each version, and is never stored (RG_2710). */
export type ReferenceOutcome =
  { readonly outcome: "found"; readonly entryUuid: string } | { readonly outcome: "absent" } | DmpRefusal;

/**
 * TD3.1b: the current entryUUID of a document, by its unique identifier.
 *
 * @throws SegurError `ERR_DMP_TARGET_AMBIGUOUS` when the registry gives several: which is current cannot be told.
 */
export async function findReference(
  session: DmpSession,
  patient: Ins,
  uniqueId: Oid,
  options: FindReferenceOptions,
): Promise<ReferenceOutcome> {
  const answer = await findReferences(session, patient, uniqueId, options);
  if (answer.outcome === "refused") return answer;
  const [entryUuid, ...others] = new Set(answer.entryUuids);
  if (others.length > 0) {
    throw new SegurError("ERR_DMP_TARGET_AMBIGUOUS", {
      details: { references: others.length + 1, uniqueId, source: "dmp.md F.2" },
    });
  }
  return entryUuid === undefined ? { outcome: "absent" } : { outcome: "found", entryUuid };
}

/**
 * True when the registry knows every one of these documents. A refusal counts as no.
 *
 * References do not say whose they are and a document may have several: each document is asked for by itself.
 */
export async function areAllRegistered(
  session: DmpSession,
  patient: Ins,
  uniqueIds: readonly Oid[],
  options: FindReferenceOptions,
): Promise<boolean> {
  for (const uniqueId of uniqueIds) {
    const answer = await findReferences(session, patient, uniqueId, options);
    if (answer.outcome === "refused" || answer.entryUuids.length === 0) return false;
  }
  return true;
}

function findReferences(
  session: DmpSession,
  patient: Ins,
  document: Oid,
  { actor, secretConnection = false, signal }: FindReferenceOptions,
): Promise<References> {
  return runTransaction<References>(session, {
    operation: "TD3.1b",
    service: "registry",
    action: dmpActions.storedQuery,
    actor,
    patient,
    document,
    secretConnection,
    timeoutMs: session.options.timeouts?.registryMs ?? 60_000,
    signal,
    compose: () => ({
      // LeafClass is a consultation: it is refused in indirect mode.
      body: buildStoredQuery({ query: "GetDocuments", by: "uniqueId", ids: [document] }, { returnType: "ObjectRef" }),
      read: readReferences,
    }),
  });
}

function readReferences(body: XmlElement): References {
  const answer = readQueryAnswer(body);
  // Some registries give the whole entry where its reference was asked for.
  const entries = answer.documents.filter(({ status }) => status !== availabilityStatus.deleted);
  const entryUuids = [...answer.references, ...entries.map(({ id }) => id)];
  if (answer.status === "success" || (answer.status === "partial-success" && entryUuids.length > 0)) {
    // A document taken for absent would pass for deleted: only an empty list says so.
    const understood = answer.references.length + answer.documents.length;
    if (listed(body) > understood) throw unreadableAnswer("ObjectRef/@id", answer.unreadable[0]?.error);
    return { outcome: "answered", entryUuids };
  }
  // What is not there is an answer, whether the registry says it by an empty list or by an error.
  const errors = answer.errors.filter(({ severity }) => severity === "error");
  if (errors.every(({ code }) => code === "XDSDocumentUniqueIdError") && errors.length > 0) {
    return { outcome: "answered", entryUuids: [] };
  }
  const refusal = interpretRegistryErrors(answer.errors);
  if (refusal.kind === "failed") throw refusal.error;
  return refusalOf(refusal);
}

/** Objects that an answer lists, whatever they are. */
function listed(body: XmlElement): number {
  const lists = childElements(body).filter(({ name }) => name.local === "RegistryObjectList");
  return lists.reduce((count, list) => count + childElements(list).length, 0);
}

/**
 * Reads the answer of a stored query.
 *
 * @throws SegurError `ERR_DMP_ANSWER`.
 */
export function readQueryAnswer(body: XmlElement): StoredQueryAnswer {
  try {
    return readStoredQueryAnswer(body);
  } catch (cause) {
    if (!isSegurError(cause)) throw cause;
    throw unreadableAnswer("AdhocQueryResponse", cause);
  }
}

function unreadableAnswer(rule: string, cause: SegurError | undefined): SegurError {
  return new SegurError("ERR_DMP_ANSWER", {
    details: { rule, source: "dmp.md F.2" },
    ...(cause === undefined ? {} : { cause }),
  });
}
