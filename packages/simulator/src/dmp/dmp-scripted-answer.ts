import {
  type AnswerFrame,
  type DmpAnswer,
  existenceAnswer,
  faultAnswer,
  frontAnswer,
  registryAnswer,
} from "./dmp-answer.js";
import { type DmpFaultAction, scriptedSoapFault, scriptedText } from "./dmp-fault.js";
import { problem } from "./refusal.js";
import { identifiersOf } from "./registry-object.js";
import type { ExistenceAnswerFrame } from "./wire/build-existence-answer.js";
import { multipartResponse } from "./wire/build-http-answer.js";
import type { DmpContent } from "./wire/read-message.js";
import { entrySchemes } from "./xds-schemes.js";

/** Identity of a scripted answer. */
export type ScriptedFrame = AnswerFrame & ExistenceAnswerFrame;

/** The answer of a fault that is played in place of the service; undefined when the service works and is then disturbed. */
export function answerInPlace(
  action: DmpFaultAction,
  content: DmpContent,
  frame: ScriptedFrame,
): DmpAnswer | undefined {
  switch (action.kind) {
    case "http": {
      const wait = action.retryAfterSeconds;
      return frontAnswer(action.status, "", wait === undefined ? undefined : { "retry-after": String(wait) });
    }
    case "answer": {
      const { body, status = 200, contentType = "application/soap+xml; charset=UTF-8" } = action;
      const bytes = typeof body === "string" ? Buffer.from(body, "utf8") : body;
      return {
        name: "injected",
        refusals: [],
        response: { status, headers: { "content-type": contentType }, body: bytes },
      };
    }
    case "soap-fault":
      return faultAnswer(scriptedSoapFault(action.code), frame);
    case "registry-error":
      return refusal(action.code, action.text ?? scriptedText(action.code), content, frame);
    case "duplicate":
      return duplicate(content, frame);
    default:
      return undefined;
  }
}

/** The ordinary answer, disturbed as the fault says. */
export function disturbedAnswer(action: DmpFaultAction, normal: DmpAnswer, frame: ScriptedFrame): DmpAnswer {
  const { response } = normal;
  const boundary = `uuid:${frame.uuid}`;
  switch (action.kind) {
    case "delay":
      return { ...normal, response: { ...response, delayMs: action.ms } };
    case "close-after-request":
    case "stall":
    case "truncate":
    case "slow-drip":
      return { ...normal, name: action.kind, response: { ...response, fault: action } };
    case "multipart":
    case "malformed-multipart":
      return { ...normal, response: multipartResponse(response, boundary, action.kind === "multipart") };
    case "wrong-relates-to": {
      const text = Buffer.from(response.body).toString("utf8");
      const body = text.replace(frame.relatesTo ?? "", `urn:uuid:${frame.uuid}`);
      return { ...normal, response: { ...response, body: Buffer.from(body, "utf8") } };
    }
    case "registry-warning": {
      const code = action.code ?? "XDSExtraMetadataNotSaved";
      const warning = { code, text: action.text ?? scriptedText(code), location: "" };
      return normal.name === "Success" ? registryAnswer([warning], frame, "Warning") : normal;
    }
    default:
      return normal;
  }
}

function refusal(code: string, text: string, content: DmpContent, frame: ScriptedFrame): DmpAnswer {
  return content.kind === "feeding"
    ? registryAnswer([{ code, text, location: "" }], frame)
    : existenceAnswer(content.query, { kind: "error", code, text }, frame);
}

function duplicate(content: DmpContent, frame: ScriptedFrame): DmpAnswer | undefined {
  if (content.kind !== "feeding") return undefined;
  const duplicates = content.submission.entries.map((entry) => {
    const uniqueId = identifiersOf(entry, entrySchemes.uniqueId).join(" ");
    return problem("XDSDuplicateUniqueIdInRegistry", `uniqueId déjà présent : ${uniqueId}`, entry.id);
  });
  return registryAnswer(duplicates, frame);
}
