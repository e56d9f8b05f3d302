import type { CodedValue } from "@segur-sdk/core";

import type { EntryText } from "./narrative.js";

/** A coded value and, where the author said it otherwise, its words. */
export interface CodedText extends CodedValue {
  /** `originalText`. */
  readonly text?: EntryText;
}

/** A value that no code says. */
export interface UncodedText {
  readonly text: EntryText;
}

/** A measure: a decimal number as it was measured, its precision kept, and its unit. */
export interface Quantity {
  /** e.g. `1140.26`. */
  readonly value: string;
  /** UCUM unit, e.g. `mGy.cm`, `mL`, `MBq`. */
  readonly unit: string;
}

/** A measure between two bounds; one at least is known. */
export interface QuantityRange {
  readonly low?: Quantity;
  readonly high?: Quantity;
}

/** How much was given, and in what words. */
export type Dose = (Quantity | QuantityRange) & {
  readonly text?: EntryText;
};
