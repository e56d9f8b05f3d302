import { SegurError } from "@segur-sdk/core";
import { element, withAttribute, type XmlElement } from "@segur-sdk/core/xml";

import { soap, wsa } from "./namespaces.js";

/** WS-Addressing properties of a request. */
export interface Addressing {
  /** SOAP action of the operation. */
  readonly action: string;
  /** See {@link messageIdOf}: the services do not agree on the scheme. */
  readonly messageId: string;
  /** URL called. The DMP wants it, the INSi does not need it. */
  readonly to?: string;
  /** `anonymous`: the answer comes on the same connection. The DMP wants it said. */
  readonly replyTo?: "anonymous";
  /** Puts `soap:mustUnderstand="true"` on the action. */
  readonly mustUnderstand?: boolean;
}

/** Scheme of a MessageID: `uuid` for the INSi (insi.md §6.3), `urn:uuid` for the DMP (dmp.md B.2). */
export type MessageIdScheme = "uuid" | "urn:uuid";

/**
 * Message identifier made of a UUID.
 *
 * @example
 * ```ts
 * import { systemIds } from "@segur-sdk/core";
 * import { messageIdOf } from "@segur-sdk/transport";
 *
 * const messageId = messageIdOf(systemIds.uuid(), "urn:uuid");
 * ```
 */
export function messageIdOf(uuid: string, scheme: MessageIdScheme): string {
  return `${scheme}:${uuid}`;
}

/**
 * Builds the WS-Addressing header blocks, in the order Action, MessageID, To, ReplyTo.
 *
 * @throws SegurError `ERR_SOAP_ADDRESSING` when a property is empty or holds white space.
 * @see WS-Addressing 1.0 SOAP Binding
 */
export function buildAddressing(addressing: Addressing): XmlElement[] {
  const action = block("Action", addressing.action);
  const blocks = [
    addressing.mustUnderstand === true ? withAttribute(action, soap("mustUnderstand"), "true") : action,
    block("MessageID", addressing.messageId),
  ];
  if (addressing.to !== undefined) blocks.push(block("To", addressing.to));
  if (addressing.replyTo !== undefined) {
    const anonymous = block("Address", "http://www.w3.org/2005/08/addressing/anonymous");
    blocks.push(element(wsa("ReplyTo"), {}, anonymous));
  }
  return blocks;
}

function block(local: string, value: string): XmlElement {
  if (!/^[^\s]+$/.test(value)) {
    throw new SegurError("ERR_SOAP_ADDRESSING", { details: { field: local, rule: "an absolute IRI" } });
  }
  return element(wsa(local), {}, value);
}
