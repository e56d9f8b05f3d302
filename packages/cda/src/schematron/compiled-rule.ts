import type { ProblemSeverity } from "@segur-sdk/core";

import { fromRoot, rewriteXPath, withVariables } from "./expression.js";
import type { MessagePart, SchematronPattern, SchematronRule } from "./schema.js";
import { requiredTemplate } from "./template-index.js";
import { matchingNodes, splitUnion } from "./union.js";

/** A rule whose expressions are ready to be evaluated. */
export interface CompiledRule {
  readonly file: string;
  readonly nodes: string;
  /** Without this template in the document, the rule matches nothing. */
  readonly template: string | undefined;
  readonly checks: readonly CompiledCheck[];
}

/** A check whose expressions are ready to be evaluated. */
export interface CompiledCheck {
  readonly ruleId: string;
  readonly file: string;
  readonly firesWhen: boolean;
  readonly test: string;
  readonly severity: ProblemSeverity;
  readonly message: readonly MessagePart[];
}

/** Puts variables in place and rewrites what the engine runs otherwise. */
export function compilePattern(pattern: SchematronPattern): readonly CompiledRule[] {
  const outer = fromRoot(pattern.variables);
  return pattern.rules.map((rule) => compileRule(rule, outer));
}

function compileRule(rule: SchematronRule, outer: SchematronPattern["variables"]): CompiledRule {
  const variables = [...outer, ...rule.variables];
  const ready = (expression: string): string => rewriteXPath(withVariables(expression, variables));
  return {
    file: rule.file,
    nodes: rewriteXPath(withVariables(matchingNodes(rule.context), outer)),
    template: requiredTemplate(splitUnion(rule.context)),
    checks: rule.checks.map(({ ruleId, file, kind, test, severity, message }) => ({
      ruleId,
      file,
      firesWhen: kind === "report",
      test: ready(test),
      severity,
      message: message.map((part) => (typeof part === "string" ? part : { select: ready(part.select) })),
    })),
  };
}
