import { SegurError, type SegurErrorCode } from "@segur-sdk/core";

import type { InsiFault } from "./wire/read-insi-fault.js";

/** Codes of the failures that a fault of INSi stands for. */
export type InsiFaultCode = Extract<
  SegurErrorCode,
  | "ERR_INSI_SOFTWARE"
  | "ERR_INSI_CERTIFICATE"
  | "ERR_INSI_CREDENTIAL_ENVIRONMENT"
  | "ERR_INSI_ACCESS"
  | "ERR_INSI_REQUEST_REFUSED"
  | "ERR_INSI_UNAVAILABLE"
>;

/** Codes whose meaning is known. */
const knownCodes: Readonly<Record<string, InsiFaultCode>> = {
  insi_101: "ERR_INSI_UNAVAILABLE",
  insi_102: "ERR_INSI_UNAVAILABLE",
  desir_550: "ERR_INSI_SOFTWARE",
  desir_560: "ERR_INSI_CERTIFICATE",
  desir_620: "ERR_INSI_CREDENTIAL_ENVIRONMENT",
  insi_24: "ERR_INSI_REQUEST_REFUSED",
  insi_28: "ERR_INSI_REQUEST_REFUSED",
};

/** Ranges of codes; the list of the annex of SEL-MP-043 is not public. */
const ranges: readonly (readonly [RegExp, InsiFaultCode])[] = [
  [/^insi_2\d$/u, "ERR_INSI_REQUEST_REFUSED"],
  [/^insi_1\d\d$/u, "ERR_INSI_UNAVAILABLE"],
  [/^desir_5\d\d$/u, "ERR_INSI_ACCESS"],
  [/^desir_6\d\d$/u, "ERR_INSI_CREDENTIAL_ENVIRONMENT"],
  [/^siram_\d{1,2}$/u, "ERR_INSI_UNAVAILABLE"],
];

/**
 * Class of a fault: by its code, then by the range of its code, then by the range of its subcode, then by its role
 * (`Receiver`: the service is at fault, the same call may succeed later).
 */
export function classifyFault(fault: InsiFault): InsiFaultCode {
  const { code = "", siram = "" } = fault;
  return (
    (Object.hasOwn(knownCodes, code) ? knownCodes[code] : undefined) ??
    rangeOf(code) ??
    rangeOf(siram) ??
    (fault.role === "Receiver" ? "ERR_INSI_UNAVAILABLE" : "ERR_INSI_REQUEST_REFUSED")
  );
}

/** Code that names a fault in traces: that of the error, else the subcode, else the role. */
export function officialCodeOf(fault: InsiFault): string {
  return fault.code ?? fault.siram ?? fault.role;
}

/** The failure that a fault stands for; the official code and text are kept. */
export function faultError(fault: InsiFault, httpStatus: number): SegurError<InsiFaultCode> {
  return new SegurError(classifyFault(fault), {
    official: { code: officialCodeOf(fault), text: fault.label ?? fault.reason },
    details: { siram: fault.siram, severity: fault.severity, messageId: fault.messageId, httpStatus },
  });
}

function rangeOf(code: string): InsiFaultCode | undefined {
  return ranges.find(([range]) => range.test(code))?.[1];
}
