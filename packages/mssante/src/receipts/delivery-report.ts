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

/** By enhanced status code (RFC 3463), else by the answer of the server. */
function reasonOf(status: string | undefined, diagnostic: string): UndeliverableReason {
  const code =
    (status === undefined || status === "5.0.0" ? /\b(5\.\d\.\d{1,2})\b/u.exec(diagnostic)?.[1] : status) ?? "";
  if (/^5\.1\.[1-3]$|^5\.1\.10$/u.test(code)) return "unknown-mailbox";
  if (/^5\.2\.1$/u.test(code)) return "mailbox-closed";
  if (/^5\.2\.2$/u.test(code)) return "mailbox-full";
  if (/^5\.(?:2\.3|3\.4)$/u.test(code)) return "too-large";
  if (code.startsWith("5.7.")) return "policy";
  return "other";
}
