import { apiLpsCapabilities } from "../operator/api-lps-capabilities.js";
import type { OperatorCapabilities } from "../operator/operator-capabilities.js";

/** What an API LPS operator carries, once it is known how it is configured (mssante.md C2). */
export function configuredCapabilities(configured: {
  readonly imap: boolean;
  readonly sentCopy: OperatorCapabilities["sentCopy"];
}): OperatorCapabilities {
  return {
    ...apiLpsCapabilities,
    sentCopy: configured.sentCopy,
    // A copy that the client files is made after the answer: it tells nothing of a mail whose answer was lost.
    findSent: configured.imap && configured.sentCopy === "operator",
    receive: configured.imap ? "imap" : "none",
  };
}
