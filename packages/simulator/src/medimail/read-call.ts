import { attributeOf, childElements, parseXml, textOf, type XmlElement } from "@segur-sdk/core/xml";

/** A call in rpc style: the operation and its parts. */
export interface RpcCall {
  readonly operation: string;
  readonly namespace: string;
  /** Texts of the simple parts that are not nil. */
  readonly texts: Readonly<Record<string, string>>;
  /** Children of the structured parts, by part then by name. */
  readonly structures: Readonly<Record<string, readonly XmlElement[]>>;
}

const soap11 = "http://schemas.xmlsoap.org/soap/envelope/";
const instance = "http://www.w3.org/2001/XMLSchema-instance";

/** Reads a SOAP 1.1 request; `undefined` when it is not one. */
export function readCall(body: Uint8Array): RpcCall | undefined {
  try {
    const { root } = parseXml(body);
    const soapBody = childElements(root).find(({ name }) => name.local === "Body" && name.namespace === soap11);
    const call = soapBody === undefined ? undefined : childElements(soapBody)[0];
    if (call === undefined || root.name.local !== "Envelope" || root.name.namespace !== soap11) return undefined;
    const texts: Record<string, string> = {};
    const structures: Record<string, readonly XmlElement[]> = {};
    for (const part of childElements(call)) {
      if (isNil(part)) continue;
      const children = childElements(part);
      if (children.length > 0) structures[part.name.local] = children;
      else texts[part.name.local] = textOf(part) ?? "";
    }
    return { operation: call.name.local, namespace: call.name.namespace, texts, structures };
  } catch {
    return undefined;
  }
}

/** Is the element there for form only? */
export function isNil(part: XmlElement): boolean {
  const nil = attributeOf(part, "nil", instance);
  return nil === "true" || nil === "1";
}

/** Text of a child, by local name. */
export function textOfChild(of: XmlElement, name: string): string {
  return textOf(childElements(of).find((child) => child.name.local === name)) ?? "";
}
