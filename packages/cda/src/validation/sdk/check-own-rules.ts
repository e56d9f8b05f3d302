import type { Report } from "../finding-collector.js";
import type { CdaValidationRule } from "../validation-rule.js";
import { actRules } from "./act-rules.js";
import { documentRules } from "./document-rules.js";
import { identifierRules } from "./identifier-rules.js";
import { labelRules } from "./label-rules.js";
import { narrativeRules } from "./narrative-rules.js";
import type { JudgedDocument, OwnRule } from "./own-rule.js";
import { timeRules } from "./time-rules.js";
import { fileRules } from "./unstructured-body-rules.js";

const rules: readonly OwnRule[] = [
  ...documentRules,
  ...timeRules,
  ...identifierRules,
  ...actRules,
  ...fileRules,
  ...narrativeRules,
  ...labelRules,
];

/** Checks what the written specification asks and no official file does. */
export function checkOwnRules(judged: JudgedDocument, report: Report): void {
  for (const { rule, faults } of rules) for (const node of faults(judged)) report(rule, node);
}

/** Every rule of the SDK's own. */
export function ownRules(): readonly CdaValidationRule[] {
  return rules.map(({ rule }) => rule);
}
