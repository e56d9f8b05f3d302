import { redactText, SegurError } from "@segur-sdk/core";

import {
  classOfError,
  documentedFaults,
  faultRanges,
  type DocumentedFault,
  type InsiFaultClass,
  type InsiFaultCode,
} from "./fault-table.js";
import type { InsiFault } from "./wire/read-insi-fault.js";

const byCode = new Map(documentedFaults.map((fault) => [fault.code, fault]));

/** A fault of INSi as a value: what it is about, what it stands for, what is known of its code. */
export interface TypedInsiFault {
  readonly class: InsiFaultClass;
  readonly error: InsiFaultCode;
  /** Absent when the code is not documented: it was judged by range, then by role. */
  readonly documented?: DocumentedFault;
  readonly fault: InsiFault;
}

/**
 * Class of a fault: by its code, then by the range of its code, then by the range of its subcode, then by its role
 * (`Receiver`: the service is at fault, the same call may succeed later).
 *
 * @example
 * ```ts
 * import { typedFault } from "@segur-sdk/insi";
 *
 * console.log(typedFault({ role: "Sender", code: "desir_550", reason: "" }).class); // configuration
 * ```
 */
export function typedFault(fault: InsiFault): TypedInsiFault {
  const { code = "", siram = "" } = fault;
  const documented = byCode.get(code);
  const error =
    documented?.error ??
    rangeOf(code) ??
    rangeOf(siram) ??
    (fault.role === "Receiver" ? "ERR_INSI_UNAVAILABLE" : "ERR_INSI_REQUEST_REFUSED");
  return { class: classOfError[error], error, ...(documented === undefined ? {} : { documented }), fault };
}

/** Code of the failure that a fault stands for; see {@link typedFault}. */
export function classifyFault(fault: InsiFault): InsiFaultCode {
  return typedFault(fault).error;
}

/** Code that names a fault in traces: that of the error, else the subcode, else the role. */
export function officialCodeOf(fault: InsiFault): string {
  return fault.code ?? fault.siram ?? fault.role;
}

/**
 * The failure that a fault stands for; the official code and text are kept, matricules masked, and `details.class` tells its
 * class.
 */
export function faultError(fault: InsiFault, httpStatus: number): SegurError<InsiFaultCode> {
  const { error, class: faultClass, documented } = typedFault(fault);
  return new SegurError(error, {
    official: { code: officialCodeOf(fault), text: redactText(fault.label ?? fault.reason) },
    details: {
      class: faultClass,
      siram: fault.siram,
      severity: fault.severity,
      messageId: fault.messageId,
      httpStatus,
      ...(documented?.field === undefined ? {} : { field: documented.field, source: documented.source }),
    },
  });
}

function rangeOf(code: string): InsiFaultCode | undefined {
  return faultRanges.find(([range]) => range.test(code))?.[1];
}
