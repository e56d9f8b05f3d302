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
import { answerInsiControl, insiControlPath } from "./control.js";
import { verifyPsAssertion, type PsAssertion } from "./ps-assertion.js";
import { remarksOn } from "./remarks.js";
import { searchByTraits, searchByVitale } from "./search.js";
import { openVerificationDesk, type InsiLot } from "./verification.js";
import { answerVerification } from "./verification-answer.js";
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
  /** Issuers of the cards accepted in card mode. Default: any card whose assertion verifies. */
  readonly cardAuthorities?: readonly X509Certificate[];
  /** Delays announced one after the other for a lot of verifications, in seconds. Default 60, 180, 180, as observed. */
  readonly lotDelaysSeconds?: readonly number[];
  /** Faults to play. */
  readonly faults?: readonly SimulatorFault[];
}

/**
 * A simulated INSi: search by traits (WS_INS2) and by Vitale card (WS_INS1); verification of an INS (WS_INS3, 4 and 5) as
 * modelled, its contract not being public.
 */
export interface InsiService extends SimulatorService {
  /** Calls received so far, oldest first. */
  readonly requests: readonly InsiRequestRecord[];
  readonly faults: FaultScript;
  /** Plays an answer in place of the service's, as the CNDA's injection files are. Default: once. */
  inject(answer: string | Uint8Array, times?: number): void;
  /** Changes what becomes of a search for nobody. */
  setNotFound(behaviour: InsiNotFoundBehaviour): void;
  /** People of the registers. */
  readonly people: readonly InsiPerson[];
  /** Lots of verifications taken, oldest first. */
  readonly lots: readonly InsiLot[];
  /** Enters one more person in the registers. */
  addPerson(person: InsiPerson): void;
}

/** Authorization number of the software that the simulated INSi accepts. */
export const simulatorIdam = "TST00TS00TS0";

/** Path of the service in mutual TLS mode, as on the national hosts. */
export const insiPath = "/lps";

/** Path of the service in card mode, which has hosts of its own nationally; here TLS asks a client certificate all the same. */
export const insiCardPath = "/cpx/lps";

type AccessMode = "certificate" | "card";
const modeOfPath: Readonly<Record<string, AccessMode>> = { [insiPath]: "certificate", [insiCardPath]: "card" };

/**
 * A simulated INSi teleservice, in its mutual TLS mode on `/lps` and in its card mode on `/cpx/lps`. Another program drives
 * it through `/simulator/insi`: see `answerInsiControl`.
 *
 * Refuses, in this order: what is not SOAP 1.2 or not valid against the official schemas (bare `Sender` fault), a
 * certificate named otherwise than INSI-AUTO or INSI-MANU (`desir_560`), an assertion of a card (`desir_620`), an unknown
 * software (`desir_550`), traits absent or out of profile (`insi_28`, `insi_24`, `insi_20`). In card mode: an assertion that
 * is missing or does not verify (`desir_620`).
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
  const desk = openVerificationDesk(people, { clock, delaysSeconds: options.lotDelaysSeconds ?? [60, 180, 180] });
  let notFound: InsiNotFoundBehaviour = options.notFound ?? "production-like";

  function serve({ headers, body, clientCertificate }: SimulatorRequest, mode: AccessMode): SimulatorResponse {
    const style = styleOfAnswer(requests.length);
    const read = readInsiRequest(body, headers["content-type"] ?? "");
    const access = isRefusal(read) ? undefined : accessOf(read, clientCertificate, mode);
    const { name, response } = isRefusal(read)
      ? insiAnswer(read.code, 500, buildBareFault(read.code, style))
      : answer(read, access?.refusal, style);
    const at = clock.now();
    const common = {
      at,
      certificateName: nameOf(clientCertificate),
      answer: name,
      request: body,
      response: response.body,
    };
    if (isRefusal(read)) {
      requests.push({ ...common, operation: undefined, messageId: undefined, refusal: read.rule, remarks: [] });
      return response;
    }
    const assertion = access?.assertion;
    const structure = clientCertificate === undefined ? "" : structureOf(clientCertificate);
    const provenSender = mode === "card" ? assertion?.nationalId : structure;
    const remarks = remarksOn({ request: read, provenSender, assertion, at, seen });
    requests.push({ ...common, operation: read.query.operation, messageId: read.messageId, remarks });
    for (const id of [read.messageId, read.bam.id, read.lps.id, ...(assertion === undefined ? [] : [assertion.id])]) {
      seen.add(id);
    }
    return response;
  }

  function accessOf(request: InsiRequest, certificate: X509Certificate | undefined, mode: AccessMode): Access {
    if (mode === "certificate") return { refusal: refusalOf(request, nameOf(certificate), idams) };
    const [first] = request.assertions;
    const assertion = first === undefined ? undefined : verifyPsAssertion(first, options.cardAuthorities ?? []);
    if (assertion === undefined) return { refusal: "desir_620" };
    return { assertion, refusal: contentRefusalOf(request, idams) };
  }

  function answer(request: InsiRequest, refusal: string | undefined, style: AnswerStyle): InsiAnswer {
    const normal = refusal === undefined ? served(request, style) : faultAnswer(refusal, request.messageId, style);
    const scripted = faults.next(request.query.operation);
    return scripted === undefined ? normal : scriptedAnswer(scripted, normal, request.messageId, style);
  }

  function served({ query, messageId }: InsiRequest, style: AnswerStyle): InsiAnswer {
    if (query.operation !== "WS_INS1" && query.operation !== "WS_INS2") {
      return answerVerification(desk, query, messageId, style);
    }
    const isTraits = query.operation === "WS_INS2";
    const found = isTraits ? searchByTraits(people, query.traits) : searchByVitale(people, query.vitale);
    if (found.length === 0 && notFound === "qualification-like") {
      return faultAnswer(isTraits ? "insi_102" : "insi_101", messageId, style);
    }
    return insiAnswer(resultCode(found), 200, buildResult(found, style));
  }

  const service: InsiService = {
    requests,
    faults,
    people,
    lots: desk.lots,
    handle(request) {
      const path = request.path.split("?")[0] ?? "";
      if (path.startsWith(`${insiControlPath}/`)) return Promise.resolve(answerInsiControl(service, request));
      const mode = Object.hasOwn(modeOfPath, path) ? modeOfPath[path] : undefined;
      if (mode === undefined) return Promise.resolve(emptyAnswer(404));
      if (request.method !== "POST") return Promise.resolve(emptyAnswer(405));
      return Promise.resolve(serve(request, mode));
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
  return service;
}

/** Whether a request may be served, and the assertion that says who asks in card mode. */
interface Access {
  readonly refusal: string | undefined;
  readonly assertion?: PsAssertion;
}

function refusalOf(request: InsiRequest, certificateName: string, idams: readonly string[]): string | undefined {
  if (certificateName !== "INSI-AUTO" && certificateName !== "INSI-MANU") return "desir_560";
  // Cards have their own host: their assertion is refused on that of mutual TLS.
  if (request.assertions.length > 0) return "desir_620";
  return contentRefusalOf(request, idams);
}

function contentRefusalOf({ software, query }: InsiRequest, idams: readonly string[]): string | undefined {
  if (!idams.includes(software.idam?.trim() ?? "")) return "desir_550";
  if (query.operation === "WS_INS2") return traitsFault(query.traits);
  return query.operation === "WS_INS1" ? vitaleFault(query.vitale) : undefined;
}

function nameOf(certificate: X509Certificate | undefined): string {
  return certificate === undefined ? "" : commonNameOf(certificate);
}

function emptyAnswer(status: number): SimulatorResponse {
  return { status, headers: {}, body: new Uint8Array() };
}
