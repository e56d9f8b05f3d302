import type { SimulatorResponse } from "../http/simulator-http.js";
import { answerActionOf } from "./dmp-operation.js";
import type { RegistryProblem, SoapFault } from "./refusal.js";
import type { StoredDocument } from "./stored-document.js";
import { repositoryUniqueId } from "./td32-consultation.js";
import { buildAuthorisationAnswer, buildAuthorisationList, buildPatientList } from "./wire/build-habilitation.js";
import { buildEnvelope, buildFault, faultAction } from "./wire/build-envelope.js";
import {
  buildExistenceAnswer,
  type ExistenceAnswerFrame,
  type ExistenceVerdict,
  responseCode,
} from "./wire/build-existence-answer.js";
import { htmlResponse, mtomResponse, soapResponse } from "./wire/build-http-answer.js";
import { buildQueryAnswer } from "./wire/build-query-answer.js";
import { buildRegistryResponse, type RegistrySeverity } from "./wire/build-registry-response.js";
import { buildRetrieveAnswer } from "./wire/build-retrieve-answer.js";
import type { XmlElement } from "@segur-sdk/core/xml";
import type { ExistenceQuery } from "./wire/read-existence-query.js";
import type { DmpContent } from "./wire/read-message.js";

/** What the service is about to answer, and how the record of calls names it. */
export interface DmpAnswer {
  readonly name: string;
  readonly refusals: readonly { readonly code: string; readonly text: string }[];
  readonly response: SimulatorResponse;
}

/** Identifiers of the answer and of what it answers. */
export interface AnswerFrame extends ExistenceAnswerFrame {
  /** `urn:uuid:`. */
  readonly messageId: string;
  readonly relatesTo: string | undefined;
}

/** A SOAP fault, under HTTP 500. */
export function faultAnswer(fault: SoapFault, frame: AnswerFrame): DmpAnswer {
  const envelope = buildEnvelope({ ...frame, action: faultAction }, buildFault(fault));
  return {
    name: "fault",
    refusals: [{ code: fault.subcode?.name ?? fault.code, text: fault.reason }],
    response: soapResponse(500, faultAction, envelope),
  };
}

/** An answer of the service to a message: its body, under the action that goes with the message. */
export function soapAnswer(
  content: DmpContent,
  name: string,
  body: XmlElement,
  frame: AnswerFrame,
  refusals: DmpAnswer["refusals"] = [],
): DmpAnswer {
  const action = answerActionOf(content);
  return { name, refusals, response: soapResponse(200, action, buildEnvelope({ ...frame, action }, body)) };
}

/** The answer to a feeding or to an update: success when nothing is wrong. */
export function registryAnswer(
  content: DmpContent,
  problems: readonly RegistryProblem[],
  frame: AnswerFrame,
  severity: RegistrySeverity = "Error",
): DmpAnswer {
  const failed = problems.length > 0 && severity === "Error";
  const body = buildRegistryResponse(problems, severity);
  return soapAnswer(content, failed ? "Failure" : "Success", body, frame, failed ? refusalsOf(problems) : []);
}

/** The answer to a consultation: always a multipart, even when nothing is given back (dmp.md B.1). */
export function retrieveAnswer(
  content: DmpContent,
  problems: readonly RegistryProblem[],
  documents: readonly StoredDocument[],
  frame: AnswerFrame,
): DmpAnswer {
  const retrieved = documents.map(({ uniqueId, mimeType, bytes }, index) => ({
    repositoryUniqueId,
    uniqueId,
    mimeType,
    bytes,
    contentId: `${frame.uuid}-${String(index + 1)}@urn:ihe:iti:xds-b:2007`,
  }));
  const name = problems.length === 0 ? "Success" : documents.length === 0 ? "Failure" : "PartialSuccess";
  const plain = soapAnswer(content, name, buildRetrieveAnswer(problems, retrieved), frame, refusalsOf(problems));
  return { ...plain, response: mtomResponse(plain.response, `uuid:${frame.uuid}`, retrieved) };
}

/** The answer to an existence test or to a consultation of administrative data. */
export function existenceAnswer(
  content: DmpContent,
  query: ExistenceQuery,
  verdict: ExistenceVerdict,
  frame: AnswerFrame,
): DmpAnswer {
  const refusals = verdict.kind === "error" ? [{ code: verdict.code ?? "AE", text: verdict.text }] : [];
  return soapAnswer(content, responseCode(verdict), buildExistenceAnswer(query, verdict, frame), frame, refusals);
}

/** The refusal of a transaction, in the form of its own answers (dmp.md E.1). */
export function refusalAnswer(
  content: DmpContent,
  problems: readonly RegistryProblem[],
  frame: AnswerFrame,
): DmpAnswer {
  const [{ code, text } = { code: "XDSRegistryError", text: "" }] = problems;
  const refused = { status: code, context: text };
  const service = (body: XmlElement): DmpAnswer => soapAnswer(content, code, body, frame, refusalsOf(problems));
  switch (content.kind) {
    case "existence-test":
      return existenceAnswer(content, content.query, { kind: "error", code, text }, frame);
    case "feeding":
    case "update":
      return registryAnswer(content, problems, frame);
    case "search":
      return soapAnswer(content, "Failure", buildQueryAnswer(problems, []), frame, refusalsOf(problems));
    case "retrieve":
      return retrieveAnswer(content, problems, [], frame);
    case "authorisation":
      return service(buildAuthorisationAnswer(refused));
    case "authorisation-list":
      return service(buildAuthorisationList([], refused));
    case "patient-list":
      return service(buildPatientList([], refused));
  }
}

/** An answer of the front, without SOAP. */
export function frontAnswer(status: number, reason: string, headers?: Readonly<Record<string, string>>): DmpAnswer {
  return { name: `http-${String(status)}`, refusals: [], response: htmlResponse(status, reason, headers) };
}

function refusalsOf(problems: readonly RegistryProblem[]): DmpAnswer["refusals"] {
  return problems.map(({ code, text }) => ({ code, text }));
}
