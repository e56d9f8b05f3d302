import type { ProblemSeverity } from "@segur-sdk/core";

/** What counts as an error: the official verdict alone, or the rules that no official file checks too. */
export type CdaProfile = "official" | "strict";

/** Who judged: the rules of the SDK, the XML schema, a Schematron rule set. */
type CdaLayer = "native" | "xsd" | "schematron";

/** One thing wrong with a document, whoever found it. */
export interface CdaFinding {
  /** A document that cannot be read is a finding of `native`. */
  readonly source: CdaLayer;
  /** Name of the rule set; that of the layer when it has but one. */
  readonly ruleSet: string;
  readonly ruleId: string;
  readonly severity: ProblemSeverity;
  readonly path: string;
  /** Line in the document, when the layer knows it. */
  readonly line?: number;
  readonly message: string;
  /** What to do about it, when the layer says so. */
  readonly fix?: string;
  /** File of the rule set; for the rules of the SDK the document and section they come from. */
  readonly file: string;
}

/** What was found on one document. */
export interface DocumentVerdict {
  readonly document: string;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly CdaFinding[];
  /** What judged it, the native rules first; `tests` is the number of tests of a Schematron rule set. */
  readonly ruleSets: readonly { readonly name: string; readonly tests?: number }[];
  /** Was there a Schematron rule set for its model (volet)? A level 1 document has none to check. */
  readonly modelChecked: boolean;
}

/** Verdict on a set of documents. */
export interface ValidationRun {
  readonly profile: CdaProfile;
  readonly documents: readonly DocumentVerdict[];
  /** Layers that were not asked for. */
  readonly notChecked: readonly CdaLayer[];
  /** Files that the rule sets include and that are not there. */
  readonly missingRuleFiles: readonly string[];
}

/** Number of findings of a severity. */
export function countOf(findings: readonly CdaFinding[], severity: ProblemSeverity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
