import { type Clock, isSegurError, SegurError } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { type HttpResponse, httpStatusFailure, type HttpTransport } from "@segur-sdk/transport";

import { httpOutcome, lostAnswer } from "../operator/http-outcome.js";
import type { MedimailOperation } from "./wire/medimail-operation.js";
import { readAnswer } from "./wire/read-answer.js";

/** Calls operations of the web service, until closed. */
export interface MedimailExchange {
  /**
   * Posts a request and gives the XML document of its result.
   *
   * @param words - Words that an error may not repeat: see `readAnswer`.
   */
  call(
    operation: MedimailOperation,
    request: Uint8Array,
    signal?: AbortSignal,
    words?: ReadonlySet<string>,
  ): Promise<XmlElement>;
  /** Cuts what is under way. */
  close(): Promise<void>;
}

/** @param http - Mutual TLS with the certificate that the operator issued: it decides which account may be named. */
export function createMedimailExchange(http: HttpTransport, url: string, clock: Clock): MedimailExchange {
  const closing = new AbortController();
  return {
    async call(operation, request, signal, words) {
      const handsOver = operation.name === "send";
      if (isAborted(closing.signal)) throw new SegurError("ERR_MSS_UNREACHABLE", { details: { rule: "closed" } });
      if (isAborted(signal)) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal?.reason });
      try {
        const response = await http.send(
          {
            method: "POST",
            url,
            headers: { "content-type": "text/xml; charset=utf-8", soapaction: `"${operation.soapAction}"` },
            body: request,
            operation: operation.name,
            idempotent: !handsOver,
          },
          { signal: signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]) },
        );
        return readResult(operation, response, clock, words);
      } catch (failure) {
        throw httpOutcome(failure, { handsOver, closed: isAborted(closing.signal) && !isAborted(signal) });
      }
    },
    async close() {
      closing.abort();
      await http.close();
    },
  };
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

/** A fault comes with any status; a status without SOAP is judged as such. */
function readResult(
  operation: MedimailOperation,
  response: HttpResponse,
  clock: Clock,
  words: ReadonlySet<string> | undefined,
): XmlElement {
  try {
    return readAnswer(operation, response.body, words);
  } catch (failure) {
    if (!isSegurError(failure, "ERR_MSS_ANSWER")) throw failure;
    const refused = httpStatusFailure(response, clock.now(), failure);
    if (refused !== undefined) throw refused;
    // The request was processed in some way that nobody can read.
    throw operation.name === "send" ? lostAnswer(failure) : failure;
  }
}
