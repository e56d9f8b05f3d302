import type { Document, Node } from "slimdom";
import { sync as parse } from "slimdom-sax-parser";

import { loadSchema } from "./load-schema.js";
import { isElement } from "./schema-document.js";
import type { FindingRole, MessagePart, SchematronRule, SchematronSchema } from "./schema.js";
import { requiredTemplate, templatesOf } from "./template-index.js";
import {
  createXPathEvaluator,
  matchingNodes,
  rewriteXPath,
  splitUnion,
  withVariables,
  type XPathEvaluator,
} from "./xpath.js";

/** One failed assertion, or one report that fired. */
interface SchematronFinding {
  readonly role: FindingRole;
  readonly pattern: string;
  /** Path of the node, with positions. */
  readonly location: string;
  readonly text: string;
}

/** Verdict of one rule set on one document. */
interface SchematronResult {
  readonly findings: readonly SchematronFinding[];
  readonly errors: number;
  readonly warnings: number;
  /** Number of tests evaluated: a run that evaluates none proves nothing. */
  readonly tests: number;
}

/** A rule set that judges documents. */
export interface Schematron {
  run(xml: string): SchematronResult;
}

interface CompiledRule {
  readonly nodes: string;
  readonly template: string | undefined;
  readonly checks: readonly CompiledCheck[];
}

interface CompiledCheck {
  readonly firesWhen: boolean;
  readonly test: string;
  readonly role: FindingRole;
  readonly message: readonly MessagePart[];
}

/**
 * Loads an official rule set and makes it runnable in Node, without XSLT.
 *
 * Any expression that cannot be evaluated throws.
 */
export function createSchematron(path: string): Schematron {
  const schema = loadSchema(path);
  const xpath = createXPathEvaluator(schema.namespaces, schema.directory);
  const patterns = schema.patterns.map(({ id, rules }) => ({ id, rules: rules.map((rule) => compile(rule, schema)) }));
  return {
    run(xml) {
      const document = parse(xml);
      const templates = templatesOf(document);
      const findings: SchematronFinding[] = [];
      let tests = 0;
      for (const pattern of patterns) {
        const judged = new Set<Node>();
        for (const rule of pattern.rules) {
          if (rule.template !== undefined && !templates.has(rule.template)) continue;
          const nodes = xpath.nodes(rule.nodes, document).filter((node) => !judged.has(node));
          for (const node of nodes) {
            judged.add(node);
            tests += rule.checks.length;
            findings.push(...judge(node, rule, pattern.id, xpath));
          }
        }
      }
      return { findings, errors: count(findings, "error"), warnings: count(findings, "warning"), tests };
    },
  };
}

function compile(rule: SchematronRule, schema: SchematronSchema): CompiledRule {
  const variables = [...schema.variables, ...rule.variables];
  const expression = (text: string): string => rewriteXPath(withVariables(text, variables));
  return {
    nodes: rewriteXPath(withVariables(matchingNodes(rule.context), schema.variables)),
    template: requiredTemplate(splitUnion(rule.context)),
    checks: rule.checks.map((check) => ({
      firesWhen: check.kind === "report",
      test: expression(check.test),
      role: check.role,
      message: check.message.map((part) => (typeof part === "string" ? part : { select: expression(part.select) })),
    })),
  };
}

function judge(node: Node, rule: CompiledRule, pattern: string, xpath: XPathEvaluator): SchematronFinding[] {
  return rule.checks
    .filter((check) => xpath.boolean(check.test, node) === check.firesWhen)
    .map((check) => ({
      role: check.role,
      pattern,
      location: locationOf(node),
      text: check.message
        .map((part) => (typeof part === "string" ? part : xpath.text(part.select, node)))
        .join("")
        .replace(/\s+/gu, " ")
        .trim(),
    }));
}

function count(findings: readonly SchematronFinding[], role: FindingRole): number {
  return findings.filter((finding) => finding.role === role).length;
}

function locationOf(node: Node): string {
  const steps: string[] = [];
  for (let current: Node | null = node; current !== null && !isDocument(current); current = current.parentNode) {
    if (!isElement(current)) {
      steps.unshift(current.nodeName);
      continue;
    }
    const { localName } = current;
    const siblings: Node[] = current.parentNode?.childNodes ?? [];
    const alike = siblings.filter((sibling) => isElement(sibling) && sibling.localName === localName);
    steps.unshift(alike.length > 1 ? `${localName}[${String(alike.indexOf(current) + 1)}]` : localName);
  }
  return `/${steps.join("/")}`;
}

function isDocument(node: Node): node is Document {
  return node.nodeType === node.DOCUMENT_NODE;
}
