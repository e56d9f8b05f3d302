import type { SimulatorResponse } from "../../http/simulator-http.js";

/** An answer in SOAP 1.2, plain, as the services other than the consultation give it (dmp.md B.1). */
export function soapResponse(status: number, action: string, envelope: string): SimulatorResponse {
  return {
    status,
    headers: { "content-type": `application/soap+xml; charset=UTF-8; action="${action}"` },
    body: Buffer.from(envelope, "utf8"),
  };
}

/** A document carried by an MTOM answer. */
export interface AttachedDocument {
  /** Without angle brackets. */
  readonly contentId: string;
  readonly mimeType: string;
  readonly bytes: Uint8Array;
}

const rootId = "root.message@dmp.simulateur";

/** The same answer as the root of an MTOM message, before the documents that it includes. */
export function mtomResponse(
  plain: SimulatorResponse,
  boundary: string,
  documents: readonly AttachedDocument[] = [],
): SimulatorResponse {
  const contentType = [
    "multipart/related",
    'type="application/xop+xml"',
    `boundary="${boundary}"`,
    `start="<${rootId}>"`,
    'start-info="application/soap+xml"',
  ].join("; ");
  const part = (type: string, contentId: string): Buffer =>
    Buffer.from(
      `--${boundary}\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <${contentId}>\r\n\r\n`,
    );
  const pieces = [
    part('application/xop+xml; charset=UTF-8; type="application/soap+xml"', rootId),
    plain.body,
    ...documents.flatMap(({ mimeType, contentId, bytes }) => [Buffer.from("\r\n"), part(mimeType, contentId), bytes]),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ];
  return { ...plain, headers: { ...plain.headers, "content-type": contentType }, body: Buffer.concat(pieces) };
}

/** An answer without SOAP, as a front gives it: `403 Forbidden` in HTML. */
export function htmlResponse(
  status: number,
  reason: string,
  headers: Readonly<Record<string, string>> = {},
): SimulatorResponse {
  const title = `${String(status)} ${reason}`.trim();
  return {
    status,
    headers: { "content-type": "text/html; charset=UTF-8", ...headers },
    body: Buffer.from(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`, "utf8"),
  };
}
