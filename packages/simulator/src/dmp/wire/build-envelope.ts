import { element, serializeXml, withAttribute, withDeclaration, type XmlElement } from "@segur-sdk/core/xml";

import type { SoapFault } from "../refusal.js";
import { soap, wsa, wsaUri, xml } from "./namespaces.js";

/** WS-Addressing headers of an answer. */
export interface AnswerAddressing {
  readonly action: string;
  /** `urn:uuid:` of the answer. */
  readonly messageId: string;
  /** Identifier of the request; absent when it could not be read. */
  readonly relatesTo: string | undefined;
}

/** Action of every fault, as the samples of the service have it. */
export const faultAction = "http://www.w3.org/2005/08/addressing/soap/fault";

/** Writes a SOAP 1.2 answer. */
export function buildEnvelope(addressing: AnswerAddressing, body: XmlElement): string {
  const { action, messageId, relatesTo } = addressing;
  return serializeXml(
    element(
      soap("Envelope"),
      {},
      element(
        soap("Header"),
        {},
        element(wsa("Action"), {}, action),
        element(wsa("MessageID"), {}, messageId),
        element(wsa("To"), {}, "http://www.w3.org/2005/08/addressing/anonymous"),
        relatesTo !== undefined && element(wsa("RelatesTo"), {}, relatesTo),
      ),
      element(soap("Body"), {}, body),
    ),
  );
}

/** The body of a fault; the DMP writes its own subcodes with the prefix of SOAP. */
export function buildFault({ code, subcode, reason }: SoapFault): XmlElement {
  const value = (text: string): XmlElement => element(soap("Value"), {}, text);
  const text = withAttribute(element(soap("Text"), {}, reason), xml("lang"), "fr");
  const fault = element(
    soap("Fault"),
    {},
    element(
      soap("Code"),
      {},
      value(`soap:${code}`),
      subcode !== undefined && element(soap("Subcode"), {}, value(`${subcode.prefix}:${subcode.name}`)),
    ),
    element(soap("Reason"), {}, text),
  );
  return subcode?.prefix === "wsa" ? withDeclaration(fault, "wsa", wsaUri) : fault;
}
