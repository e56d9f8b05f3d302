import type { ProblemSeverity } from "@segur-sdk/core";

/** What counts as an error: the official verdict alone, or the SDK's own rules too. */
export type CdaProfile = "official" | "strict";

/** One thing wrong with a document, whoever found it. */
export interface CdaFinding {
  /** `schematron`: a rule set; `sdk`: a rule of the SDK, or a document that cannot be read. */
  readonly source: "schematron" | "sdk";
  /** Rule set, or `sdk`. */
  readonly ruleSet: string;
  readonly ruleId: string;
  readonly severity: ProblemSeverity;
  readonly path: string;
  readonly message: string;
  /** File of the rule set; for the SDK's own rules the document and section they come from. */
  readonly file: string;
}

/** What was found on one document. */
export interface DocumentVerdict {
  readonly document: string;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly CdaFinding[];
  /** The rule sets that judged it. */
  readonly ruleSets: readonly { readonly name: string; readonly tests: number }[];
  /** Was there a rule set for its model (volet)? A level 1 document has none to check. */
  readonly modelChecked: boolean;
}

/** Verdict on a set of documents. */
export interface ValidationRun {
  readonly profile: CdaProfile;
  readonly documents: readonly DocumentVerdict[];
  /** Files that the rule sets include and that are not there. */
  readonly missingRuleFiles: readonly string[];
}

/** Number of findings of a severity. */
export function countOf(findings: readonly CdaFinding[], severity: ProblemSeverity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
