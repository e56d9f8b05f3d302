import { isSegurError, type ProblemSeverity, SegurError } from "@segur-sdk/core";
import type { Node } from "slimdom";

import type { CompiledCheck, CompiledRule } from "./compiled-rule.js";
import { oneLine } from "./load-schema.js";
import { nodePath } from "./node-path.js";
import type { OpenedDocument } from "./opened-document.js";
import type { SchematronFinding, SchematronReport } from "./schematron-report.js";
import type { XPathEvaluator } from "./xpath-evaluator.js";

/** A rule set ready to run. */
export interface RunnableRuleSet {
  readonly name: string;
  readonly patterns: readonly { readonly id: string; readonly rules: readonly CompiledRule[] }[];
  readonly xpath: XPathEvaluator;
}

/** Runs a rule set on a document: in each pattern, a node is judged by the first rule that matches it. */
export function judgeDocument(ruleSet: RunnableRuleSet, { dom, templates }: OpenedDocument): SchematronReport {
  const { name, patterns, xpath } = ruleSet;
  const findings: SchematronFinding[] = [];
  let tests = 0;
  for (const pattern of patterns) {
    const judged = new Set<Node>();
    for (const rule of pattern.rules) {
      if (rule.template !== undefined && !templates.has(rule.template)) continue;
      const matched = evaluate(xpath, { file: rule.file, ruleSet: name }, rule.nodes, (nodes) =>
        xpath.nodes(nodes, dom),
      );
      for (const node of matched) {
        if (judged.has(node)) continue;
        judged.add(node);
        tests += rule.checks.length;
        for (const check of rule.checks) {
          if (!fires(name, check, node, xpath)) continue;
          findings.push({
            ruleSet: name,
            pattern: pattern.id,
            path: nodePath(node),
            ...said(name, check, node, xpath),
          });
        }
      }
    }
  }
  return { ruleSet: name, findings, errors: count(findings, "error"), warnings: count(findings, "warning"), tests };
}

function fires(ruleSet: string, check: CompiledCheck, node: Node, xpath: XPathEvaluator): boolean {
  return evaluate(xpath, { ...check, ruleSet }, check.test, (test) => xpath.boolean(test, node)) === check.firesWhen;
}

function said(ruleSet: string, check: CompiledCheck, node: Node, xpath: XPathEvaluator) {
  const { ruleId, severity, file, message } = check;
  const value = (select: string) => evaluate(xpath, { ...check, ruleSet }, select, (text) => xpath.text(text, node));
  return {
    ruleId,
    severity,
    file,
    message: oneLine(message.map((part) => (typeof part === "string" ? part : value(part.select))).join("")),
    assertion: oneLine(message.map((part) => (typeof part === "string" ? part : "…")).join("")),
  };
}

/** Runs one expression: whatever stops it stops the run, since a rule that did not run has not passed. */
function evaluate<Result>(
  xpath: XPathEvaluator,
  where: { readonly ruleSet: string; readonly file: string; readonly ruleId?: string },
  expression: string,
  run: (expression: string) => Result,
): Result {
  try {
    return run(expression);
  } catch (error) {
    const cause = xpath.takeFailure();
    // The text of the error may quote the document: its code alone is kept.
    const code = error instanceof Error ? /\b[A-Z]{4}\d{4}\b/u.exec(error.message)?.[0] : undefined;
    throw new SegurError("ERR_CDA_SCHEMATRON_EXPRESSION", {
      details: {
        ruleSet: where.ruleSet,
        file: where.file,
        ruleId: where.ruleId,
        expression: expression.length > 1000 ? `${expression.slice(0, 1000)}…` : expression,
        xpathError: code,
        unavailableFile: isSegurError(cause, "ERR_CDA_SCHEMATRON_FILE") ? cause.details["file"] : undefined,
      },
      ...(cause === undefined ? {} : { cause }),
    });
  }
}

function count(findings: readonly SchematronFinding[], severity: ProblemSeverity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
