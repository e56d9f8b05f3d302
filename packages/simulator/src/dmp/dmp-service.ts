import type { X509Certificate } from "node:crypto";

import { type Clock, type IdGenerator, systemClock, systemIds } from "@segur-sdk/core";

import type { SimulatorRequest, SimulatorService } from "../http/simulator-http.js";
import { type DmpAnswer, faultAnswer, frontAnswer } from "./dmp-answer.js";
import type { DmpCallRecord, DmpOperation } from "./dmp-call-record.js";
import type { DmpDirectory } from "./dmp-directory.js";
import { createDmpFaultScript, type DmpFault, type DmpFaultScript } from "./dmp-fault.js";
import type { DmpPatient } from "./dmp-patient.js";
import { createDmpRegistry, type StoredDocument, type StoredSubmission } from "./dmp-registry.js";
import { answerInPlace, disturbedAnswer, type ScriptedFrame } from "./dmp-scripted-answer.js";
import { createTransactions, type DmpCall, type TransactionOutcome } from "./dmp-transactions.js";
import type { VisibilityParameters } from "./rules/visibility.js";
import { isReplacement } from "./td21-feeding.js";
import { dmpTestPatients } from "./test-patients.js";
import { formatDtm } from "./values/hl7-values.js";
import { type DmpContent, type DmpMessage, type DmpServiceName, readMessage } from "./wire/read-message.js";

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
  readonly documents?: readonly StoredDocument[];
  /** Life of a VIHF and accepted difference of clocks, in milliseconds. Default 5 minutes. */
  readonly toleranceMs?: number;
  /** National parameters of visibility. Default: majority at 18, a document is not hidden from everyone. */
  readonly parameters?: VisibilityParameters;
  /** Faults to play. */
  readonly faults?: readonly DmpFault[];
}

/** A simulated DMP: existence test (TD0.2) and feeding by a structure (TD2.1), indirect mode. */
export interface DmpService extends SimulatorService {
  /** Calls received so far, oldest first. */
  readonly calls: readonly DmpCallRecord[];
  /** Submissions accepted so far, oldest first. */
  readonly submissions: readonly StoredSubmission[];
  /** Documents held, replaced versions included. */
  readonly documents: readonly StoredDocument[];
  readonly patients: readonly DmpPatient[];
  readonly faults: DmpFaultScript;
  /** Enters a patient, or changes the one of this matricule: record closed, opposition… */
  setPatient(patient: DmpPatient): void;
}

/** Homologation number of the software that the simulated DMP accepts. */
export const simulatorHomologationNumber = "SIM-000000-dmp1";

/** Path under which the services are, as on the national hosts. */
export const dmpPath = "/si-dmp-server/v2/services";

const actions: Readonly<Record<DmpServiceName, string>> = {
  patients: "urn:hl7-org:v3:PRPA_IN201307UV02",
  repository: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
};

/**
 * A simulated DMP, in its indirect mode.
 *
 * Refuses, in this order: a TLS client without certificate (403), what is not the message expected, a certificate that is
 * not an AUTH_CLI of a structure, wrong addressing headers, a wrong VIHF (SOAP faults); then what the transaction itself
 * refuses, as registry errors or acknowledgements.
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
 * console.log(dmp.documents.length);
 * ```
 */
export function createDmpService(options: DmpServiceOptions): DmpService {
  const { clock = systemClock, ids = systemIds, toleranceMs = 5 * 60_000, directory = {}, trust } = options;
  const patients = new Map((options.patients ?? dmpTestPatients).map((patient) => [patient.matricule, patient]));
  const registry = createDmpRegistry(options.documents);
  const faults = createDmpFaultScript(options.faults);
  const calls: DmpCallRecord[] = [];
  const runTransaction = createTransactions({
    trust,
    clock,
    ids,
    toleranceMs,
    homologationNumbers: options.homologationNumbers ?? [simulatorHomologationNumber],
    directory,
    parameters: options.parameters ?? { ageOfMajority: 18, hiddenFromAllAllowed: false },
    registry,
    findPatient: (matricule) => patients.get(matricule),
  });

  function newFrame(relatesTo: string | undefined): ScriptedFrame {
    const creationTime = formatDtm(clock.now());
    return { messageId: `urn:uuid:${ids.uuid()}`, relatesTo, uuid: ids.uuid(), creationTime };
  }

  function runScripted(call: DmpCall, message: DmpMessage, operation: DmpOperation): TransactionOutcome {
    const frame = newFrame(message.addressing.messageId);
    const scripted = faults.next(operation);
    if (scripted === undefined) return runTransaction(call, message, frame);
    const inPlace = answerInPlace(scripted, message.content, frame);
    if (inPlace !== undefined) return { answer: inPlace, remarks: [] };
    const { answer, remarks } = runTransaction(call, message, frame);
    return { answer: disturbedAnswer(scripted, answer, frame), remarks };
  }

  function serve(service: DmpServiceName, request: SimulatorRequest, clientCertificate: X509Certificate): DmpAnswer {
    const message = readMessage(service, request.headers["content-type"] ?? "", request.body);
    const common = { at: clock.now(), certificateSubject: clientCertificate.subject, request: request.body };
    if ("fault" in message) {
      const { messageId } = message;
      const answer = faultAnswer(message.fault, newFrame(messageId));
      calls.push({ ...common, ...recordOf(answer), operation: undefined, messageId, remarks: [] });
      return answer;
    }
    const operation = operationOf(message.content);
    const call = { action: actions[service], path: pathOf(request), host: request.headers["host"], clientCertificate };
    const { answer, remarks } = runScripted(call, message, operation);
    const { messageId } = message.addressing;
    calls.push({ ...common, ...recordOf(answer), operation, messageId, remarks });
    return answer;
  }

  return {
    calls,
    faults,
    get submissions() {
      return registry.submissions;
    },
    get documents() {
      return registry.documents;
    },
    get patients() {
      return [...patients.values()];
    },
    setPatient(patient) {
      patients.set(patient.matricule, patient);
    },
    handle(request) {
      const service = serviceOf(pathOf(request));
      const { method, clientCertificate } = request;
      if (service === undefined) return Promise.resolve(frontAnswer(404, "Not Found").response);
      if (method !== "POST") return Promise.resolve(frontAnswer(405, "Method Not Allowed").response);
      if (clientCertificate === undefined) return Promise.resolve(frontAnswer(403, "Forbidden").response);
      return Promise.resolve(serve(service, request, clientCertificate).response);
    },
  };
}

function recordOf({ name, refusals, response }: DmpAnswer): Pick<DmpCallRecord, "answer" | "refusals" | "response"> {
  return { answer: name, refusals, response: response.body };
}

function operationOf(content: DmpContent): DmpOperation {
  if (content.kind === "existence-test") return "TD0.2";
  return isReplacement(content.submission) ? "TD2.1b" : "TD2.1a";
}

function pathOf({ path }: SimulatorRequest): string {
  return path.split("?")[0] ?? "";
}

function serviceOf(path: string): DmpServiceName | undefined {
  const name = path.startsWith(`${dmpPath}/`) ? path.slice(dmpPath.length + 1) : "";
  return name === "patients" || name === "repository" ? name : undefined;
}
