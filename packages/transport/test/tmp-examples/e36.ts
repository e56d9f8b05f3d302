// /work/main/packages/transport/src/soap/soap-client.ts
import { buildAddressing, buildSoapEnvelope, createSoapClient, messageIdOf, type HttpTransport } from "@segur-sdk/transport";
import { systemIds } from "@segur-sdk/core";
import { element, xmlNamespace } from "@segur-sdk/core/xml";

async function ask(http: HttpTransport) {
  const action = "urn:demo:ask";
  const headers = buildAddressing({ action, messageId: messageIdOf(systemIds.uuid(), "urn:uuid") });
  const envelope = buildSoapEnvelope({ headers, body: element(xmlNamespace("urn:demo")("Question"), {}) });
  const { answer } = await createSoapClient({ http }).call({ url: "https://localhost/lps", action, envelope, operation: "ask" });
  return answer.kind === "body" ? answer.body : answer.fault.reason;
}

export {};
