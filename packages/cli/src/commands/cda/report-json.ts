import type { ValidationRun } from "./document-verdict.js";

/** Verdicts for a program. */
export function jsonReport(run: ValidationRun): string {
  const { profile, documents, missingRuleFiles } = run;
  const refused = documents.filter(({ errors }) => errors > 0).length;
  return `${JSON.stringify({ profile, accepted: refused === 0, notChecked: ["xsd"], missingRuleFiles, documents }, null, 2)}\n`;
}
