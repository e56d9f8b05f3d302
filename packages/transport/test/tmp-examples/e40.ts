// /work/main/packages/transport/README.md
import { systemClock, systemIds, type TlsIdentity } from "@segur-sdk/core";
import { element, xmlNamespace } from "@segur-sdk/core/xml";
import * as transport from "@segur-sdk/transport";

export async function ask(identity: TlsIdentity, url: string): Promise<string> {
  const interceptors = [transport.retryInterceptor({ clock: systemClock }), transport.circuitBreaker({ clock: systemClock })];
  const http = transport.createHttpTransport({ identity, interceptors });
  const action = "urn:demo:ask";
  const messageId = transport.messageIdOf(systemIds.uuid(), "urn:uuid");
  const headers = transport.buildAddressing({ action, messageId, to: url, replyTo: "anonymous" });
  const envelope = transport.buildSoapEnvelope({ headers, body: element(xmlNamespace("urn:demo")("Question"), {}) });
  const { answer } = await transport.createSoapClient({ http }).call({ url, action, envelope, operation: "ask" });
  await http.close();
  return answer.kind === "body" ? answer.body.name.local : answer.fault.reason;
}

export {};
