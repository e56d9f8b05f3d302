import { SegurError } from "@segur-sdk/core";

import { datamatrixSource, type DatamatrixField } from "./datamatrix-fields.js";

/** What was unusual in a datamatrix that could be read all the same. */
export type DatamatrixWarning =
  /** The version of the header is not `01`. */
  | "header-version"
  /** The 22 reserved characters of the header are not all zeros. */
  | "header-reserved"
  /** Every letter came in lower case: the capitals of the keyboard that the scanner imitates are locked. */
  | "letter-case"
  /** A separator was lost (scanner in keyboard mode); where the field ends is certain all the same. */
  | "separator-missing"
  /** A separator stands where the format has none. */
  | "separator-extra"
  /** A field that the format does not know was left out. */
  | "unknown-field"
  /** A signature follows the message: it was not verified. */
  | "signature-ignored"
  /** The key of a test matricule is wrong. */
  | "matricule-key";

/** Reasons for which a datamatrix is refused, in `details.problem` of the error. */
export type DatamatrixProblem =
  | "length"
  | "character"
  | "header"
  | "field-id"
  | "field-length"
  | "field-value"
  | "field-repeated"
  | "field-missing"
  | "authority"
  | "matricule-key";

/** @internal */
export function unreadable(problem: DatamatrixProblem, field?: Pick<DatamatrixField, "id">): SegurError {
  return new SegurError("ERR_INS_DATAMATRIX_UNREADABLE", {
    details: { problem, ...(field === undefined ? {} : { field: field.id }), source: datamatrixSource },
  });
}
