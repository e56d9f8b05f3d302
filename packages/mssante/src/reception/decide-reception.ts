import { createHash } from "node:crypto";

import type { Clock, IdGenerator } from "@segur-sdk/core";

import type { ComposedMail } from "../report-mail.js";
import { type AnswerFact, type AnswerOptions, answerTo } from "./answer-mail.js";
import type { ReceivedDocument } from "../lint/archive-reading.js";
import type { IncomingMail } from "./incoming-mail.js";
import { matchPatient, type MatchPatientOptions } from "./match-patient.js";
import { quarantineReason } from "./quarantine-reason.js";
import { readIncomingMail, type ReadIncomingOptions } from "./read-incoming-mail.js";
import type { ReceivedItem } from "./received-items.js";
import type { PatientPort, ReceptionDecision, ReceptionEntry, ReceptionStore } from "./reception-ports.js";

/** What a decision needs to know. */
export interface DecideOptions extends ReadIncomingOptions, MatchPatientOptions {
  readonly store: Pick<ReceptionStore, "find" | "isFiled">;
  readonly patients: PatientPort;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly answers?: Omit<AnswerOptions, "sendId" | "date">;
}

/** The entry that an item makes; `undefined` when it is recorded already. Reads, and writes nothing. */
export async function decideReception(item: ReceivedItem, options: DecideOptions): Promise<ReceptionEntry | undefined> {
  const common = {
    recordedAt: options.clock.now(),
    contentDigest: undefined,
    receivedAt: undefined,
    bytes: undefined,
    mail: undefined,
    events: [],
    answer: undefined,
  };
  if (item.kind === "status") {
    const key = `status:${createHash("sha256").update(JSON.stringify(item.events)).digest("hex")}`;
    if ((await options.store.find(key)) !== undefined) return undefined;
    return { ...common, key, events: item.events, decision: { kind: "receipt" } };
  }
  if (item.kind === "too-large") {
    const key = `too-large:${item.cursor}`;
    if ((await options.store.find(key)) !== undefined) return undefined;
    return { ...common, key, decision: { kind: "work-list", reason: quarantineReason("too-large") } };
  }
  const { bytes, receivedAt } = item;
  const mail = await readIncomingMail(bytes, options);
  const { key, isReused } = await keyOf(mail, options.store);
  if (key === undefined) return undefined;
  const decision = await decisionOf(mail, isReused, options);
  return {
    ...common,
    key,
    contentDigest: mail.contentDigest,
    receivedAt,
    bytes,
    mail,
    decision,
    events: "events" in mail.content ? mail.content.events : [],
    answer: await answerOf({ mail, bytes }, decision, options),
  };
}

/**
 * A mail comes again with the same Message-ID: it is the same one if it says the same thing. Another that bears the identifier
 * of the first is not dropped: it gets a key of its own.
 */
async function keyOf(
  { messageId, contentDigest }: IncomingMail,
  store: Pick<ReceptionStore, "find">,
): Promise<{ readonly key: string | undefined; readonly isReused: boolean }> {
  const key = messageId ?? `sha256:${contentDigest}`;
  const known = await store.find(key);
  if (known === undefined) return { key, isReused: false };
  if (known.contentDigest === contentDigest) return { key: undefined, isReused: false };
  const second = `${key}#${contentDigest}`;
  return { key: (await store.find(second)) === undefined ? second : undefined, isReused: true };
}

async function decisionOf(mail: IncomingMail, isReused: boolean, options: DecideOptions): Promise<ReceptionDecision> {
  const { content, origin } = mail;
  switch (content.kind) {
    case "documents":
      return isReused ? workList("message-id-reused") : documentsDecision(content, options);
    case "refused-archive":
      return content.reason.outcome === "reject"
        ? { kind: "rejected", reason: content.reason }
        : { kind: "work-list", reason: content.reason };
    case "unreadable-report":
      return { kind: "unreadable-report" };
    case "message":
      return { kind: origin.kind === "patient" ? "patient-message" : "message" };
    default:
      return { kind: "receipt" };
  }
}

async function documentsDecision(
  { documents, patient, reason }: Extract<IncomingMail["content"], { readonly kind: "documents" }>,
  options: DecideOptions,
): Promise<ReceptionDecision> {
  const told = patient === undefined ? {} : { patient };
  if (reason !== undefined) return { kind: "work-list", reason, ...told };
  if (patient === undefined) return workList("no-header");
  // The base is asked for a matricule only: without one there is nobody to ask for.
  const candidates = patient.ins === undefined ? [] : await options.patients.candidates(patient);
  const match = matchPatient(patient, candidates, options);
  if (match.outcome === "quarantine") return { kind: "work-list", reason: match.reason, ...told };
  const known = await Promise.all(documents.map((document) => isKnown(document, options)));
  if (known.every(Boolean)) return { kind: "already-filed" };
  return { kind: "filed", patient: match.patient, documents: documents.filter((_, index) => known[index] === false) };
}

async function isKnown({ document: { entry, action } }: ReceivedDocument, { store }: DecideOptions): Promise<boolean> {
  const { hash, uniqueId } = entry;
  return hash !== undefined && (await store.isFiled({ uniqueId, hash, action }));
}

function workList(code: Parameters<typeof quarantineReason>[0]): ReceptionDecision {
  return { kind: "work-list", reason: quarantineReason(code) };
}

/** What waits for a person is not answered yet: {@link answerTo} will, once it is decided. */
async function answerOf(
  received: { readonly mail: IncomingMail; readonly bytes: Uint8Array },
  decision: ReceptionDecision,
  { answers, clock, ids }: DecideOptions,
): Promise<ComposedMail | undefined> {
  const fact = factOf(decision);
  if (answers === undefined || fact === undefined) return undefined;
  const answer = await answerTo(received, fact, { ...answers, sendId: ids.uuid(), date: clock.now() });
  return answer.kind === "none" ? undefined : answer.mail;
}

function factOf(decision: ReceptionDecision): AnswerFact | undefined {
  if (decision.kind === "filed" || decision.kind === "already-filed") return { kind: "integrated" };
  return decision.kind === "rejected" ? { kind: "refused", reason: decision.reason } : undefined;
}
