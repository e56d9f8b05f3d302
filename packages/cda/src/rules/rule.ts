import type { LocalizedText, ProblemSeverity } from "@segur-sdk/core";

/** What the SDK says of one of its rules. */
export interface CdaRule {
  readonly severity: ProblemSeverity;
  /** Document and section the rule comes from. */
  readonly source: string;
  readonly message: LocalizedText;
}

/** A rule, its message in French and in English. */
export function rule(severity: ProblemSeverity, source: string, fr: string, en: string): CdaRule {
  return { severity, source, message: { fr, en } };
}
