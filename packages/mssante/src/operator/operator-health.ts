import { isSegurError } from "@segur-sdk/core";
import type { CircuitVerdict } from "@segur-sdk/transport";

import { tokenField } from "../internal/sasl.js";

/**
 * Transient answers that speak of the operator: it closes (421), cannot log anybody in (454), its mail system fails
 * (RFC 3463, 3.4: X.3.X), or its web service says to come back. The others are about one mail: greylisting, a full box.
 */
const ofOperator = /^(?:421|454)\b|\b4\.3\.\d|^HTTP /;
/** RFC 5530, 3: a part of the operator is down, or broken. */
const ofMailboxServer = /\b(?:UNAVAILABLE|SERVERBUG)$/;

/** What the failure of a call says of the operator, a refusal of one mail being the sign that it works. */
export function verdictOf(failure: unknown): CircuitVerdict {
  if (!isSegurError(failure)) return "unknown";
  const said = failure.official?.code ?? "";
  switch (failure.code) {
    case "ERR_MSS_UNREACHABLE":
    case "ERR_MSS_OUTCOME_UNKNOWN":
    case "ERR_MSS_TLS":
    case "ERR_CERT_REVOKED":
    case "ERR_CERT_REVOCATION_UNKNOWN":
    case "ERR_CERT_REVOCATION_STALE":
      return "fails";
    case "ERR_MSS_CREDENTIAL":
      return failure.details.field === tokenField ? "unknown" : "fails";
    case "ERR_MSS_TRANSIENT":
      return ofOperator.test(said) ? "fails" : "works";
    case "ERR_MSS_IMAP":
      return ofMailboxServer.test(said) ? "fails" : "works";
    case "ERR_MSS_NO_MAILBOX":
    case "ERR_MSS_MAILBOX_FULL":
    case "ERR_MSS_REFUSED":
      return "works";
    // Refused on our side, or an answer that nobody understands.
    default:
      return "unknown";
  }
}
