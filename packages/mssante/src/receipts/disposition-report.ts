import type { HeaderBlock } from "./header-block.js";
import { readIntegrationError } from "./integration-error.js";
import { identifierIn, type ReceivedParts } from "./received-parts.js";
import type { ReceiptEvent, ReceiptFact } from "./receipt-event.js";
import { recipientIn } from "./recipient-field.js";

/**
 * The event of a disposition notification, in the form of the published volet (error in a field of its own) or in the one
 * before it (error inside `Disposition`).
 *
 * @see RFC 8098, 3.2.6; mssante.md A10
 */
export function readDisposition(block: HeaderBlock, parts: ReceivedParts): ReceiptEvent | undefined {
  const fact = factOf(block);
  if (fact === undefined) return undefined;
  return {
    correlation: {
      envelopeId: undefined,
      messageId: identifierIn(block.get("original-message-id")) ?? parts.originalMessageId ?? parts.inReplyTo,
    },
    originalRecipient: recipientIn(block.get("original-recipient")),
    finalRecipient: recipientIn(block.get("final-recipient")),
    fact,
    evidence: parts.evidence,
  };
}

function factOf(block: HeaderBlock): ReceiptFact | undefined {
  const disposition = block.get("disposition") ?? "";
  const [, type = "", modifiers = ""] = /;\s*([a-z-]+)\s*(?:\/(.*))?$/isu.exec(disposition) ?? [];
  const inside = /^\s*(?:error|failure)\s*(?::\s*(.*))?$/isu.exec(modifiers);
  if (inside !== null) {
    const error = readIntegrationError(block.get("error") ?? inside[1] ?? "");
    return { kind: "integration-failed", error };
  }
  switch (type.toLowerCase()) {
    case "displayed":
      return { kind: "read" };
    case "processed":
      return { kind: "integrated" };
    case "dispatched":
      return { kind: "forwarded" };
    case "deleted":
      return { kind: "deleted" };
    default:
      return undefined;
  }
}
