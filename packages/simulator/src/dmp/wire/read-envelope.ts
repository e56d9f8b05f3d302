import { attributeOf, childElements, childNamed, childrenNamed, textOf, type XmlElement } from "@segur-sdk/core/xml";

import { senderFault, type SoapFault, unreadable } from "../refusal.js";
import { soap, soapUri, wsa, wsaUri, wsse } from "./namespaces.js";

/** A SOAP 1.2 message: its header blocks, and the one element of its body. */
export interface Envelope {
  readonly headers: readonly XmlElement[];
  readonly body: XmlElement;
}

/** Message addressing properties, as written; absent when the header is. */
export interface Addressing {
  readonly action: string | undefined;
  readonly messageId: string | undefined;
  readonly to: string | undefined;
  readonly replyTo: string | undefined;
}

/** Reads the frame of a SOAP 1.2 message; SOAP 1.1 is refused, as is any header that must be understood and is not. */
export function readEnvelope(root: XmlElement): Envelope | SoapFault {
  if (root.name.local !== "Envelope") return unreadable("enveloppe SOAP absente");
  if (root.name.namespace !== soapUri) {
    return { kind: "soap-fault", code: "VersionMismatch", reason: "SOAP 1.2 attendu" };
  }
  const header = childNamed(root, soap("Header"));
  const bodies = childrenNamed(root, soap("Body"));
  const [body, ...others] = bodies[0] === undefined ? [] : childElements(bodies[0]);
  if (bodies.length !== 1 || body === undefined || others.length > 0)
    return unreadable("corps SOAP absent ou multiple");
  const headers = header === undefined ? [] : childElements(header);
  const foreign = headers.find((block) => mustUnderstand(block) && !isUnderstood(block));
  if (foreign !== undefined) {
    return { kind: "soap-fault", code: "MustUnderstand", reason: `En-tête non compris : ${foreign.name.local}` };
  }
  return { headers, body };
}

function mustUnderstand(block: XmlElement): boolean {
  const flag = attributeOf(block, "mustUnderstand", soapUri);
  return flag === "true" || flag === "1";
}

function isUnderstood(block: XmlElement): boolean {
  return block.name.namespace === wsaUri || block.name.namespace === wsse("Security").namespace;
}

/** Reads the WS-Addressing headers. */
export function readAddressing(headers: readonly XmlElement[]): Addressing {
  const header = (local: string): XmlElement | undefined =>
    headers.find((block) => block.name.namespace === wsaUri && block.name.local === local);
  const text = (of: XmlElement | undefined): string | undefined => textOf(of)?.trim();
  return {
    action: text(header("Action")),
    messageId: text(header("MessageID")),
    to: text(header("To")),
    replyTo: text(childNamed(header("ReplyTo"), wsa("Address"))),
  };
}

/** The VIHF of a message: the only assertion of its only security header. */
export function findAssertion(headers: readonly XmlElement[]): XmlElement | SoapFault {
  const blocks = headers.filter((block) => block.name.namespace === wsse("Security").namespace);
  const content = blocks.flatMap((block) => childElements(block));
  const [assertion, ...others] = content;
  if (blocks.length !== 1 || assertion?.name.local !== "Assertion" || others.length > 0) {
    return senderFault("VIHF absent ou multiple dans l'en-tête de sécurité");
  }
  return assertion;
}
