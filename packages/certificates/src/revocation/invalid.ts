import { isSegurError, SegurError } from "@segur-sdk/core";

type InvalidCode = "ERR_CERT_CRL_INVALID" | "ERR_CERT_OCSP_INVALID";

/** A list or answer that is refused, with the rule it breaks. */
export function invalid<Code extends InvalidCode>(code: Code, rule: string, source: string): SegurError<Code> {
  return new SegurError(code, { details: { rule, source } });
}

/** Runs a reader so that whatever it meets in the bytes, malformed DER included, is one refusal of the whole. */
export function refusing<T>(code: InvalidCode, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (isSegurError(error, code)) throw error;
    const rule = (isSegurError(error) ? error.details.rule : undefined) ?? "unreadable";
    throw new SegurError(code, { details: { rule, source: "RFC 5280, RFC 6960" }, cause: error });
  }
}
