import type { SimulatorResponse } from "../http/simulator-http.js";
import type { RegistryProblem, SoapFault } from "./refusal.js";
import { buildEnvelope, buildFault, faultAction } from "./wire/build-envelope.js";
import {
  buildExistenceAnswer,
  type ExistenceAnswerFrame,
  type ExistenceVerdict,
  responseCode,
} from "./wire/build-existence-answer.js";
import { htmlResponse, soapResponse } from "./wire/build-http-answer.js";
import { buildRegistryResponse, type RegistrySeverity } from "./wire/build-registry-response.js";
import type { ExistenceQuery } from "./wire/read-existence-query.js";

/** What the service is about to answer, and how the record of calls names it. */
export interface DmpAnswer {
  readonly name: string;
  readonly refusals: readonly { readonly code: string; readonly text: string }[];
  readonly response: SimulatorResponse;
}

/** Identifiers of the answer and of what it answers. */
export interface AnswerFrame {
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

/** The answer to a feeding: success when nothing is wrong. */
export function registryAnswer(
  problems: readonly RegistryProblem[],
  frame: AnswerFrame,
  severity: RegistrySeverity = "Error",
): DmpAnswer {
  const action = "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-bResponse";
  const failed = problems.length > 0 && severity === "Error";
  return {
    name: failed ? "Failure" : "Success",
    refusals: failed ? problems.map(({ code, text }) => ({ code, text })) : [],
    response: soapResponse(200, action, buildEnvelope({ ...frame, action }, buildRegistryResponse(problems, severity))),
  };
}

/** The answer to an existence test. */
export function existenceAnswer(
  query: ExistenceQuery,
  verdict: ExistenceVerdict,
  frame: AnswerFrame & ExistenceAnswerFrame,
): DmpAnswer {
  const action = "urn:hl7-org:v3:PRPA_IN201308UV02";
  return {
    name: responseCode(verdict),
    refusals: verdict.kind === "error" ? [{ code: verdict.code ?? "AE", text: verdict.text }] : [],
    response: soapResponse(
      200,
      action,
      buildEnvelope({ ...frame, action }, buildExistenceAnswer(query, verdict, frame)),
    ),
  };
}

/** An answer of the front, without SOAP. */
export function frontAnswer(status: number, reason: string, headers?: Readonly<Record<string, string>>): DmpAnswer {
  return { name: `http-${String(status)}`, refusals: [], response: htmlResponse(status, reason, headers) };
}
