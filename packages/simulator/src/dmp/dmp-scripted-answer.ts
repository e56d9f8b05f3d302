import type { SimulatorResponse } from "../http/simulator-http.js";
import {
  type AnswerFrame,
  type DmpAnswer,
  faultAnswer,
  frontAnswer,
  refusalAnswer,
  registryAnswer,
} from "./dmp-answer.js";
import { soapFaultOf, textOfCode } from "./dmp-error-codes.js";
import type { DmpFaultAction, MultipartDefect } from "./dmp-fault.js";
import { problem } from "./refusal.js";
import { identifiersOf } from "./registry-object.js";
import { mtomResponse } from "./wire/build-http-answer.js";
import type { DmpContent } from "./wire/read-message.js";
import { entrySchemes } from "./xds-schemes.js";

/** The answer of a fault that is played in place of the service's; undefined when the transaction knows no such answer. */
export function answerInPlace(action: DmpFaultAction, content: DmpContent, frame: AnswerFrame): DmpAnswer | undefined {
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
      return faultAnswer(soapFaultOf(action.code, action.text), frame);
    case "registry-error":
      return refused(action.code, action.text, content, frame);
    case "busy": {
      const isRepository = content.kind === "feeding" || content.kind === "retrieve";
      return refused(isRepository ? "XDSRepositoryBusy" : "XDSRegistryBusy", undefined, content, frame);
    }
    case "duplicate":
      return duplicate(content, frame);
    default:
      return undefined;
  }
}

/** The ordinary answer, disturbed as the fault says. */
export function disturbedAnswer(
  action: DmpFaultAction,
  normal: DmpAnswer,
  content: DmpContent,
  frame: AnswerFrame,
): DmpAnswer {
  const { response } = normal;
  const changed = (change: Partial<SimulatorResponse>): DmpAnswer => ({
    ...normal,
    response: { ...response, ...change },
  });
  switch (action.kind) {
    case "delay":
      return changed({ delayMs: action.ms });
    case "close-after-request":
    case "stall":
    case "truncate":
    case "slow-drip":
      return { ...changed({ fault: action }), name: action.kind };
    case "multipart":
      return { ...normal, response: asMultipart(response, frame) };
    case "malformed-multipart":
      return { ...normal, response: malformed(asMultipart(response, frame), action.defect ?? "unclosed") };
    case "content-type":
      return changed({ headers: { ...response.headers, "content-type": action.contentType } });
    case "shortened":
      return changed({ body: response.body.subarray(0, action.bytes) });
    case "wrong-relates-to": {
      // Bytes of documents may be anything: only this text is changed.
      const text = Buffer.from(response.body).toString("latin1");
      const body = text.replace(frame.relatesTo ?? "", `urn:uuid:${frame.uuid}`);
      return changed({ body: Buffer.from(body, "latin1") });
    }
    case "registry-warning": {
      if (normal.name !== "Success" || (content.kind !== "feeding" && content.kind !== "update")) return normal;
      const code = action.code ?? "XDSExtraMetadataNotSaved";
      const warning = { code, text: action.text ?? textOfCode(code), location: "" };
      return registryAnswer(content, [warning], frame, "Warning");
    }
    default:
      return normal;
  }
}

/** What a connection that is cut, or that stalls, does when nothing was processed. */
export function unprocessedAnswer(action: DmpFaultAction): DmpAnswer {
  const { response } = frontAnswer(504, "Gateway Timeout");
  const broken = action.kind === "close-after-request" || action.kind === "stall" ? { fault: action } : {};
  return { name: action.kind, refusals: [], response: { ...response, ...broken } };
}

function refused(code: string, text: string | undefined, content: DmpContent, frame: AnswerFrame): DmpAnswer {
  return refusalAnswer(content, [{ code, text: text ?? textOfCode(code), location: "" }], frame);
}

function duplicate(content: DmpContent, frame: AnswerFrame): DmpAnswer | undefined {
  if (content.kind !== "feeding") return undefined;
  const duplicates = content.submission.entries.map((entry) => {
    const uniqueId = identifiersOf(entry, entrySchemes.uniqueId).join(" ");
    return problem("XDSDuplicateUniqueIdInRegistry", `uniqueId déjà présent : ${uniqueId}`, entry.id);
  });
  return refusalAnswer(content, duplicates, frame);
}

/** The answer to a consultation is a multipart already. */
function asMultipart(response: SimulatorResponse, frame: AnswerFrame): SimulatorResponse {
  const isMultipart = response.headers["content-type"]?.startsWith("multipart/related") === true;
  return isMultipart ? response : mtomResponse(response, boundaryOf(frame));
}

function boundaryOf({ uuid }: AnswerFrame): string {
  return `uuid:${uuid}`;
}

function malformed(response: SimulatorResponse, defect: MultipartDefect): SimulatorResponse {
  const body = Buffer.from(response.body);
  const contentType = response.headers["content-type"] ?? "";
  const boundary = /boundary="([^"]*)"/.exec(contentType)?.[1] ?? "";
  const end = body.lastIndexOf(`\r\n--${boundary}--`);
  switch (defect) {
    case "unclosed":
      return { ...response, body: body.subarray(0, end) };
    case "other-boundary":
      return {
        ...response,
        headers: { ...response.headers, "content-type": contentType.replace(boundary, "uuid:other") },
      };
    case "no-headers": {
      const headed = body.indexOf("\r\n\r\n") + 4;
      return { ...response, body: Buffer.concat([Buffer.from(`--${boundary}\r\n`), body.subarray(headed)]) };
    }
    case "no-parts":
      return { ...response, body: body.subarray(end + 2) };
  }
}
