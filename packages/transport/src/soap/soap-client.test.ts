import { createSeededIds, type LogEvent } from "@segur-sdk/core";
import { element, textOf, xmlNamespace } from "@segur-sdk/core/xml";
import { describe, expect, it } from "vitest";

import type { HttpRequest, HttpResponse, HttpTransport } from "../http/http-transport.js";
import { readMtom } from "../mtom/mtom-reader.js";
import { xopContent, xopInclude } from "../mtom/xop.js";
import { buildAddressing } from "./addressing.js";
import { buildSoapEnvelope } from "./envelope.js";
import { createSoapClient, type SoapCall } from "./soap-client.js";

const encode = (text: string) => new TextEncoder().encode(text);
const demo = xmlNamespace("urn:demo", "d");
const action = "urn:demo:ask";
const call: SoapCall = {
  url: "https://dmp.simu.test/repository",
  action,
  operation: "TD2.1a",
  envelope: buildSoapEnvelope({
    headers: buildAddressing({ action, messageId: "urn:uuid:1" }),
    body: element(demo("Ask"), {}, xopInclude("doc-1@x")),
  }),
};

const envelope = (body: string, header = "") =>
  `<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope" xmlns:a="http://www.w3.org/2005/08/addressing"><s:Header>${header}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;

function client(answer: Partial<HttpResponse> & { text?: string }) {
  const requests: HttpRequest[] = [];
  const events: LogEvent[] = [];
  const http: HttpTransport = {
    send: (request) => {
      requests.push(request);
      const { text = "", ...rest } = answer;
      const headers = { "content-type": "application/soap+xml; charset=utf-8" };
      return Promise.resolve({ status: 200, headers, body: encode(text), ...rest });
    },
    close: () => Promise.resolve(),
  };
  const nothing = () => undefined;
  const logger = { debug: nothing, info: nothing, warn: (event: LogEvent) => events.push(event), error: nothing };
  return { requests, events, soap: createSoapClient({ http, ids: createSeededIds("soap"), logger }) };
}

describe("what is sent", () => {
  it("plain: application/soap+xml with the action", async () => {
    const { requests, soap } = client({ text: envelope("<r/>") });
    await soap.call(call);
    expect(requests[0]).toMatchObject({
      method: "POST",
      url: call.url,
      operation: "TD2.1a",
      headers: { "content-type": 'application/soap+xml; charset=UTF-8; action="urn:demo:ask"' },
    });
    expect(new TextDecoder().decode(requests[0]?.body as Uint8Array)).toMatch(/^<soap:Envelope .*<\/soap:Envelope>$/);
  });

  it("with attachments: MTOM, its exact length announced", async () => {
    const { requests, soap } = client({ text: envelope("<r/>") });
    const body = encode("%PDF-1.4");
    const part = { contentId: "doc-1@x", contentType: "application/octet-stream", body, length: body.length };
    await soap.call({ ...call, attachments: [part], idempotent: true, timeouts: { headersMs: 180_000 } });
    const [request] = requests;
    expect(request).toMatchObject({ idempotent: true, timeouts: { headersMs: 180_000 } });
    if (typeof request?.body !== "function") throw new Error("not streamed");
    const chunks: Uint8Array[] = [];
    for await (const chunk of request.body()) chunks.push(chunk);
    const bytes = Buffer.concat(chunks);
    expect(request.bodyLength).toBe(bytes.length);
    const message = await readMtom(request.headers["content-type"] ?? "", bytes);
    expect(message.parts.get("doc-1@x")?.body).toEqual(body);
  });
});

describe("what comes back", () => {
  it("a body", async () => {
    const { soap } = client({ text: envelope("<r>ok</r>", "<a:RelatesTo>urn:uuid:1</a:RelatesTo>") });
    const answer = await soap.call(call);
    expect(answer).toMatchObject({ status: 200, correlation: "same", answer: { kind: "body" } });
    expect(answer.answer.kind === "body" && textOf(answer.answer.body)).toBe("ok");
    expect(answer.parts.size).toBe(0);
  });

  it.each([200, 400, 500])("a fault, with status %d", async (status) => {
    const { soap } = client({
      status,
      text: envelope("<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code></s:Fault>"),
    });
    expect(await soap.call(call)).toMatchObject({ status, answer: { kind: "fault", fault: { code: "Receiver" } } });
  });

  it("a multipart answer, whatever was sent", async () => {
    const include = '<x:Include xmlns:x="http://www.w3.org/2004/08/xop/include" href="cid:d%201"/>';
    const root = `--b\r\nContent-ID: <r>\r\n\r\n${envelope(`<r>${include}</r>`)}\r\n`;
    const body = encode(`${root}--b\r\nContent-ID: <d 1>\r\n\r\nPDF\r\n--b--`);
    const headers = { "content-type": 'multipart/related; type="application/xop+xml"; start="<r>"; boundary=b' };
    const answer = await client({ headers, body }).soap.call(call);
    if (answer.answer.kind !== "body") throw new Error("not a body");
    expect(xopContent(answer.answer.body, answer.parts)).toEqual(encode("PDF"));
  });

  it("an answer without addressing headers is usual; one for another message is logged", async () => {
    const plain = client({ text: envelope("<r/>") });
    expect((await plain.soap.call(call)).correlation).toBe("absent");
    expect(plain.events).toEqual([]);
    const crossed = client({ text: envelope("<r/>", "<a:RelatesTo>urn:uuid:2</a:RelatesTo>") });
    expect((await crossed.soap.call(call)).correlation).toBe("different");
    expect(crossed.events).toEqual([{ name: "soap.relates-to-another-message", fields: { operation: "TD2.1a" } }]);
  });

  it.each([
    ["HTML", 200, "<html><body>Maintenance</body></html>", "ERR_SOAP_ANSWER_UNREADABLE"],
    ["nothing", 200, "", "ERR_SOAP_ANSWER_UNREADABLE"],
    ["text", 503, "Service Unavailable", "ERR_HTTP_STATUS_UNAVAILABLE"],
    ["HTML", 403, "<html></html>", "ERR_HTTP_STATUS_UNAUTHORIZED"],
    ["cut XML", 500, "<s:Envelope", "ERR_HTTP_STATUS_SERVER_ERROR"],
  ])("%s with status %d instead of SOAP", async (_, status, text, code) => {
    await expect(client({ status, text }).soap.call(call)).rejects.toMatchObject({ code, cause: { kind: "protocol" } });
  });

  it("an unreadable success leaves the outcome unknown", async () => {
    await expect(client({ text: "<" }).soap.call(call)).rejects.toMatchObject({ outcomeUnknown: true });
  });
});
