import type { SegurError } from "@segur-sdk/core";

/**
 * What may be done after a failure (dmp.md E.5).
 *
 * - `transient`: again later, same identifiers;
 * - `unknown-outcome`: again later, same identifiers: a duplicate then means that the first attempt succeeded;
 * - `throttle`: slow the searches down, never the feeding;
 * - `patient-terminal`: this patient's documents are not for the DMP, now; not an error of the software;
 * - `data-terminal`: nothing before the data are corrected;
 * - `config-terminal`: nothing for anybody before the configuration is corrected;
 * - `duplicate`: already registered; delivered once the presence is confirmed.
 */
export type RetryClass =
  "transient" | "unknown-outcome" | "throttle" | "patient-terminal" | "data-terminal" | "config-terminal" | "duplicate";

const patientCodes: ReadonlySet<string> = new Set(["ERR_DMP_NIA", "ERR_DMP_OPPOSITION", "ERR_INS_NOT_QUALIFIED"]);

/**
 * Retry class of a failure of the DMP client.
 *
 * @example
 * ```ts
 * import { isSegurError } from "@segur-sdk/core";
 * import { retryClassOf } from "@segur-sdk/dmp";
 *
 * const opensBreaker = (error: unknown) => isSegurError(error) && retryClassOf(error) === "config-terminal";
 * ```
 */
export function retryClassOf(error: SegurError): RetryClass {
  if (error.code === "ERR_DMP_DUPLICATE") return "duplicate";
  if (error.code === "ERR_DMP_THRESHOLD") return "throttle";
  if (patientCodes.has(error.code)) return "patient-terminal";
  if (error.outcomeUnknown) return "unknown-outcome";
  if (error.retryable) return "transient";
  return error.kind === "configuration" || error.kind === "credential" ? "config-terminal" : "data-terminal";
}
