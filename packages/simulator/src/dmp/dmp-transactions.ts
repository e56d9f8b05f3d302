import type { X509Certificate } from "node:crypto";

import type { Clock, IdGenerator } from "@segur-sdk/core";

import {
  authenticateClient,
  authenticateSender,
  type AuthenticationContext,
  type Sender,
  type SenderOfList,
} from "./authenticate.js";
import type { IsRevoked } from "./certificate/revocation-list.js";
import {
  type AnswerFrame,
  type DmpAnswer,
  existenceAnswer,
  faultAnswer,
  refusalAnswer,
  registryAnswer,
  retrieveAnswer,
  soapAnswer,
} from "./dmp-answer.js";
import type { DmpOperation, DmpRemark } from "./dmp-call-record.js";
import type { DmpDirectory } from "./dmp-directory.js";
import { requestActionOf } from "./dmp-operation.js";
import type { DmpPatient } from "./dmp-patient.js";
import type { DmpStore } from "./dmp-registry.js";
import { listPatients, listProfessionals, setAuthorisation } from "./habilitations.js";
import { isSoapFault, problem, type RegistryProblem, senderFault, type SoapFault } from "./refusal.js";
import { refusalOfAddressing } from "./rules/addressing.js";
import { refusalOfConsultation } from "./rules/consultation.js";
import { openRecord } from "./rules/patient-record.js";
import { remarksOn, usesReference } from "./rules/remarks.js";
import { deniedByRights, type DmpGrant, type DmpRights, grantOf } from "./rules/rights.js";
import type { VisibilityParameters } from "./rules/visibility.js";
import { foundObjects } from "./found-objects.js";
import { testExistence } from "./td02-existence-test.js";
import { feed } from "./td21-feeding.js";
import { search } from "./td31-search.js";
import { consult } from "./td32-consultation.js";
import { update } from "./td33-update.js";
import { buildAuthorisationAnswer, buildAuthorisationList, buildPatientList } from "./wire/build-habilitation.js";
import { buildQueryAnswer } from "./wire/build-query-answer.js";
import { findAssertion } from "./wire/read-envelope.js";
import type { DmpContent, DmpMessage } from "./wire/read-message.js";

/** What the transactions run on. */
export interface TransactionSettings {
  readonly trust: readonly X509Certificate[];
  readonly isRevoked: IsRevoked;
  readonly clock: Clock;
  readonly ids: IdGenerator;
  readonly assignsEntryUuids: boolean;
  readonly toleranceMs: number;
  readonly homologationNumbers: readonly string[];
  readonly directory: DmpDirectory;
  readonly parameters: () => VisibilityParameters;
  readonly rights: DmpRights;
  readonly registry: DmpStore;
  readonly maxResults: number;
  readonly allVersions: boolean;
  /** True for a search too many. */
  readonly exceedsThreshold: (structureId: string) => boolean;
  readonly patients: () => readonly DmpPatient[];
  readonly findPatient: (matricule: string) => DmpPatient | undefined;
  readonly setPatient: (patient: DmpPatient) => void;
}

/** Where a message was received, and from whom. */
export interface DmpCall {
  readonly operation: DmpOperation;
  /** Without its query. */
  readonly path: string;
  /** `Host` header, when there is one. */
  readonly host: string | undefined;
  readonly clientCertificate: X509Certificate;
}

/** The answer to a message, and what a homologation would raise about it. */
export interface TransactionOutcome {
  readonly answer: DmpAnswer;
  readonly remarks: readonly DmpRemark[];
}

/** Runs a message: who speaks, what he may ask, then what is asked. */
export type RunTransaction = (call: DmpCall, message: DmpMessage, frame: AnswerFrame) => TransactionOutcome;

/** One message, once its sender is known and granted the transaction. */
interface Granted<Content extends DmpContent = DmpContent> {
  readonly content: Content;
  readonly operation: DmpOperation;
  readonly sender: Sender;
  readonly grant: DmpGrant;
  readonly frame: AnswerFrame;
}

type Context = TransactionSettings & { readonly now: Date };

/** The transactions of a simulated DMP. */
export function createTransactions(settings: TransactionSettings): RunTransaction {
  const seenMessageIds = new Set<string>();
  const usedAssertions = new Set<string>();
  /** Structure and matricule whose record was tested since its last feeding. */
  const tested = new Set<string>();
  /** Structure and matricule of which a reference was asked for since its last use. */
  const referenced = new Set<string>();

  const remarks = (call: DmpCall, { content, addressing }: DmpMessage, sender: SenderOfList): readonly DmpRemark[] => {
    const messageId = addressing.messageId ?? "";
    const key = `${sender.structureId} ${sender.patient?.matricule ?? ""}`;
    const found = remarksOn({
      content,
      operation: call.operation,
      messageId,
      seenMessageIds,
      existenceTested: tested.has(key),
      referenceAsked: referenced.has(key),
      registry: settings.registry,
    });
    seenMessageIds.add(messageId);
    if (call.operation === "TD0.2") tested.add(key);
    else if (content.kind === "feeding") tested.delete(key);
    if (content.kind === "search") referenced.add(key);
    else if (usesReference.includes(call.operation)) referenced.delete(key);
    return found;
  };

  return (call, message, frame) => {
    const context = { ...settings, now: settings.clock.now() };
    const sender = authenticate(call, message, { ...context, usedAssertions });
    if (isSoapFault(sender)) return { answer: faultAnswer(sender, frame), remarks: [] };
    return {
      remarks: remarks(call, message, sender),
      answer: answerOf(call.operation, message.content, sender, frame, context),
    };
  };
}

function authenticate(call: DmpCall, message: DmpMessage, context: AuthenticationContext): SenderOfList | SoapFault {
  const client = authenticateClient(call.clientCertificate, context);
  if (isSoapFault(client)) return client;
  const { path, host } = call;
  const action = requestActionOf(message.content);
  const misaddressed = refusalOfAddressing(message.addressing, { path, host, action, httpAction: message.httpAction });
  if (misaddressed !== undefined) return misaddressed;
  const assertion = findAssertion(message.headers);
  return isSoapFault(assertion) ? assertion : authenticateSender(assertion, client, context);
}

function answerOf(
  operation: DmpOperation,
  content: DmpContent,
  sender: SenderOfList,
  frame: AnswerFrame,
  context: Context,
): DmpAnswer {
  const { patient } = sender;
  const grant = grantOf({ ...sender, operation }, context.rights);
  if (grant === "no") return refusalAnswer(content, [deniedByRights()], frame);
  if (content.kind === "patient-list") {
    const listed = listPatients(content.request, sender, { ...context, patients: context.patients(), grant });
    return "code" in listed
      ? refusalAnswer(content, [listed], frame)
      : soapAnswer(content, "DMPOk", buildPatientList(listed, { status: "DMPOk" }), frame);
  }
  // Only a list is about nobody.
  if (patient === undefined) return faultAnswer(senderFault("Le champ Resource_id est obligatoire"), frame);
  const outcome = run({ content, operation, sender: { ...sender, patient }, grant, frame }, context);
  if (isSoapFault(outcome)) return faultAnswer(outcome, frame);
  return "response" in outcome ? outcome : refusalAnswer(content, outcome, frame);
}

type RunOutcome = DmpAnswer | SoapFault | readonly RegistryProblem[];

function run(granted: Granted, context: Context): RunOutcome {
  const { content, sender, frame } = granted;
  switch (content.kind) {
    case "existence-test": {
      const verdict = testExistence(content.query, sender, context.findPatient);
      return isSoapFault(verdict) ? verdict : existenceAnswer(content, content.query, verdict, frame);
    }
    case "feeding": {
      const messageId = frame.relatesTo ?? "";
      const outcome = feed({ ...content, sender, messageId }, { ...context, parameters: context.parameters() });
      return isSoapFault(outcome) ? outcome : registryAnswer(content, outcome, frame);
    }
    case "search":
      return runSearch({ ...granted, content }, context);
    case "retrieve": {
      const patient = consultedRecord(sender, context);
      if ("code" in patient) return [patient];
      const { documents, problems } = consult(content.requests, { ...context, sender, patient });
      return retrieveAnswer(content, problems, documents, frame);
    }
    case "update":
      return runUpdate({ ...granted, content }, context);
    default:
      return runHabilitation({ ...granted, content }, context);
  }
}

function runSearch(
  { content, operation, sender, frame }: Granted<Extract<DmpContent, { kind: "search" }>>,
  context: Context,
): RunOutcome {
  if (context.exceedsThreshold(sender.structureId)) {
    return [problem("DMPAccessDeniedByExcededThreshold", "Seuil d'appels dépassé")];
  }
  // A reference serves replacement and deletion, which need no authorisation.
  const patient = operation === "TD3.1b" ? anyRecord(sender, context) : consultedRecord(sender, context);
  if ("code" in patient) return [patient];
  const outcome = search(content.query, { ...context, sender, patient });
  if (!("found" in outcome)) return outcome;
  const objects = foundObjects(outcome.found, content.query.returnType);
  return soapAnswer(content, "Success", buildQueryAnswer([], objects), frame);
}

function runUpdate(
  { content, operation, sender, grant, frame }: Granted<Extract<DmpContent, { kind: "update" }>>,
  context: Context,
): RunOutcome {
  const isDeletion = operation === "TD3.3c";
  const patient = isDeletion ? anyRecord(sender, context) : consultedRecord(sender, context);
  if ("code" in patient) return [patient];
  const messageId = frame.relatesTo ?? "";
  const request = { ...content, operation: operation as "TD3.3a", sender, patient, grant, messageId };
  const outcome = update(request, { ...context, parameters: context.parameters() });
  return isSoapFault(outcome) ? outcome : registryAnswer(content, outcome, frame);
}

function runHabilitation(
  {
    content,
    sender,
    frame,
  }: Granted<Extract<DmpContent, { kind: "authorisation" | "authorisation-list" | "patient-list" }>>,
  context: Context,
): RunOutcome {
  const patient = anyRecord(sender, context);
  if ("code" in patient) return [patient];
  if (content.kind === "authorisation") {
    const change = setAuthorisation(content.request, sender, patient, context.now);
    if ("code" in change) return [change];
    context.setPatient(change.patient);
    return soapAnswer(content, "DMPOk", buildAuthorisationAnswer({ status: "DMPOk", context: change.context }), frame);
  }
  const mode = content.kind === "authorisation-list" ? content.request.mode : "";
  const listed = listProfessionals(mode, sender, patient, context.now);
  return "code" in listed
    ? [listed]
    : soapAnswer(content, "DMPOk", buildAuthorisationList(listed, { status: "DMPOk" }), frame);
}

/** The record of the patient, when it exists and is open: opposition closes it to new documents only. */
function anyRecord({ patient }: Sender, { findPatient }: Context): DmpPatient | RegistryProblem {
  return openRecord(findPatient(patient.matricule), false);
}

/** The same, when the patient authorised the sender. */
function consultedRecord(sender: Sender, context: Context): DmpPatient | RegistryProblem {
  const patient = anyRecord(sender, context);
  return "code" in patient ? patient : (refusalOfConsultation(patient) ?? patient);
}
