import type { LocalizedText } from "./errors/localized-text.js";

/** `error`: the document would be refused; `warning`: it should be looked at; `info`: worth knowing. */
export type ProblemSeverity = "error" | "warning" | "info";

/** One rule that a report breaks. Holds no patient data. */
export interface Problem {
  /** Stable name of the rule, e.g. `SDK-SM-TITLE`. */
  readonly rule: string;
  readonly severity: ProblemSeverity;
  /** Path of the field in the report, e.g. `acts[0].endedAt`. */
  readonly field: string;
  /** Document and section the rule comes from. */
  readonly source: string;
  readonly message: LocalizedText;
}
