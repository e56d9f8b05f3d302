import type { SimulatorFaultAction } from "../http/fault-script.js";
import type { SimulatorResponse } from "../http/simulator-http.js";
import { insiFault } from "./faults.js";
import type { AnswerStyle } from "./wire/answer-style.js";
import { buildFault } from "./wire/build-answer.js";

/** What the service is about to answer, and how the record of calls names it. */
export interface InsiAnswer {
  readonly name: string;
  readonly response: SimulatorResponse;
}

/** An answer in the service's own media type. */
export function insiAnswer(name: string, status: number, body: string | Uint8Array): InsiAnswer {
  return {
    name,
    response: {
      status,
      headers: { "content-type": "application/soap+xml; charset=utf-8" },
      body: typeof body === "string" ? Buffer.from(body, "utf8") : body,
    },
  };
}

/** The fault of one of the service's codes; faults travel with HTTP 500. */
export function faultAnswer(code: string, messageId: string, style: AnswerStyle): InsiAnswer {
  return insiAnswer(code, 500, buildFault(insiFault(code), messageId, style));
}

/** Applies a line of the fault script to the ordinary answer. */
export function scriptedAnswer(
  action: SimulatorFaultAction,
  normal: InsiAnswer,
  messageId: string,
  style: AnswerStyle,
): InsiAnswer {
  switch (action.kind) {
    case "soap-fault":
      return faultAnswer(action.code, messageId, style);
    case "answer": {
      const { response } = insiAnswer("injected", action.status ?? 200, action.body);
      const headers = action.contentType === undefined ? response.headers : { "content-type": action.contentType };
      return { name: "injected", response: { ...response, headers } };
    }
    case "http": {
      const wait = action.retryAfterSeconds;
      const headers = wait === undefined ? {} : { "retry-after": String(wait) };
      return {
        name: `http-${String(action.status)}`,
        response: { status: action.status, headers, body: new Uint8Array() },
      };
    }
    case "delay":
      return { ...normal, response: { ...normal.response, delayMs: action.ms } };
    default:
      return { name: action.kind, response: { ...normal.response, fault: action } };
  }
}
