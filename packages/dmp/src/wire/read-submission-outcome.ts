import { isSegurError, SegurError } from "@segur-sdk/core";
import type { XmlElement } from "@segur-sdk/core/xml";
import { readRegistryResponse, type RegistryResponse } from "@segur-sdk/xds";

import { interpretRegistryErrors, refusalOf } from "../dmp-failure.js";
import type { SubmissionOutcome } from "../submission-outcome.js";

/**
 * Reads the answer of a transaction that writes: TD2.1, TD3.3.
 *
 * @throws SegurError `ERR_DMP_ANSWER`, of unknown outcome, when the answer cannot be understood; the failure that the
 * errors of the registry are, see `dmpErrorTable`.
 * @see dmp.md E.1, E.2
 */
export function readSubmissionOutcome(root: XmlElement): SubmissionOutcome {
  const response = readResponse(root);
  const warnings = response.errors.filter(({ severity }) => severity === "warning");
  if (response.status === "success") {
    // A success is a success: whatever comes with it is to be looked at, the document is registered.
    return response.errors.length === 0
      ? { outcome: "accepted", warnings: [] }
      : { outcome: "accepted-with-warnings", warnings: response.errors };
  }
  const refusal = interpretRegistryErrors(response.errors);
  if (refusal.kind === "failed") throw refusal.error;
  return { ...refusalOf(refusal), warnings };
}

function readResponse(root: XmlElement): RegistryResponse {
  try {
    const response = readRegistryResponse(root);
    // Partial success is for queries: a submission is registered whole or not at all.
    if (response.status !== "partial-success") return response;
  } catch (cause) {
    if (!isSegurError(cause)) throw cause;
    throw unknownOutcome(cause);
  }
  throw unknownOutcome();
}

function unknownOutcome(cause?: SegurError): SegurError {
  return new SegurError("ERR_DMP_ANSWER", {
    details: { rule: "RegistryResponse, Success or Failure", source: "dmp.md E.1" },
    retryable: true,
    outcomeUnknown: true,
    ...(cause === undefined ? {} : { cause }),
  });
}
