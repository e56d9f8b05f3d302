import type { X509Certificate } from "node:crypto";

import { systemClock, type Clock } from "@segur-sdk/core";

import { createFaultScript, type FaultScript, type SimulatorFault } from "../http/fault-script.js";
import type { SimulatorRequest, SimulatorResponse, SimulatorService } from "../http/simulator-http.js";
import { commonNameOf, structureOf } from "../pki/credential.js";
import type { InsiRequestRecord } from "./request-record.js";
import { traitsFault, vitaleFault } from "./field-rules.js";
import { faultAnswer, insiAnswer, scriptedAnswer, type InsiAnswer } from "./insi-answer.js";
import { nationalTestPeople } from "./people.js";
import type { InsiPerson } from "./person.js";
import { remarksOn } from "./remarks.js";
import { searchByTraits, searchByVitale } from "./search.js";
import { styleOfAnswer, type AnswerStyle } from "./wire/answer-style.js";
import { buildBareFault, buildResult, resultCode } from "./wire/build-answer.js";
import { isRefusal, readInsiRequest, type InsiRequest } from "./wire/read-request.js";

/**
 * What becomes of a search for somebody nobody knows.
 *
 * `production-like`: code 01. `qualification-like`: fault insi_101 or insi_102, because the editors' environment has no
 * second register to ask.
 */
export type InsiNotFoundBehaviour = "production-like" | "qualification-like";

/** What a simulated INSi runs on. */
export interface InsiServiceOptions {
  /** Default: the machine's clock. */
  readonly clock?: Clock;
  /** Authorization numbers (IDAM) of the software it knows. Default {@link simulatorIdam}. */
  readonly idams?: readonly string[];
  /** People of the registers. Default: the national test people. */
  readonly people?: readonly InsiPerson[];
  /** Default `production-like`: what sites meet, so that "nobody" and "unavailable" stay two outcomes. */
  readonly notFound?: InsiNotFoundBehaviour;
  /** Faults to play. */
  readonly faults?: readonly SimulatorFault[];
}

/** A simulated INSi: search by traits (WS_INS2) and by Vitale card (WS_INS1). */
export interface InsiService extends SimulatorService {
  /** Calls received so far, oldest first. */
  readonly requests: readonly InsiRequestRecord[];
  readonly faults: FaultScript;
  /** Plays an answer in place of the service's, as the CNDA's injection files are. Default: once. */
  inject(answer: string | Uint8Array, times?: number): void;
  /** Changes what becomes of a search for nobody. */
  setNotFound(behaviour: InsiNotFoundBehaviour): void;
  /** Enters one more person in the registers. */
  addPerson(person: InsiPerson): void;
}

/** Authorization number of the software that the simulated INSi accepts. */
export const simulatorIdam = "TST00TS00TS0";

/** Path of the service, as on the national hosts. */
export const insiPath = "/lps";

/**
 * A simulated INSi teleservice, in its mutual TLS mode.
 *
 * Refuses, in this order: what is not SOAP 1.2 or not valid against the official schemas (bare `Sender` fault), a
 * certificate named otherwise than INSI-AUTO or INSI-MANU (`desir_560`), an assertion of a card (`desir_620`), an unknown
 * software (`desir_550`), traits absent or out of profile (`insi_28`, `insi_24`, `insi_20`).
 *
 * @see DESIR_ICIR_EXP_1.5.0.wsdl; SEL-MP-043.
 *
 * @example
 * ```ts
 * import { createInsiService } from "@segur-sdk/simulator";
 *
 * const insi = createInsiService({ notFound: "qualification-like" });
 * insi.faults.add({ on: "WS_INS2", fault: { kind: "http", status: 503 } });
 * ```
 */
export function createInsiService(options: InsiServiceOptions = {}): InsiService {
  const clock = options.clock ?? systemClock;
  const idams = options.idams ?? [simulatorIdam];
  const people = [...(options.people ?? nationalTestPeople)];
  const faults = createFaultScript(options.faults);
  const requests: InsiRequestRecord[] = [];
  const seen = new Set<string>();
  let notFound: InsiNotFoundBehaviour = options.notFound ?? "production-like";

  function serve({ headers, body, clientCertificate }: SimulatorRequest): SimulatorResponse {
    const style = styleOfAnswer(requests.length);
    const read = readInsiRequest(body, headers["content-type"] ?? "");
    const { name, response } = isRefusal(read)
      ? insiAnswer(read.code, 500, buildBareFault(read.code, style))
      : answer(read, clientCertificate, style);
    const common = {
      at: clock.now(),
      certificateName: nameOf(clientCertificate),
      answer: name,
      request: body,
      response: response.body,
    };
    if (isRefusal(read)) {
      requests.push({ ...common, operation: undefined, messageId: undefined, refusal: read.rule, remarks: [] });
      return response;
    }
    const structureId = clientCertificate === undefined ? "" : structureOf(clientCertificate);
    const remarks = remarksOn({ request: read, structureId, seen });
    requests.push({ ...common, operation: read.query.operation, messageId: read.messageId, remarks });
    for (const id of [read.messageId, read.bam.id, read.lps.id]) seen.add(id);
    return response;
  }

  function answer(request: InsiRequest, certificate: X509Certificate | undefined, style: AnswerStyle): InsiAnswer {
    const refusal = refusalOf(request, nameOf(certificate), idams);
    const normal = refusal === undefined ? search(request, style) : faultAnswer(refusal, request.messageId, style);
    const scripted = faults.next(request.query.operation);
    return scripted === undefined ? normal : scriptedAnswer(scripted, normal, request.messageId, style);
  }

  function search({ query, messageId }: InsiRequest, style: AnswerStyle): InsiAnswer {
    const isTraits = query.operation === "WS_INS2";
    const found = isTraits ? searchByTraits(people, query.traits) : searchByVitale(people, query.vitale);
    if (found.length === 0 && notFound === "qualification-like") {
      return faultAnswer(isTraits ? "insi_102" : "insi_101", messageId, style);
    }
    return insiAnswer(resultCode(found), 200, buildResult(found, style));
  }

  return {
    requests,
    faults,
    handle(request) {
      if (request.path.split("?")[0] !== insiPath) return Promise.resolve(emptyAnswer(404));
      if (request.method !== "POST") return Promise.resolve(emptyAnswer(405));
      return Promise.resolve(serve(request));
    },
    inject(body, times = 1) {
      faults.add({ times, fault: { kind: "answer", body } });
    },
    setNotFound(behaviour) {
      notFound = behaviour;
    },
    addPerson(person) {
      people.push(person);
    },
  };
}

function refusalOf(request: InsiRequest, certificateName: string, idams: readonly string[]): string | undefined {
  if (certificateName !== "INSI-AUTO" && certificateName !== "INSI-MANU") return "desir_560";
  // Cards have their own host: their assertion is refused on that of mutual TLS.
  if (request.holdsAssertion) return "desir_620";
  if (!idams.includes(request.software.idam?.trim() ?? "")) return "desir_550";
  return request.query.operation === "WS_INS2" ? traitsFault(request.query.traits) : vitaleFault(request.query.vitale);
}

function nameOf(certificate: X509Certificate | undefined): string {
  return certificate === undefined ? "" : commonNameOf(certificate);
}

function emptyAnswer(status: number): SimulatorResponse {
  return { status, headers: {}, body: new Uint8Array() };
}
