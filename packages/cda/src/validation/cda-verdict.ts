import type { LocalizedText, ProblemSeverity } from "@segur-sdk/core";

import type { CdaProfile, CdaRuleSource } from "./validation-rule.js";

/** A rule that a document breaks, and where. Holds no patient data: names of elements and rules, never values. */
export interface CdaFinding {
  /** Name of the rule, one of the catalogue, e.g. `SM-AUTHOR-TIME-REQUIRED`. */
  readonly ruleId: string;
  readonly source: CdaRuleSource;
  readonly severity: ProblemSeverity;
  /** XPath of the element, local names with positions, e.g. `/ClinicalDocument/author[2]/time`. */
  readonly path: string;
  readonly message: LocalizedText;
  readonly fix: LocalizedText;
  /** Document and section the rule comes from. */
  readonly reference: string;
  /** Names, codes or OIDs that the rule would have accepted there, when they are few. */
  readonly expected?: readonly string[];
}

/** The kinds of document whose own model is known. */
export type CdaDocumentType = "imaging-report" | "imaging-request" | "other";

/** What the validator says of a document. */
export interface CdaVerdict {
  /** True when no finding is an error at the profile. */
  readonly valid: boolean;
  readonly profile: CdaProfile;
  /** Level of the document: 1 for a PDF or text, 3 for sections; `undefined` when it has no body. */
  readonly level: 1 | 3 | undefined;
  readonly documentType: CdaDocumentType;
  readonly errors: number;
  readonly warnings: number;
  /** In document order within each group of rules; at most 1 000, the counts hold for all. */
  readonly findings: readonly CdaFinding[];
}
