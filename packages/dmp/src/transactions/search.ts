import type { XmlElement } from "@segur-sdk/core/xml";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import {
  buildStoredQuery,
  insCx,
  type QueryReturnType,
  type RegistryError,
  type StoredQuery,
  type StoredQueryAnswer,
} from "@segur-sdk/xds";

import type { DmpActor } from "../dmp-actor.js";
import { interpretRegistryErrors, refusalOf } from "../dmp-failure.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertPatient } from "../guards/patient.js";
import type { VihfPurpose } from "../vihf.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { readQueryAnswer } from "./find-reference.js";
import { runTransaction } from "./run-transaction.js";

/** A query without its patient: that of the call is written, and no other can be. */
export type DmpQuery = StoredQuery extends infer Query
  ? Query extends StoredQuery
    ? Omit<Query, "patientId">
    : never
  : never;

/** Options of a search. */
export interface SearchOptions {
  readonly patient: QualifiedIdentity;
  readonly actor: DmpActor;
  /** Whole objects, or their references only. Default `LeafClass`. */
  readonly returnType?: QueryReturnType;
  readonly secretConnection?: boolean;
  /** Default `normal`. */
  readonly purpose?: VihfPurpose;
  readonly signal?: AbortSignal;
}

/** What a search found; `complete` is false when a part of the registry did not answer. */
export type SearchOutcome =
  | ({
      readonly outcome: "found";
      readonly complete: boolean;
      readonly warnings: readonly RegistryError[];
    } & Pick<StoredQueryAnswer, "documents" | "submissionSets" | "associations" | "references" | "unreadable">)
  | DmpRefusal;

/** TD3.1a. */
export function search(session: DmpSession, query: DmpQuery, options: SearchOptions): Promise<SearchOutcome> {
  const { returnType = "LeafClass", actor, secretConnection = false, purpose, signal } = options;
  const patient = assertPatient(options.patient, session.options.environment);
  return runTransaction<SearchOutcome>(session, {
    operation: "TD3.1a",
    service: "registry",
    action: dmpActions.storedQuery,
    actor,
    patient,
    secretConnection,
    ...(purpose === undefined ? {} : { purpose }),
    timeoutMs: session.options.timeouts?.registryMs ?? 60_000,
    signal,
    compose: () => ({
      // The queries by identifier have no patient: the VIHF names him.
      body: buildStoredQuery({ ...query, patientId: insCx(patient) } as StoredQuery, { returnType }),
      read: readSearch,
    }),
  });
}

/** Reads the answer of a search; a partial success is a success that says so. */
export function readSearch(body: XmlElement): SearchOutcome {
  const answer = readQueryAnswer(body);
  if (answer.status === "failure") {
    const refusal = interpretRegistryErrors(answer.errors);
    if (refusal.kind === "failed") throw refusal.error;
    return refusalOf(refusal);
  }
  const { documents, submissionSets, associations, references, unreadable, errors } = answer;
  const complete = answer.status === "success" && unreadable.length === 0;
  return {
    outcome: "found",
    complete,
    warnings: errors,
    documents,
    submissionSets,
    associations,
    references,
    unreadable,
  };
}
