import type { ValidationRun } from "./document-verdict.js";

/** Verdicts for a program. */
export function jsonReport({ profile, documents, notChecked, missingRuleFiles }: ValidationRun): string {
  const accepted = documents.every(({ errors }) => errors === 0);
  return `${JSON.stringify({ profile, accepted, notChecked, missingRuleFiles, documents }, null, 2)}\n`;
}
