import type { ProblemSeverity } from "@segur-sdk/core";

/** One assertion that failed, or one report that fired. */
export interface SchematronFinding {
  /** Name of the rule set, as given when it was loaded. */
  readonly ruleSet: string;
  /**
   * The check: its `id` when the rule set gives one, else the file (or the instance of an abstract pattern) and the rank of
   * the check in it, e.g. `E_ObservationDICOM_ANS.3`. Stable as long as that file does not change.
   */
  readonly ruleId: string;
  /** `error` unless the rule set says `warning`, `info` or `hint`. */
  readonly severity: ProblemSeverity;
  /** Where: local names with positions, e.g. `/ClinicalDocument/author[2]/time`. Holds no value. */
  readonly path: string;
  /** What the rule set says, values of the document put in place: may hold patient data, so not for a log. */
  readonly message: string;
  /** The same sentence with `…` where values go: holds no patient data. */
  readonly assertion: string;
  /** File of the rule set that the check is written in. */
  readonly file: string;
  /** Pattern that the check ran in; empty when it has no name. */
  readonly pattern: string;
}

/** Verdict of one rule set on one document. */
export interface SchematronReport {
  readonly ruleSet: string;
  readonly findings: readonly SchematronFinding[];
  /** Findings of severity `error`: the document is right for the rule set when there is none. */
  readonly errors: number;
  readonly warnings: number;
  /** Number of tests evaluated: a run that evaluates none proves nothing. */
  readonly tests: number;
}
