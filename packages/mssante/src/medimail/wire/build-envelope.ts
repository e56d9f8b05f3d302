import {
  element,
  serializeXml,
  withAttribute,
  withDeclaration,
  xmlNamespace,
  type XmlElement,
} from "@segur-sdk/core/xml";

import type { MedimailOperation } from "./medimail-operation.js";
import { part, soap11, soapEncoding, typesNamespace, xsdNamespace, xsi } from "./namespaces.js";

/** A SOAP 1.1 request in rpc style, encoded: the parts in the order of the contract. */
export function buildEnvelope(operation: MedimailOperation, parts: readonly XmlElement[]): Uint8Array {
  const call = withDeclaration(
    element(xmlNamespace(operation.namespace, "m")(operation.name), {}, parts),
    "tns",
    typesNamespace,
  );
  const envelope = withDeclaration(
    withAttribute(
      element(soap11("Envelope"), {}, element(soap11("Body"), {}, call)),
      soap11("encodingStyle"),
      soapEncoding,
    ),
    "xsd",
    xsdNamespace,
  );
  return new TextEncoder().encode(serializeXml(envelope, { declaration: true }));
}

/** A part of a simple type. */
export function simplePart(name: string, value: string, type: "string" | "int" | "dateTime" = "string"): XmlElement {
  return typed(element(part(name), {}, value), `xsd:${type}`);
}

/** A part of the contract's own types. */
export function structuredPart(
  name: string,
  type: "attachment" | "attachments",
  children: readonly XmlElement[],
): XmlElement {
  return typed(element(part(name), {}, children), `tns:${type}`);
}

/** A part without a value. */
export function nilPart(name: string): XmlElement {
  return withAttribute(element(part(name), {}), xsi("nil"), "true");
}

function typed(of: XmlElement, type: string): XmlElement {
  return withAttribute(of, xsi("type"), type);
}
