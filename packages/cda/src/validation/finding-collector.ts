import type { ProblemSeverity } from "@segur-sdk/core";

import { type CdaNode, pathOf } from "./cda-node.js";
import type { CdaFinding } from "./cda-verdict.js";
import type { CdaProfile, CdaValidationRule } from "./validation-rule.js";

/** Notes that a rule is broken at a node. */
export type Report = (rule: CdaValidationRule, node: CdaNode, expected?: readonly string[]) => void;

/** Findings of one document. */
export interface FindingCollector {
  readonly report: Report;
  readonly findings: readonly CdaFinding[];
  count(severity: ProblemSeverity): number;
}

const kept = 1000;
const listed = 12;

/** Collects findings at a profile. Only the first thousand are kept: a hostile document cannot make it grow. */
export function createFindingCollector(profile: CdaProfile): FindingCollector {
  const findings: CdaFinding[] = [];
  const counts: Record<ProblemSeverity, number> = { error: 0, warning: 0, info: 0 };
  return {
    findings,
    count: (severity) => counts[severity],
    report(rule, node, expected = []) {
      const severity = rule.severity[profile];
      counts[severity]++;
      if (findings.length >= kept) return;
      const { id: ruleId, source, message, fix, reference } = rule;
      findings.push({
        ...{ ruleId, source, severity, path: pathOf(node), message, fix, reference },
        ...(expected.length > 0 && expected.length <= listed ? { expected } : {}),
      });
    },
  };
}
