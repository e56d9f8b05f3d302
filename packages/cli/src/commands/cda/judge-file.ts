import type { SchematronDocument } from "@segur-sdk/cda/schematron";
import { isSegurError, type Language } from "@segur-sdk/core";

import { type CdaFinding, type CdaProfile, countOf, type DocumentVerdict } from "./document-verdict.js";
import { maxBytes, ownFindings } from "./own-rules.js";
import type { LoadedRuleSets } from "./rule-sets.js";

/** How to judge. */
export interface JudgeOptions {
  readonly profile: CdaProfile;
  readonly language: Language;
  /** Leave out of the messages what they quote of the document. */
  readonly hideValues: boolean;
}

const untested = {
  fr: "Aucun test des règles ne s'applique à ce document : rien n'a été contrôlé.",
  en: "No test of the rules applies to this document: nothing was checked.",
} as const;

/** Judges one document. A rule that cannot run throws; a document that cannot be read is an error of the document. */
export function judgeFile(
  document: string,
  bytes: Uint8Array,
  rules: LoadedRuleSets,
  options: JudgeOptions,
): DocumentVerdict {
  const { profile, language } = options;
  let opened: SchematronDocument;
  let own: readonly CdaFinding[];
  try {
    own = ownFindings(bytes, profile, language);
    opened = rules.engine.readDocument(bytes, { maxBytes });
  } catch (error) {
    if (!isSegurError(error) || !/^ERR_(?:XML|CDA)_/u.test(error.code)) throw error;
    const detail = error.details.rule === undefined ? "" : ` (${error.details.rule})`;
    const finding = unjudged(error.code, `${error.userMessage[language]}${detail}`);
    return { document, errors: 1, warnings: 0, findings: [finding], ruleSets: [], modelChecked: true };
  }
  const reports = rules.judging(opened).map((ruleSet) => ruleSet.run(opened));
  const found = reports
    .flatMap((report) => report.findings)
    .map(({ ruleSet, ruleId, severity, path, message, assertion, file }): CdaFinding => ({
      source: "schematron",
      ruleSet,
      ruleId,
      severity,
      path,
      message: options.hideValues ? assertion : message,
      file,
    }));
  const tested = reports.some(({ tests }) => tests > 0);
  const findings = [...(tested ? [] : [unjudged("SDK-NOT-TESTED", untested[language])]), ...found, ...own];
  return {
    document,
    errors: countOf(findings, "error"),
    warnings: countOf(findings, "warning"),
    findings,
    ruleSets: reports.map(({ ruleSet, tests }) => ({ name: ruleSet, tests })),
    modelChecked: rules.checkModelOf(opened),
  };
}

function unjudged(ruleId: string, message: string): CdaFinding {
  return { source: "sdk", ruleSet: "sdk", ruleId, severity: "error", path: "/", message, file: "" };
}
