import { SegurError, type SegurErrorDetails } from "@segur-sdk/core";
import type { SoapFault } from "@segur-sdk/transport";
import type { RegistryError } from "@segur-sdk/xds";

import { dmpErrorTable, type DmpErrorCode, type DmpErrorRow, type RefusalReason } from "./dmp-error-table.js";
import type { DmpRefusal } from "./dmp-refusal.js";
import { findDmpMessage } from "./dmp-message-table.js";
import { officialCode, officialText } from "./official-text.js";

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
  // Some servers call the error of a failure a warning: alone, it is the reason.
  const reasons = errors.some(({ severity }) => severity === "error")
    ? errors.filter(({ severity }) => severity === "error")
    : errors;
  const ranked = reasons
    .map((error) => {
      const row = rowOf(error.code);
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

/** The refusal of a record, as an outcome. */
export function refusalOf({ reason, error }: Extract<RegistryRefusal, { kind: "refused" }>): DmpRefusal {
  return { outcome: "refused", reason, official: { code: error.code, text: officialText(error.context) } };
}

function registryFailure(
  code: DmpErrorCode,
  error: RegistryError,
  all: readonly RegistryError[],
): SegurError<DmpErrorCode> {
  return new SegurError(code, {
    official: { code: officialCode(error.code), text: officialText(error.context) },
    details: {
      ...hintOf(error.context, error.code),
      location: error.location === undefined ? undefined : officialText(error.location),
      errors: all.map((each) => officialCode(each.code)),
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
  const subcode = codesOf(fault).find((each) => rowOf(each)?.code !== undefined);
  const byText = findDmpMessage(fault.reason)?.code;
  const bySide = fault.code === "Receiver" ? "ERR_DMP_SERVICE_FAILURE" : "ERR_DMP_VIHF_REFUSED";
  const code = (subcode === undefined ? undefined : rowOf(subcode)?.code) ?? byText ?? bySide;
  return new SegurError(code, {
    official: { code: officialCode(fault.subcodes.at(-1) ?? fault.code), text: officialText(fault.reason) },
    details: { ...hintOf(fault.reason, subcode), operation: context.operation, source: "dmp.md E.3" },
    ...(code === "ERR_DMP_SERVICE_FAILURE" ? { outcomeUnknown: context.writes } : {}),
  });
}

/** A fault of SOAP 1.1 has no subcode: the code of the service may be its only one. */
function codesOf({ subcodes, code }: SoapFault): readonly string[] {
  return [...subcodes, code];
}

/** A fault may say that the patient's record is closed, as a registry error does. */
export function refusalOfFault(fault: SoapFault): DmpRefusal | undefined {
  const code = codesOf(fault).find((each) => rowOf(each)?.refusal !== undefined);
  const reason = code === undefined ? undefined : rowOf(code)?.refusal;
  if (code === undefined || reason === undefined) return undefined;
  return { outcome: "refused", reason, official: { code, text: officialText(fault.reason) } };
}

/** A failure that an answer declares in itself: acknowledgement of HL7 V3, status of a proprietary service. */
export interface DeclaredFailure {
  readonly code: string;
  readonly text: string;
}

/** The failure that an answer of TD0.2, TD0.3, TD0.4 or TD1.3a declares: by its code, else by its text. */
export function declaredFailure(failure: DeclaredFailure, operation: string): SegurError<DmpErrorCode> {
  const code = rowOf(failure.code)?.code ?? findDmpMessage(failure.text)?.code ?? "ERR_DMP_UNKNOWN_ERROR";
  return new SegurError(code, {
    official: { code: officialCode(failure.code), text: officialText(failure.text) },
    details: { ...hintOf(failure.text, failure.code), operation, source: "dmp.md F.1, F.5" },
  });
}

/** Why the record is closed, when a code says that it is. */
export function refusalOfCode(code: string): RefusalReason | undefined {
  return rowOf(code)?.refusal;
}

/** A code is what a server sends: it may be any word, `constructor` included. */
function rowOf(code: string): DmpErrorRow | undefined {
  return Object.hasOwn(dmpErrorTable, code) ? dmpErrorTable[code] : undefined;
}

/** The sentence tells more than the code when it is known. */
function hintOf(sentence: string, code?: string): SegurErrorDetails {
  const message = findDmpMessage(sentence);
  const row = code === undefined ? undefined : rowOf(code);
  const cause = message?.cause ?? row?.meaning;
  const hint = message?.hint ?? row?.hint;
  return {
    ...(cause === undefined ? {} : { causeFr: cause.fr, causeEn: cause.en }),
    ...(hint === undefined ? {} : { hintFr: hint.fr, hintEn: hint.en }),
  };
}
