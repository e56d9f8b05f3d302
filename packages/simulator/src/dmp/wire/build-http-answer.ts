import type { SimulatorResponse } from "../../http/simulator-http.js";

/** An answer in SOAP 1.2, plain, as the services other than the consultation give it (dmp.md B.1). */
export function soapResponse(status: number, action: string, envelope: string): SimulatorResponse {
  return {
    status,
    headers: { "content-type": `application/soap+xml; charset=UTF-8; action="${action}"` },
    body: Buffer.from(envelope, "utf8"),
  };
}

/** The same answer as the only part of an MTOM message; when it is not `closed`, the last delimiter is missing. */
export function multipartResponse(plain: SimulatorResponse, boundary: string, closed: boolean): SimulatorResponse {
  const head = [
    `--${boundary}`,
    'Content-Type: application/xop+xml; charset=UTF-8; type="application/soap+xml"',
    "Content-Transfer-Encoding: binary",
    "Content-ID: <root.message@dmp.simulateur>",
    "",
    "",
  ].join("\r\n");
  const contentType = [
    "multipart/related",
    'type="application/xop+xml"',
    `boundary="${boundary}"`,
    'start="<root.message@dmp.simulateur>"',
    'start-info="application/soap+xml"',
  ].join("; ");
  const tail = closed ? `\r\n--${boundary}--\r\n` : "";
  return {
    ...plain,
    headers: { ...plain.headers, "content-type": contentType },
    body: Buffer.concat([Buffer.from(head), plain.body, Buffer.from(tail)]),
  };
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
