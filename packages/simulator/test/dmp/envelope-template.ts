import { type Posted, urlOf } from "./dmp-world.js";

/** Addressing headers of a message of the tests; an empty text leaves the header out. */
export interface AddressingPlan {
  readonly action: string;
  readonly messageId: string;
  readonly to: string;
  readonly replyTo: string;
}

const actions: Partial<Record<Posted["service"], string>> = {
  patients: "urn:hl7-org:v3:PRPA_IN201307UV02",
  repository: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
};

/** Ordinary headers of a message to a service. */
export function addressingPlan(service: Posted["service"]): AddressingPlan {
  return {
    action: actions[service] ?? "",
    messageId: `urn:uuid:7368ba9a-ee80-4ceb-a083-10000000000${service === "patients" ? "1" : "2"}`,
    to: urlOf(service),
    replyTo: "http://www.w3.org/2005/08/addressing/anonymous",
  };
}

/** Writes a SOAP 1.2 message around an assertion and a body. */
export function writeEnvelope(addressing: AddressingPlan, assertion: string, body: string): string {
  const header = (name: string, content: string): string =>
    content === "" ? "" : `<${name} xmlns="http://www.w3.org/2005/08/addressing">${content}</${name}>`;
  const replyTo = addressing.replyTo === "" ? "" : `<Address>${addressing.replyTo}</Address>`;
  const security =
    assertion === ""
      ? ""
      : `<wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">${assertion}</wsse:Security>`;
  return (
    `<soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header>` +
    header("Action", addressing.action) +
    header("MessageID", addressing.messageId) +
    header("To", addressing.to) +
    header("ReplyTo", replyTo) +
    `${security}</soap:Header><soap:Body>${body}</soap:Body></soap:Envelope>`
  );
}
