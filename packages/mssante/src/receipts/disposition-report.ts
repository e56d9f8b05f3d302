import { withoutComments } from "../wire/header-comments.js";
import type { HeaderBlock } from "./header-block.js";
import { readIntegrationError, refusalCodeIn } from "./integration-error.js";
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
  const fact = factOf(block, parts.subject);
  if (fact === undefined) return undefined;
  return {
    correlation: {
      envelopeId: undefined,
      messageId: originalIdOf(block) ?? parts.originalMessageId ?? parts.inReplyTo,
    },
    originalRecipient: recipientIn(block.get("original-recipient")),
    finalRecipient: recipientIn(block.get("final-recipient")),
    fact,
    evidence: parts.evidence,
  };
}

/** Some software writes the identifier without its brackets. */
function originalIdOf(block: HeaderBlock): string | undefined {
  const written = withoutComments(block.get("original-message-id") ?? "").trim();
  return identifierIn(written) ?? (/^[^\s<>@]+@[^\s<>@]+$/u.test(written) ? `<${written}>` : undefined);
}

/** `automatic-action/MDN-sent-automatically; processed/error`: the mode says nothing that counts here. */
function factOf(block: HeaderBlock, subject: string): ReceiptFact | undefined {
  const disposition = withoutComments(block.get("disposition") ?? "");
  const [, type = "", modifiers = ""] =
    /^\s*([a-z-]+)\s*(?:\/(.*?))?[;\s]*$/isu.exec(disposition.slice(disposition.indexOf(";") + 1)) ?? [];
  const inside = /(?:^|,)\s*(?:error|failure)\s*(?::\s*(.*)|,.*)?$/isu.exec(modifiers);
  const told = block.get("error") ?? block.get("failure");
  // The code may stand in the subject alone.
  if (inside !== null) return failed([told, inside[1], refusalCodeIn(subject)].find(Boolean) ?? "");
  switch (type.toLowerCase()) {
    case "displayed":
      return { kind: "read" };
    case "processed": {
      // Whatever says that it failed wins: nobody looks any more at what is told to be filed.
      const inSubject = refusalCodeIn(subject);
      return told === undefined && inSubject === undefined
        ? { kind: "integrated" }
        : failed([told, inSubject].find(Boolean) ?? "");
    }
    case "dispatched":
      return { kind: "forwarded" };
    case "deleted":
      return { kind: "deleted" };
    default:
      return undefined;
  }
}

function failed(text: string): ReceiptFact {
  return { kind: "integration-failed", error: readIntegrationError(text) };
}
