import { SegurError } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import type { QualifiedIdentity } from "@segur-sdk/ins";
import { partNamed, type SoapAnswer } from "@segur-sdk/transport";
import {
  buildRetrieveRequest,
  contentMismatch,
  readRetrieveAnswer,
  type ContentDigest,
  type DocumentLocation,
  type RegistryError,
  type RetrievedContent,
} from "@segur-sdk/xds";

import type { DmpActor } from "../dmp-actor.js";
import { interpretRegistryErrors, refusalOf } from "../dmp-failure.js";
import type { DmpRefusal } from "../dmp-refusal.js";
import type { DmpSession } from "../dmp-session.js";
import { assertPatient } from "../guards/patient.js";
import type { VihfPurpose } from "../vihf.js";
import { dmpActions } from "../wire/build-dmp-envelope.js";
import { runTransaction } from "./run-transaction.js";

/** Repository of the documents of the DMP; the vaccination history has another (dmp.md F.2). */
export const dmpRepositoryUniqueId = "1.2.250.1.213.4.1.1.1.2";

/** A document to read: where it is, and what its metadata say of its bytes. */
export interface DocumentToRetrieve extends Partial<ContentDigest> {
  readonly uniqueId: string;
  /** Default {@link dmpRepositoryUniqueId}. */
  readonly repositoryUniqueId?: string;
}

/** Options of a retrieval. */
export interface RetrieveOptions {
  readonly patient: QualifiedIdentity;
  readonly actor: DmpActor;
  readonly secretConnection?: boolean;
  /** Default `normal`. */
  readonly purpose?: VihfPurpose;
  readonly signal?: AbortSignal;
}

/** A document read in the DMP: its bytes are those that the metadata describe, when they describe them. */
export interface RetrievedDmpDocument {
  readonly uniqueId: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

/** What was read. With `missing`, some documents did not come: `warnings` tells why. */
export type RetrieveOutcome =
  | {
      readonly outcome: "retrieved";
      readonly documents: readonly RetrievedDmpDocument[];
      readonly missing: readonly string[];
      readonly warnings: readonly RegistryError[];
    }
  | DmpRefusal;

/** TD3.2. */
export function retrieve(
  session: DmpSession,
  documents: readonly DocumentToRetrieve[],
  { patient, actor, secretConnection = false, purpose, signal }: RetrieveOptions,
): Promise<RetrieveOutcome> {
  const [first] = documents;
  const locations = documents.map(({ uniqueId, repositoryUniqueId = dmpRepositoryUniqueId }) => ({
    uniqueId,
    repositoryUniqueId,
  }));
  return runTransaction<RetrieveOutcome>(session, {
    operation: "TD3.2",
    service: "repository",
    action: dmpActions.retrieve,
    actor,
    patient: assertPatient(patient, session.options.environment),
    ...(first === undefined ? {} : { document: first.uniqueId }),
    secretConnection,
    ...(purpose === undefined ? {} : { purpose }),
    timeoutMs: session.options.timeouts?.retrieveMs ?? 180_000,
    signal,
    compose: () => ({
      body: buildRetrieveRequest(locations satisfies readonly DocumentLocation[]),
      read: (body, parts) => readRetrieved(body, parts, documents),
    }),
  });
}

function readRetrieved(
  body: XmlElement,
  parts: SoapAnswer["parts"],
  asked: readonly DocumentToRetrieve[],
): RetrieveOutcome {
  const answer = readRetrieveAnswer(body);
  if (answer.status === "failure") {
    const refusal = interpretRegistryErrors(answer.errors);
    if (refusal.kind === "failed") throw refusal.error;
    return refusalOf(refusal);
  }
  const documents: RetrievedDmpDocument[] = [];
  for (const { uniqueId, mimeType, content } of answer.documents) {
    const metadata = asked.find((each) => each.uniqueId === uniqueId);
    if (metadata === undefined) throw altered("a document that was not asked for");
    const bytes = bytesOf(content, parts);
    const different = contentMismatch(metadata, bytes);
    if (different !== undefined) throw altered(`${different} of the metadata`);
    documents.push({ uniqueId, mimeType, bytes });
  }
  const missing = asked.map(({ uniqueId }) => uniqueId).filter((id) => !documents.some((one) => one.uniqueId === id));
  if (missing.length > 0 && answer.status === "success") throw altered("each document asked for");
  return { outcome: "retrieved", documents, missing, warnings: answer.errors };
}

function bytesOf(content: RetrievedContent, parts: SoapAnswer["parts"]): Uint8Array {
  if (content.kind === "inline") return content.bytes;
  const part = partNamed(parts, content.contentId);
  if (part === undefined) throw altered("a part for each reference");
  return part.body;
}

function altered(rule: string): SegurError {
  return new SegurError("ERR_DMP_RETRIEVED_ALTERED", { details: { rule, source: "dmp.md F.3" } });
}
