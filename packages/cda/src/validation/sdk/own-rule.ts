import type { DocumentIndex } from "../body/document-index.js";
import type { CdaNode } from "../cda-node.js";
import type { CdaDocumentType } from "../cda-verdict.js";
import { type CdaValidationRule, rule, ruleText, severities } from "../validation-rule.js";

/** A document, as the SDK's own rules see it. */
export interface JudgedDocument {
  readonly index: DocumentIndex;
  readonly level: 1 | 3 | undefined;
  readonly documentType: CdaDocumentType;
  /** The document stood inside a style sheet or another wrapping. */
  readonly wrapped: boolean;
}

/** A rule of the SDK's own, and the elements that break it. */
export interface OwnRule {
  readonly rule: CdaValidationRule;
  readonly faults: (judged: JudgedDocument) => readonly CdaNode[];
}

const minimalStructure = "CI-SIS Structuration minimale 1.16.8";

/** Where the written rules come from. */
export const writtenIn = {
  minimalStructure: (section: string) => `${minimalStructure}, ${section}`,
  imaging: (section: string) => `CI-SIS IMG-CR-IMG 2024.01, ${section}`,
} as const;

/** Makes a rule: `own` is an error at `strict`, `advice` a warning at both profiles, `note` a remark. */
export function ownRule(
  id: string,
  reference: string,
  texts: readonly [fr: string, en: string, fixFr: string, fixEn: string],
  faults: OwnRule["faults"],
  severity: keyof typeof severities = "own",
): OwnRule {
  return { rule: rule(`SDK-${id}`, "sdk", reference, ruleText(...texts), severities[severity]), faults };
}

/** Faults looked for in imaging reports only. */
export function inReports(faults: OwnRule["faults"]): OwnRule["faults"] {
  return (judged) => (judged.documentType === "imaging-report" ? faults(judged) : []);
}

/** The document itself when something is wrong with it. */
export function documentUnless(holds: (judged: JudgedDocument) => boolean): OwnRule["faults"] {
  return (judged) => (holds(judged) ? [] : [judged.index.document]);
}
