import { redactText, SegurError, type SegurErrorDetails } from "@segur-sdk/core";
import type { SoapFault } from "@segur-sdk/transport";
import type { RegistryError } from "@segur-sdk/xds";

import { dmpErrorTable, type DmpErrorCode, type RefusalReason } from "./dmp-error-table.js";
import { findDmpMessage } from "./dmp-message-table.js";

/** What a list of registry errors comes to: the patient's record is not open to the document, or a failure. */
export type RegistryRefusal =
  | { readonly kind: "refused"; readonly reason: RefusalReason; readonly error: RegistryError }
  | { readonly kind: "failed"; readonly error: SegurError<DmpErrorCode> };

/** Gravest first: with several errors, the one that forbids most decides. */
const gravity: readonly (DmpErrorCode | "refusal")[] = [
  "ERR_DMP_CERTIFICATE_REFUSED",
  "ERR_DMP_STRUCTURE_REFUSED",
  "ERR_DMP_VIHF_REFUSED",
  "ERR_DMP_PATIENT_MISMATCH",
  "ERR_DMP_NON_IDENTICAL",
  "ERR_DMP_METADATA",
  "ERR_DMP_PACKAGING",
  "ERR_DMP_TARGET_UNKNOWN",
  "ERR_DMP_QUERY_REFUSED",
  "ERR_DMP_UNKNOWN_ERROR",
  "ERR_DMP_RIGHTS",
  "refusal",
  "ERR_DMP_DUPLICATE",
  "ERR_DMP_THRESHOLD",
  "ERR_DMP_BUSY",
  "ERR_DMP_SERVICE_FAILURE",
];

/**
 * Decides what the errors of a failure mean: by their code, never by their text.
 *
 * @throws SegurError `ERR_DMP_ANSWER` when a failure names no error.
 */
export function interpretRegistryErrors(errors: readonly RegistryError[]): RegistryRefusal {
  const ranked = errors
    .filter(({ severity }) => severity === "error")
    .map((error) => {
      const row = dmpErrorTable[error.code];
      const code = row?.code ?? "ERR_DMP_UNKNOWN_ERROR";
      return {
        error,
        code,
        refusal: row?.refusal,
        rank: gravity.indexOf(row?.refusal === undefined ? code : "refusal"),
      };
    })
    .sort((a, b) => a.rank - b.rank);
  const [gravest] = ranked;
  if (gravest === undefined) {
    throw new SegurError("ERR_DMP_ANSWER", { details: { rule: "a failure names its errors", source: "dmp.md E.1" } });
  }
  const { error, code, refusal } = gravest;
  if (refusal !== undefined) return { kind: "refused", reason: refusal, error };
  return { kind: "failed", error: registryFailure(code, error, errors) };
}

function registryFailure(
  code: DmpErrorCode,
  error: RegistryError,
  all: readonly RegistryError[],
): SegurError<DmpErrorCode> {
  return new SegurError(code, {
    official: { code: error.code, text: redactText(error.context) },
    details: {
      ...hintOf(error.context),
      location: error.location,
      errors: all.map((each) => each.code),
      source: "dmp.md E.2",
    },
  });
}

/** Where a fault happened. */
export interface FaultContext {
  readonly operation: string;
  /** True for a transaction that writes: a failure of the service leaves its outcome unknown. */
  readonly writes: boolean;
}

/**
 * The failure that a SOAP fault is: by its subcode, else by its text, else by who is at fault.
 *
 * @see dmp.md E.1, E.3
 */
export function faultFailure(fault: SoapFault, context: FaultContext): SegurError<DmpErrorCode> {
  const subcode = fault.subcodes.find((each) => dmpErrorTable[each]?.code !== undefined);
  const byText = findDmpMessage(fault.reason)?.code;
  const bySide = fault.code === "Receiver" ? "ERR_DMP_SERVICE_FAILURE" : "ERR_DMP_VIHF_REFUSED";
  const code = (subcode === undefined ? undefined : dmpErrorTable[subcode]?.code) ?? byText ?? bySide;
  return new SegurError(code, {
    official: { code: fault.subcodes.at(-1) ?? fault.code, text: redactText(fault.reason) },
    details: { ...hintOf(fault.reason), operation: context.operation, source: "dmp.md E.3" },
    ...(code === "ERR_DMP_SERVICE_FAILURE" ? { outcomeUnknown: context.writes } : {}),
  });
}

/** The failure that an answer of TD0.2 declares. */
export function existenceFailure(failure: { readonly code: string; readonly text: string }): SegurError<DmpErrorCode> {
  const row = dmpErrorTable[failure.code];
  const code = row?.code ?? findDmpMessage(failure.text)?.code ?? "ERR_DMP_UNKNOWN_ERROR";
  return new SegurError(code, {
    official: { code: failure.code, text: redactText(failure.text) },
    details: { ...hintOf(failure.text), operation: "TD0.2", source: "dmp.md F.1" },
  });
}

function hintOf(text: string): SegurErrorDetails {
  const cause = findDmpMessage(text)?.cause;
  return cause === undefined ? {} : { causeFr: cause.fr, causeEn: cause.en };
}
