import type { X509Certificate } from "node:crypto";

import { type Clock, type IdGenerator, systemClock, systemIds } from "@segur-sdk/core";

import type { SimulatorRequest, SimulatorResponse, SimulatorService } from "../http/simulator-http.js";
import { readRevocation } from "./certificate/revocation-list.js";
import { answerDmpControl, dmpControlPath } from "./control.js";
import { type AnswerFrame, type DmpAnswer, faultAnswer, frontAnswer } from "./dmp-answer.js";
import type { DmpCallRecord } from "./dmp-call-record.js";
import type { DmpDirectory } from "./dmp-directory.js";
import { createDmpFaultScript, type DmpFault, type DmpFaultScript } from "./dmp-fault.js";
import { operationOf } from "./dmp-operation.js";
import type { DmpPatient } from "./dmp-patient.js";
import { createDmpRegistry, type DmpRegistry } from "./dmp-registry.js";
import { answerInPlace, disturbedAnswer, unprocessedAnswer } from "./dmp-scripted-answer.js";
import { createTransactions, type DmpCall, type TransactionOutcome } from "./dmp-transactions.js";
import { type DmpParameters, parametersFileAnswer } from "./parameters-file.js";
import { type DmpRights, dmpRights } from "./rules/rights.js";
import { createSearchCounter, type SearchThreshold } from "./search-threshold.js";
import type { SeededDocument, StoredDocument, StoredSubmission } from "./stored-document.js";
import { dmpTestPatients } from "./test-patients.js";
import { formatDtm } from "./values/hl7-values.js";
import { type DmpMessage, type DmpServiceName, readMessage } from "./wire/read-message.js";

/** What a simulated DMP runs on. */
export interface DmpServiceOptions {
  /** Authorities that TLS clients, VIHF and sets must chain to: intermediates and roots. */
  readonly trust: readonly X509Certificate[];
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Default: random identifiers. */
  readonly ids?: IdGenerator;
  /** Homologation numbers of the software that it knows. Default {@link simulatorHomologationNumber}. */
  readonly homologationNumbers?: readonly string[];
  /** Default: {@link dmpTestPatients}. */
  readonly patients?: readonly DmpPatient[];
  /** Structures and professionals of the national directory. Default: everyone is known and active. */
  readonly directory?: DmpDirectory;
  /** Documents fed before the start. Default none. */
  readonly documents?: readonly SeededDocument[];
  /** Revocation lists of the moment, DER: a certificate on one of them neither connects nor signs. Default none. */
  readonly revocationLists?: () => readonly Uint8Array[];
  /** Life of a VIHF and accepted difference of clocks, in milliseconds. Default 5 minutes. */
  readonly toleranceMs?: number;
  /** National parameters. Default: majority at 18, a document is not hidden from everyone. */
  readonly parameters?: DmpParameters;
  /** Rights that differ from {@link dmpRights}, transaction by transaction. */
  readonly rights?: Partial<DmpRights>;
  /**
   * How entries are named: under the `urn:uuid:` that they came with, or under a new one, so that a client that keeps
   * what it sent is found out. Default `as-submitted`.
   */
  readonly entryUuids?: "as-submitted" | "assigned";
  /** Does a search by uniqueId also give the former versions of an entry? Default `false`. */
  readonly formerVersions?: boolean;
  /** More objects than this are refused as `DMPTooManyResult`. Default 200: the service's own figure is not published. */
  readonly maxResults?: number;
  /** Searches over this are refused as `DMPAccessDeniedByExcededThreshold`. Default: none are. */
  readonly searchThreshold?: SearchThreshold;
  /** Longer messages are answered 413, in bytes. Default 50,000,000, which is what the editor kit receives. */
  readonly maxMessageBytes?: number;
  /** Faults to play. */
  readonly faults?: readonly DmpFault[];
}

/** A simulated DMP, and what tests read of it. */
export interface DmpService extends SimulatorService {
  /** What the record holds: documents, versions, visibility, submissions, updates. */
  readonly registry: DmpRegistry;
  readonly parameters: DmpParameters;
  /** Calls received so far, oldest first. */
  readonly calls: readonly DmpCallRecord[];
  /** Submissions accepted so far, oldest first. */
  readonly submissions: readonly StoredSubmission[];
  /** Documents held, replaced ones included; the same as `registry.documents`. */
  readonly documents: readonly StoredDocument[];
  readonly patients: readonly DmpPatient[];
  readonly faults: DmpFaultScript;
  /** Enters a patient, or changes the one of this matricule: record closed, opposition… */
  setPatient(patient: DmpPatient): void;
  /** Changes some of the national parameters, as their weekly file would. */
  setParameters(parameters: Partial<DmpParameters>): void;
}

/** Homologation number of the software that the simulated DMP accepts. */
export const simulatorHomologationNumber = "SIM-000000-dmp1";

/** Path under which the services are, as on the national hosts. */
export const dmpPath = "/si-dmp-server/v2/services";

/**
 * A simulated DMP: existence test, feeding and replacement, searches, consultation, updates and deletion, habilitations,
 * in the indirect, reinforced indirect and direct modes.
 *
 * Refuses, in this order: a TLS client without certificate (403), what is not the message expected, a certificate that is
 * neither an AUTH_CLI of a structure nor a card, wrong addressing headers, a wrong VIHF (SOAP faults); then what the
 * matrix of rights closes, and what the transaction itself refuses, in the form of its answers.
 *
 * @see dmp.md sections B to F
 *
 * @example
 * ```ts
 * import { createDmpService, createSimulatorPki } from "@segur-sdk/simulator";
 *
 * const pki = await createSimulatorPki();
 * const dmp = createDmpService({ trust: [pki.organisations, pki.root] });
 * dmp.faults.add({ on: "TD2.1a", fault: { kind: "registry-error", code: "XDSRegistryBusy" } });
 * console.log(dmp.registry.documents.length);
 * ```
 */
export function createDmpService(options: DmpServiceOptions): DmpService {
  const { clock = systemClock, ids = systemIds, maxMessageBytes = 50_000_000 } = options;
  const patients = new Map((options.patients ?? dmpTestPatients).map((patient) => [patient.matricule, patient]));
  const registry = createDmpRegistry(options.documents);
  const faults = createDmpFaultScript(options.faults);
  const calls: DmpCallRecord[] = [];
  let parameters = options.parameters ?? { ageOfMajority: 18, hiddenFromAllAllowed: false };
  const runTransaction = createTransactions({
    trust: options.trust,
    isRevoked: readRevocation(options.revocationLists ?? (() => [])),
    clock,
    ids,
    assignsEntryUuids: options.entryUuids === "assigned",
    toleranceMs: options.toleranceMs ?? 5 * 60_000,
    homologationNumbers: options.homologationNumbers ?? [simulatorHomologationNumber],
    directory: options.directory ?? {},
    parameters: () => parameters,
    rights: { ...dmpRights, ...options.rights },
    registry,
    maxResults: options.maxResults ?? 200,
    allVersions: options.formerVersions ?? false,
    exceedsThreshold: createSearchCounter(options.searchThreshold, clock),
    patients: () => [...patients.values()],
    findPatient: (matricule) => patients.get(matricule),
    setPatient: (patient) => {
      patients.set(patient.matricule, patient);
    },
  });

  function newFrame(relatesTo: string | undefined): AnswerFrame {
    const creationTime = formatDtm(clock.now());
    return { messageId: `urn:uuid:${ids.uuid()}`, relatesTo, uuid: ids.uuid(), creationTime };
  }

  function runScripted(call: DmpCall, message: DmpMessage): PlayedOutcome {
    const frame = newFrame(message.addressing.messageId);
    const play = faults.next(call.operation);
    if (play === undefined) return { ...runTransaction(call, message, frame), processed: true };
    const { content } = message;
    const { action } = play;
    const fault = action.kind;
    const inPlace = answerInPlace(action, content, frame);
    // A fault that this transaction does not know changes nothing.
    const processed = play.processed || (inPlace === undefined && !isSilent(fault));
    const normal = processed ? runTransaction(call, message, frame) : undefined;
    const answer =
      inPlace ??
      (normal === undefined ? unprocessedAnswer(action) : disturbedAnswer(action, normal.answer, content, frame));
    return { answer, remarks: normal?.remarks ?? [], processed, fault };
  }

  function serve(service: DmpServiceName, request: SimulatorRequest, clientCertificate: X509Certificate): DmpAnswer {
    const message = readMessage(service, request.headers["content-type"] ?? "", request.body);
    const common = { at: clock.now(), certificateSubject: clientCertificate.subject, request: request.body };
    if ("fault" in message) {
      const { messageId } = message;
      const answer = faultAnswer(message.fault, newFrame(messageId));
      calls.push({ ...common, ...recordOf(answer), operation: undefined, messageId, remarks: [], processed: false });
      return answer;
    }
    const operation = operationOf(message.content, registry);
    const call = { operation, path: pathOf(request), host: request.headers["host"], clientCertificate };
    const { answer, ...played } = runScripted(call, message);
    const { messageId } = message.addressing;
    calls.push({ ...common, ...recordOf(answer), operation, messageId, ...played });
    return answer;
  }

  function answer(request: SimulatorRequest): SimulatorResponse {
    const path = pathOf(request);
    const { method, clientCertificate, body } = request;
    if (path.startsWith(`${dmpControlPath}/`)) return answerDmpControl(service, request);
    const file = method === "GET" ? parametersFileAnswer(path, parameters) : undefined;
    if (file !== undefined) return file;
    const name = serviceOf(path);
    if (name === undefined) return frontAnswer(404, "Not Found").response;
    if (method !== "POST") return frontAnswer(405, "Method Not Allowed").response;
    if (clientCertificate === undefined) return frontAnswer(403, "Forbidden").response;
    if (body.length > maxMessageBytes) return frontAnswer(413, "Content Too Large").response;
    return serve(name, request, clientCertificate).response;
  }

  const service: DmpService = {
    calls,
    faults,
    registry,
    get submissions() {
      return registry.submissions;
    },
    get documents() {
      return registry.documents;
    },
    get patients() {
      return [...patients.values()];
    },
    get parameters() {
      return parameters;
    },
    setPatient(patient) {
      patients.set(patient.matricule, patient);
    },
    setParameters(changed) {
      parameters = { ...parameters, ...changed };
    },
    handle: (request) => Promise.resolve(answer(request)),
  };
  return service;
}

interface PlayedOutcome extends TransactionOutcome {
  readonly processed: boolean;
  /** Kind of the fault that was played. */
  readonly fault?: string;
}

/** Faults that give no answer at all. */
function isSilent(kind: string): boolean {
  return kind === "close-after-request" || kind === "stall";
}

function recordOf({ name, refusals, response }: DmpAnswer): Pick<DmpCallRecord, "answer" | "refusals" | "response"> {
  return { answer: name, refusals, response: response.body };
}

function pathOf({ path }: SimulatorRequest): string {
  return path.split("?")[0] ?? "";
}

const serviceNames: readonly DmpServiceName[] = [
  "patients",
  "repository",
  "registry",
  "habilitations",
  "patientsSpecific",
];

function serviceOf(path: string): DmpServiceName | undefined {
  return serviceNames.find((name) => path === `${dmpPath}/${name}`);
}
