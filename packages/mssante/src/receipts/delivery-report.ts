import type { HeaderBlock } from "./header-block.js";
import type { ReceivedParts } from "./received-parts.js";
import type { ReceiptEvent, ReceiptFact, UndeliverableReason } from "./receipt-event.js";
import { recipientIn } from "./recipient-field.js";

/**
 * One event for each recipient of a delivery report.
 *
 * @see RFC 3464, 2.2 and 2.3; mssante.md A8
 */
export function readDeliveryReport(blocks: readonly HeaderBlock[], parts: ReceivedParts): readonly ReceiptEvent[] {
  const envelopeId = blocks
    .map((block) => block.get("original-envelope-id"))
    .find((id) => id !== undefined && id !== "");
  const correlation = { envelopeId, messageId: parts.originalMessageId ?? parts.inReplyTo };
  return blocks.flatMap((block) => {
    const fact = factOf(block);
    if (fact === undefined) return [];
    return {
      correlation,
      originalRecipient: recipientIn(block.get("original-recipient")),
      finalRecipient: recipientIn(block.get("final-recipient")),
      fact,
      evidence: parts.evidence,
    };
  });
}

function factOf(block: HeaderBlock): ReceiptFact | undefined {
  const status = /^\s*([245]\.\d{1,3}\.\d{1,3})/u.exec(block.get("status") ?? "")?.[1];
  const told = status === undefined ? {} : { status };
  switch (/^\s*([a-z]+)/iu.exec(block.get("action") ?? "")?.[1]?.toLowerCase()) {
    case "delivered":
      return { kind: "delivered" };
    // A list delivers to whom it wants: no more is known than of a relay.
    case "relayed":
    case "expanded":
      return { kind: "relayed" };
    case "delayed":
      return { kind: "delayed", ...told };
    case "failed":
      return { kind: "undeliverable", reason: reasonOf(status, block.get("diagnostic-code") ?? ""), ...told };
    default:
      return undefined;
  }
}

/**
 * By enhanced status code (RFC 3463), else by the answer of the server. The class does not count: a server that gave up after
 * days of a full mailbox says `4.2.2` with the action `failed`.
 */
function reasonOf(status: string | undefined, diagnostic: string): UndeliverableReason {
  const isVague = status === undefined || status.endsWith(".0.0");
  const code = (isVague ? /(?<![\d.])([45]\.\d\.\d{1,2})(?!\.?\d)/u.exec(diagnostic)?.[1] : status) ?? "";
  const detail = code.slice(2);
  if (/^1\.(?:[1-3]|10)$/u.test(detail)) return "unknown-mailbox";
  if (detail === "2.1") return "mailbox-closed";
  if (detail === "2.2") return "mailbox-full";
  if (detail === "2.3" || detail === "3.4") return "too-large";
  if (detail.startsWith("7.")) return "policy";
  return "other";
}
