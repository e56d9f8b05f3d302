import { attributeOf, childNamed, childrenNamed, textOf, xmlNamespace, type XmlElement } from "@segur-sdk/core/xml";

import { soap } from "./namespaces.js";

/** A SOAP fault, as a value: what the service answered instead of the result. */
export interface SoapFault {
  /** Local name of the code: `Sender` and `Receiver` most often. */
  readonly code: string;
  /** Local names of the nested subcodes, outermost first, e.g. `siram_100`. */
  readonly subcodes: readonly string[];
  /** The text for a person, the French one when there are several; as received, it is not meant for logs. */
  readonly reason: string;
  readonly detail?: XmlElement;
}

const xml = xmlNamespace("http://www.w3.org/XML/1998/namespace", "xml");

/** Reads a SOAP 1.2 `Fault`; what is missing in it is left empty, for a bad fault is still a refusal. */
export function readSoapFault(fault: XmlElement): SoapFault {
  const code = childNamed(fault, soap("Code"));
  const detail = childNamed(fault, soap("Detail"));
  const texts = childrenNamed(childNamed(fault, soap("Reason")) ?? fault, soap("Text"));
  const french = texts.find((text) => /^fr\b/i.test(attributeOf(text, "lang", xml("lang").namespace) ?? ""));
  return {
    code: localPart(textOf(childNamed(code, soap("Value")))),
    subcodes: subcodesOf(code),
    reason: (textOf(french ?? texts[0]) ?? "").trim(),
    ...(detail === undefined ? {} : { detail }),
  };
}

function subcodesOf(code: XmlElement | undefined): readonly string[] {
  const subcodes: string[] = [];
  for (let sub = childNamed(code, soap("Subcode")); sub !== undefined; sub = childNamed(sub, soap("Subcode"))) {
    const name = localPart(textOf(childNamed(sub, soap("Value"))));
    if (name !== "") subcodes.push(name);
  }
  return subcodes;
}

const codesOf11: Readonly<Record<string, string>> = { Client: "Sender", Server: "Receiver" };

/** Reads a SOAP 1.1 `Fault`, whose children have no namespace, in the words of SOAP 1.2. */
export function readSoap11Fault(fault: XmlElement): SoapFault {
  const unqualified = xmlNamespace("");
  const [code = "", ...subcodes] = localPart(textOf(childNamed(fault, unqualified("faultcode")))).split(".");
  const detail = childNamed(fault, unqualified("detail"));
  return {
    code: codesOf11[code] ?? code,
    subcodes,
    reason: (textOf(childNamed(fault, unqualified("faultstring"))) ?? "").trim(),
    ...(detail === undefined ? {} : { detail }),
  };
}

/** The prefix of a QName in a value tells nothing once the namespaces in scope are gone; no service reuses a local name. */
function localPart(qname: string | undefined): string {
  const name = (qname ?? "").trim();
  return name.slice(name.indexOf(":") + 1);
}
