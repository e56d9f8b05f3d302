import { dirname, resolve } from "node:path";

import type { Element } from "slimdom";

import { childElements, isElement, isSchematron, readSchemaDocument, schematronChildren } from "./schema-document.js";
import type {
  FindingRole,
  MessagePart,
  SchematronCheck,
  SchematronPattern,
  SchematronRule,
  SchematronSchema,
  SchematronVariable,
} from "./schema.js";

/** Reads a rule set: includes, abstract patterns, abstract rules and the default phase are resolved. */
export function loadSchema(path: string): SchematronSchema {
  const root = readSchemaDocument(resolve(path));
  const patterns = schematronChildren(root, "pattern");
  const abstractRules = new Map(
    patterns
      .flatMap((pattern) => schematronChildren(pattern, "rule"))
      .filter((rule) => rule.getAttribute("abstract") === "true")
      .map((rule) => [rule.getAttribute("id") ?? "", rule]),
  );
  const active = activePatterns(root);
  return {
    directory: dirname(resolve(path)),
    namespaces: new Map(
      schematronChildren(root, "ns").map((ns) => [ns.getAttribute("prefix") ?? "", ns.getAttribute("uri") ?? ""]),
    ),
    variables: [root, ...patterns].flatMap(variablesOf),
    patterns: patterns
      .filter((pattern) => pattern.getAttribute("abstract") !== "true")
      .filter((pattern) => active === undefined || active.has(pattern.getAttribute("id") ?? ""))
      .map((pattern) => readPattern(instantiate(pattern, patterns), abstractRules)),
  };
}

/** Patterns of the default phase, when there is one. */
function activePatterns(root: Element): ReadonlySet<string> | undefined {
  const phaseName = root.getAttribute("defaultPhase");
  const phase = schematronChildren(root, "phase").find((candidate) => candidate.getAttribute("id") === phaseName);
  return (
    phase && new Set(schematronChildren(phase, "active").map((activation) => activation.getAttribute("pattern") ?? ""))
  );
}

/** Copies an abstract pattern with its parameters put in place; another pattern is given back as it is. */
function instantiate(pattern: Element, patterns: readonly Element[]): Element {
  const model = pattern.getAttribute("is-a");
  if (model === null) return pattern;
  const abstract = patterns.find((candidate) => candidate.getAttribute("id") === model);
  if (abstract === undefined) throw new Error(`Abstract pattern not found: ${model}`);
  const parameters = schematronChildren(pattern, "param")
    .map((param) => [`$${param.getAttribute("name") ?? ""}`, param.getAttribute("value") ?? ""] as const)
    .sort(([a], [b]) => b.length - a.length);
  const copy = abstract.cloneNode(true);
  substitute(copy, parameters);
  copy.setAttribute("id", pattern.getAttribute("id") ?? model);
  return copy;
}

function substitute(of: Element, parameters: readonly (readonly [string, string])[]): void {
  for (const attribute of of.attributes) {
    for (const [name, value] of parameters) attribute.value = attribute.value.replaceAll(name, value);
  }
  for (const child of childElements(of)) substitute(child, parameters);
}

function readPattern(pattern: Element, abstractRules: ReadonlyMap<string, Element>): SchematronPattern {
  return {
    id: pattern.getAttribute("id") ?? "",
    rules: schematronChildren(pattern, "rule")
      .filter((rule) => rule.getAttribute("abstract") !== "true")
      .map((rule) => readRule(rule, abstractRules)),
  };
}

function readRule(rule: Element, abstractRules: ReadonlyMap<string, Element>): SchematronRule {
  const content = contentOf(rule, abstractRules);
  return {
    context: rule.getAttribute("context") ?? "",
    variables: content.filter((child) => isSchematron(child, "let")).map(readVariable),
    checks: content.filter((child) => isSchematron(child, "assert") || isSchematron(child, "report")).map(readCheck),
  };
}

/** Children of a rule, those of the abstract rules it extends in their place. */
function contentOf(rule: Element, abstractRules: ReadonlyMap<string, Element>): Element[] {
  return childElements(rule).flatMap((child) => {
    if (!isSchematron(child, "extends")) return [child];
    const name = child.getAttribute("rule") ?? "";
    const abstract = abstractRules.get(name);
    if (abstract === undefined) throw new Error(`Abstract rule not found: ${name}`);
    return contentOf(abstract, abstractRules);
  });
}

function variablesOf(of: Element): SchematronVariable[] {
  return schematronChildren(of, "let").map(readVariable);
}

function readVariable(of: Element): SchematronVariable {
  return { name: of.getAttribute("name") ?? "", value: of.getAttribute("value") ?? "" };
}

function readCheck(of: Element): SchematronCheck {
  return {
    kind: isSchematron(of, "report") ? "report" : "assert",
    test: of.getAttribute("test") ?? "",
    role: roleOf(of.getAttribute("role")),
    message: of.childNodes.map((node): MessagePart => {
      if (!isElement(node)) return node.nodeType === node.TEXT_NODE ? (node.nodeValue ?? "") : "";
      if (isSchematron(node, "value-of")) return { select: node.getAttribute("select") ?? "''" };
      if (isSchematron(node, "name")) return { select: "name()" };
      return node.textContent ?? "";
    }),
  };
}

function roleOf(role: string | null): FindingRole {
  if (role === null || role === "error") return "error";
  return role === "warning" ? "warning" : "info";
}
