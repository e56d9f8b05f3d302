// /work/main/packages/transport/src/soap/envelope.ts
import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
import { buildAddressing, buildSoapEnvelope } from "@segur-sdk/transport";

const demo = xmlNamespace("urn:demo", "d");
const envelope = buildSoapEnvelope({
  headers: buildAddressing({ action: "urn:demo:ask", messageId: "uuid:7368ba9a-ee80-4ceb-a083-000000000001" }),
  body: element(demo("Question"), {}, "…"),
});
console.log(serializeXml(envelope));

export {};
