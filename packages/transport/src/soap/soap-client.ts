import {
  SegurError,
  silentLogger,
  systemClock,
  systemIds,
  type Clock,
  type IdGenerator,
  type Logger,
} from "@segur-sdk/core";
import { childNamed, hasName, parseXml, serializeXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

import type { HttpRequest, HttpTransport } from "../http/http-transport.js";
import { httpStatusFailure } from "../http/status-failure.js";
import type { MtomLimits, MtomPart, ReceivedPart } from "../mtom/mtom-part.js";
import { isMultipart, readMtom } from "../mtom/mtom-reader.js";
import { writeMtom } from "../mtom/mtom-writer.js";
import { readSoapAnswer, type SoapBodyOrFault } from "./envelope.js";
import { soap, wsa } from "./namespaces.js";

/** Options of {@link createSoapClient}. */
export interface SoapClientOptions {
  readonly http: HttpTransport;
  /** Makes the boundaries of multipart messages. Default: the random source of the machine. */
  readonly ids?: IdGenerator;
  /** Reads `Retry-After` dates. Default: the clock of the machine. */
  readonly clock?: Clock;
  /** Warned of an answer that relates to another message. */
  readonly logger?: Logger;
  /** Limits on multipart answers. */
  readonly limits?: MtomLimits;
}

/** An envelope whose text is known: what it says must be what a built one would say. */
export interface WrittenEnvelope {
  readonly text: string;
  /** Its `wsa:MessageID`, which the answer may relate to. */
  readonly messageId: string;
}

/** One call: an envelope already built, or written, and where to post it. */
export interface SoapCall {
  readonly url: string;
  /** SOAP action, carried by the content type. */
  readonly action: string;
  readonly envelope: XmlElement | WrittenEnvelope;
  /** Sent beside the envelope; present, even empty, it makes the message an MTOM one. */
  readonly attachments?: readonly MtomPart[];
  /** Operation in the words of the service, e.g. `TD2.1a`. */
  readonly operation: string;
  /** See `HttpRequest.idempotent`. */
  readonly idempotent?: boolean;
  /** See `HttpRequest.timeouts`. */
  readonly timeouts?: HttpRequest["timeouts"];
}

/** Options of one call. */
export interface SoapCallOptions {
  readonly signal?: AbortSignal;
}

/**
 * How the answer's `wsa:RelatesTo` compares with the request's `wsa:MessageID`. `absent` is usual: the INSi answers without
 * addressing headers.
 */
export type Correlation = "same" | "absent" | "different";

/** What came back. */
export interface SoapAnswer {
  readonly status: number;
  /** HTTP headers by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** The whole envelope. */
  readonly root: XmlElement;
  /** Parts beside the envelope, by Content-ID; empty for a plain answer. */
  readonly parts: ReadonlyMap<string, ReceivedPart>;
  /** Body element or fault. */
  readonly answer: SoapBodyOrFault;
  readonly correlation: Correlation;
}

const noParts: ReadonlyMap<string, ReceivedPart> = new Map();

/** Calls SOAP 1.2 operations. */
export interface SoapClient {
  /**
   * Posts an envelope and reads the answer, plain or multipart according to its own content type. A fault is an answer.
   *
   * @throws SegurError `ERR_HTTP_…` when there is no answer or one without SOAP, `ERR_SOAP_ANSWER_UNREADABLE` when a
   * successful answer cannot be read.
   */
  call(call: SoapCall, options?: SoapCallOptions): Promise<SoapAnswer>;
}

/**
 * Makes a SOAP client over a transport. It holds no state: one instance serves concurrent calls.
 *
 * @example
 * ```ts
 * import { buildAddressing, buildSoapEnvelope, createSoapClient, messageIdOf, type HttpTransport } from "@segur-sdk/transport";
 * import { systemIds } from "@segur-sdk/core";
 * import { element, xmlNamespace } from "@segur-sdk/core/xml";
 *
 * async function ask(http: HttpTransport) {
 *   const action = "urn:demo:ask";
 *   const headers = buildAddressing({ action, messageId: messageIdOf(systemIds.uuid(), "urn:uuid") });
 *   const envelope = buildSoapEnvelope({ headers, body: element(xmlNamespace("urn:demo")("Question"), {}) });
 *   const { answer } = await createSoapClient({ http }).call({ url: "https://localhost/lps", action, envelope, operation: "ask" });
 *   return answer.kind === "body" ? answer.body : answer.fault.reason;
 * }
 * ```
 */
export function createSoapClient(options: SoapClientOptions): SoapClient {
  const { http, ids = systemIds, clock = systemClock, logger = silentLogger, limits = {} } = options;
  return {
    async call(call, { signal } = {}) {
      const response = await http.send(requestOf(call, ids), signal === undefined ? {} : { signal });
      const { status, headers, body } = response;
      const contentType = headers["content-type"] ?? "";
      let read: Pick<SoapAnswer, "root" | "parts" | "answer">;
      // The body decides when it is SOAP, for faults come with any status; the status decides otherwise.
      try {
        const multipart = isMultipart(contentType) ? await readMtom(contentType, body, limits) : undefined;
        const { root } = parseXml(multipart?.root ?? body);
        read = { root, parts: multipart?.parts ?? noParts, answer: readSoapAnswer(root) };
      } catch (cause) {
        throw (
          httpStatusFailure(response, clock.now(), cause) ??
          new SegurError("ERR_SOAP_ANSWER_UNREADABLE", { cause, details: { status, contentType } })
        );
      }
      const { root, parts, answer } = read;
      const correlation = correlate(call.envelope, answer.headers);
      if (correlation === "different") {
        logger.warn({ name: "soap.relates-to-another-message", fields: { operation: call.operation } });
      }
      return { status, headers, root, parts, answer, correlation };
    },
  };
}

function requestOf(call: SoapCall, ids: IdGenerator): HttpRequest {
  const { envelope: built } = call;
  // Small texts share a block of memory: an array of its own for each would cost more than its bytes.
  const envelope = Buffer.from("text" in built ? built.text : serializeXml(built));
  const { url, action, operation, attachments, idempotent, timeouts } = call;
  const request: { -readonly [Field in keyof HttpRequest]: HttpRequest[Field] } = {
    method: "POST",
    url,
    headers: { "content-type": `application/soap+xml; charset=UTF-8; action="${action}"` },
    operation,
    body: envelope,
  };
  if (attachments !== undefined) {
    const message = writeMtom({ root: envelope, action, parts: attachments, boundary: `uuid:${ids.uuid()}` });
    request.headers = { "content-type": message.contentType };
    request.body = () => message.stream();
    request.bodyLength = message.length;
  }
  if (idempotent !== undefined) request.idempotent = idempotent;
  if (timeouts !== undefined) request.timeouts = timeouts;
  return request;
}

function correlate(request: XmlElement | WrittenEnvelope, answerHeaders: readonly XmlElement[]): Correlation {
  const relatesTo = answerHeaders.filter((header) => hasName(header, wsa("RelatesTo")));
  if (relatesTo.length === 0) return "absent";
  const sent = "text" in request ? request.messageId : textOf(childNamed(request, soap("Header"), wsa("MessageID")));
  if (sent === undefined) return "absent";
  return relatesTo.some((header) => textOf(header)?.trim() === sent.trim()) ? "same" : "different";
}
