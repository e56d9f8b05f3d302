import type { SchemaJudge } from "@segur-sdk/cda/xsd";
import type { Language } from "@segur-sdk/core";

import { type CdaFinding, type CdaProfile, countOf, type DocumentVerdict } from "./document-verdict.js";
import { judgeNatively, maxBytes, nativeError } from "./native-layer.js";
import type { LoadedRuleSets } from "./rule-sets.js";
import { judgeBySchema } from "./schema-layer.js";

/** The layers that the caller asked for, besides the rules of the SDK. */
export interface OptionalLayers {
  readonly schema: SchemaJudge | undefined;
  readonly rules: LoadedRuleSets | undefined;
}

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
  { schema, rules }: OptionalLayers,
  options: JudgeOptions,
): DocumentVerdict {
  const native = judgeNatively(bytes, options.profile, options.language);
  const byRules = native.read && rules !== undefined ? judgeByRules(rules, bytes, options) : nothing;
  const findings = [
    ...native.findings,
    ...(native.read && schema !== undefined ? judgeBySchema(schema, bytes, options.hideValues) : []),
    ...byRules.findings,
  ];
  return {
    document,
    errors: countOf(findings, "error"),
    warnings: countOf(findings, "warning"),
    findings,
    ruleSets: [{ name: "native" }, ...(schema === undefined ? [] : [{ name: "xsd" }]), ...byRules.ruleSets],
    modelChecked: byRules.modelChecked,
  };
}

const nothing = { findings: [], ruleSets: [], modelChecked: true } as const;

function judgeByRules(
  rules: LoadedRuleSets,
  bytes: Uint8Array,
  { hideValues, language }: JudgeOptions,
): Pick<DocumentVerdict, "findings" | "ruleSets" | "modelChecked"> {
  const opened = rules.engine.readDocument(bytes, { maxBytes });
  const reports = rules.judging(opened).map((ruleSet) => ruleSet.run(opened));
  const found = reports
    .flatMap((report) => report.findings)
    .map(({ ruleSet, ruleId, severity, path, message, assertion, file }): CdaFinding => ({
      source: "schematron",
      ruleSet,
      ruleId,
      severity,
      path,
      message: hideValues ? assertion : message,
      file,
    }));
  const tested = reports.some(({ tests }) => tests > 0);
  return {
    findings: [...(tested ? [] : [nativeError("SDK-NOT-TESTED", untested[language])]), ...found],
    ruleSets: reports.map(({ ruleSet, tests }) => ({ name: ruleSet, tests })),
    modelChecked: rules.checkModelOf(opened),
  };
}
