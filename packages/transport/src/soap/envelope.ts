import { SegurError } from "@segur-sdk/core";
import { childElements, childNamed, element, hasName, type XmlElement } from "@segur-sdk/core/xml";

import { readSoap11Fault, readSoapFault, type SoapFault } from "./fault.js";
import { soap, soap11 } from "./namespaces.js";

/** What goes in an envelope. */
export interface SoapEnvelope {
  readonly headers: readonly XmlElement[];
  readonly body: XmlElement;
}

/** What an envelope holds: the body element, or a fault; header blocks in both cases. */
export type SoapBodyOrFault =
  | { readonly kind: "body"; readonly headers: readonly XmlElement[]; readonly body: XmlElement }
  | { readonly kind: "fault"; readonly headers: readonly XmlElement[]; readonly fault: SoapFault };

/**
 * Builds a SOAP 1.2 envelope.
 *
 * @example
 * ```ts
 * import { element, serializeXml, xmlNamespace } from "@segur-sdk/core/xml";
 * import { buildAddressing, buildSoapEnvelope } from "@segur-sdk/transport";
 *
 * const demo = xmlNamespace("urn:demo", "d");
 * const envelope = buildSoapEnvelope({
 *   headers: buildAddressing({ action: "urn:demo:ask", messageId: "uuid:7368ba9a-ee80-4ceb-a083-000000000001" }),
 *   body: element(demo("Question"), {}, "…"),
 * });
 * console.log(serializeXml(envelope));
 * ```
 */
export function buildSoapEnvelope(envelope: SoapEnvelope): XmlElement {
  return element(
    soap("Envelope"),
    {},
    element(soap("Header"), {}, envelope.headers),
    element(soap("Body"), {}, envelope.body),
  );
}

/**
 * Reads the envelope of an answer. Names are matched by namespace, whatever the prefixes. A fault is a value, not an error;
 * a fault in a SOAP 1.1 envelope is read too, for that is how a server refuses the version.
 *
 * @throws SegurError `ERR_SOAP_ENVELOPE` when the document is not an envelope with exactly one body element.
 */
export function readSoapAnswer(root: XmlElement): SoapBodyOrFault {
  const version = hasName(root, soap("Envelope")) ? soap : hasName(root, soap11("Envelope")) ? soap11 : undefined;
  if (version === undefined) throw notAnEnvelope("the root is a SOAP 1.2 Envelope");
  const body = childNamed(root, version("Body"));
  if (body === undefined) throw notAnEnvelope("the envelope has a Body");
  const [content, ...others] = childElements(body);
  if (content === undefined || others.length > 0) throw notAnEnvelope("the Body has one child element");
  const header = childNamed(root, version("Header"));
  const headers = header === undefined ? [] : childElements(header);
  if (hasName(content, soap("Fault"))) return { kind: "fault", headers, fault: readSoapFault(content) };
  if (hasName(content, soap11("Fault"))) return { kind: "fault", headers, fault: readSoap11Fault(content) };
  if (version === soap11) throw notAnEnvelope("the envelope is of SOAP 1.2, a fault excepted");
  return { kind: "body", headers, body: content };
}

function notAnEnvelope(rule: string): SegurError {
  return new SegurError("ERR_SOAP_ENVELOPE", { details: { rule, source: "SOAP 1.2 Part 1 §5" } });
}
