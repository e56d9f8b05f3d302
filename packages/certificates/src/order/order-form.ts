import type { LocalizedText } from "@segur-sdk/core";

import type { FormSource } from "./form-sources.js";

/** Is a box really on the form? `known`: an official text shows it; `probable`: told by other documents; `unknown`. */
export type FormFieldStatus = "known" | "probable" | "unknown";

/** One box of a form of the ANS. */
export interface FormField {
  readonly label: LocalizedText;
  readonly status: FormFieldStatus;
  /** What of the order fills it; `blank` leaves a line to write on. */
  readonly source: FormSource;
}

/** A form of the ANS as data: a user who holds the current version corrects it without a release. */
export interface OrderForm {
  readonly id: string;
  readonly title: LocalizedText;
  /** Version described, when known. */
  readonly version?: string;
  readonly sections: readonly { readonly title: LocalizedText; readonly fields: readonly FormField[] }[];
}
