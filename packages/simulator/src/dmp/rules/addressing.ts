import { senderFault, type SoapFault } from "../refusal.js";
import type { Addressing } from "../wire/read-envelope.js";

/** Where and for what a message was received. */
export interface AddressingContext {
  /** Action of the operation served at this address. */
  readonly action: string;
  /** Action parameter of the HTTP Content-Type, when there is one. */
  readonly httpAction: string | undefined;
  /** Path called, without its query. */
  readonly path: string;
  /** `Host` header of the call, when there is one. */
  readonly host: string | undefined;
}

const anonymous = "http://www.w3.org/2005/08/addressing/anonymous";
const messageId = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * First fault of the WS-Addressing headers; undefined when there is none.
 *
 * @see dmp.md B.2; WS-Addressing 1.0 SOAP Binding §6.4 for texts and subcodes; the examiners' points of
 *   segur-requirements.md §5.1: Action of the WSDL, To of the URL called, MessageID `urn:uuid:`
 */
export function refusalOfAddressing(addressing: Addressing, context: AddressingContext): SoapFault | undefined {
  const { action, messageId: id, to, replyTo } = addressing;
  if ([action, id, to, replyTo].some((header) => header === undefined || header === "")) {
    return senderFault("A required header representing a Message Addressing Property is not present", {
      prefix: "wsa",
      name: "MessageAddressingHeaderRequired",
    });
  }
  if (action !== context.action || (context.httpAction ?? action) !== action) {
    return senderFault("The [action] cannot be processed at the receiver", {
      prefix: "wsa",
      name: "ActionNotSupported",
    });
  }
  if (!messageId.test(id ?? "") || replyTo !== anonymous || !isCalled(to ?? "", context)) {
    return senderFault(
      "A header representing a Message Addressing Property is not valid and the message cannot be processed",
      { prefix: "wsa", name: "InvalidAddressingHeader" },
    );
  }
  return undefined;
}

function isCalled(to: string, { path, host }: AddressingContext): boolean {
  if (!URL.canParse(to)) return false;
  const url = new URL(to);
  return url.pathname === path && (host === undefined || url.host === host.toLowerCase());
}
