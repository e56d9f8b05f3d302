import type { ProblemSeverity } from "@segur-sdk/core";

import { abstractRules, concretePatterns, isAbstract, ruleContent } from "./abstract-definitions.js";
import { schemaFault } from "./schema-fault.js";
import type {
  MessagePart,
  SchematronCheck,
  SchematronPattern,
  SchematronRule,
  SchematronSchema,
  SchematronVariable,
} from "./schema.js";
import type { SchematronReader } from "./schematron-reader.js";
import { childrenOf, readSource, required, type SourceElement, sourceText } from "./source-element.js";

/** Query languages that XPath 3.1 understands; none is XSLT 1, whose expressions mostly mean the same. */
const queryBindings = new Set(["xslt", "xslt2", "xslt3", "xpath", "xpath2", "xpath3", "xpath31"]);

/** Reads a rule set: includes, abstract patterns, abstract rules and the phase are resolved. */
export function loadSchema(reader: SchematronReader, file: string, phaseAsked?: string): SchematronSchema {
  const { root, missingFiles } = readSource(reader, file);
  if (root.name !== "schema") throw schemaFault(file, "the root is a schema of ISO Schematron");
  const binding = root.attributes.get("queryBinding") ?? "xslt";
  if (!queryBindings.has(binding.toLowerCase()))
    throw schemaFault(file, `schema/@queryBinding: ${binding} not understood`);
  const patterns = childrenOf(root, "pattern");
  const concrete = concretePatterns(patterns);
  const abstract = abstractRules([...patterns, ...concrete]);
  const phase = activePhase(root, phaseAsked);
  const active = phase && new Set(childrenOf(phase, "active").map((one) => required(one, "pattern")));
  const shared = [...variablesOf(root), ...(phase === undefined ? [] : variablesOf(phase))];
  const own = new Map(concrete.map((pattern) => [pattern, variablesOf(pattern)]));
  const [title] = childrenOf(root, "title");
  return {
    title: title && oneLine(sourceText(title)),
    namespaces: new Map(childrenOf(root, "ns").map((ns) => [required(ns, "prefix"), required(ns, "uri")])),
    patterns: concrete
      .filter((pattern) => active === undefined || active.has(pattern.attributes.get("id") ?? ""))
      .map((pattern) => readPattern(pattern, visibleVariables(pattern, shared, own), abstract)),
    missingFiles,
  };
}

/** The phase asked for, or else that of the rule set; `undefined` when all patterns run. */
function activePhase(root: SourceElement, asked: string | undefined): SourceElement | undefined {
  const name = asked ?? root.attributes.get("defaultPhase") ?? "#ALL";
  if (name === "#ALL") return undefined;
  const phase = childrenOf(root, "phase").find((candidate) => candidate.attributes.get("id") === name);
  if (phase === undefined) throw schemaFault(root.file, `no phase ${name}`);
  return phase;
}

/**
 * Variables of the schema, then of all its patterns: the official rule sets use in one pattern those of another. Where two
 * patterns give the same name, each sees its own.
 */
function visibleVariables(
  pattern: SourceElement,
  shared: readonly SchematronVariable[],
  own: ReadonlyMap<SourceElement, readonly SchematronVariable[]>,
): readonly SchematronVariable[] {
  const mine = new Set(own.get(pattern)?.map(({ name }) => name));
  const others = [...own].flatMap(([of, variables]) =>
    of === pattern ? variables : variables.filter(({ name }) => !mine.has(name)),
  );
  return [...shared, ...others];
}

function readPattern(
  pattern: SourceElement,
  variables: readonly SchematronVariable[],
  abstract: ReadonlyMap<string, SourceElement>,
): SchematronPattern {
  return {
    id: pattern.attributes.get("id") ?? "",
    variables,
    rules: childrenOf(pattern, "rule")
      .filter((rule) => !isAbstract(rule))
      .map((rule) => readRule(rule, pattern, abstract)),
  };
}

function readRule(
  rule: SourceElement,
  pattern: SourceElement,
  abstract: ReadonlyMap<string, SourceElement>,
): SchematronRule {
  const content = ruleContent(rule, abstract);
  const instance = pattern.attributes.has("is-a") ? pattern.attributes.get("id") : undefined;
  return {
    file: rule.file,
    context: required(rule, "context"),
    variables: content.filter(({ name }) => name === "let").map(readVariable),
    checks: content.filter(({ name }) => name !== "let").map((check) => readCheck(check, instance)),
  };
}

function variablesOf(of: SourceElement): readonly SchematronVariable[] {
  return childrenOf(of, "let").map(readVariable);
}

function readVariable(of: SourceElement): SchematronVariable {
  return { name: required(of, "name"), value: required(of, "value") };
}

function readCheck(of: SourceElement, instance: string | undefined): SchematronCheck {
  const fileName = of.file.slice(of.file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");
  return {
    ruleId: of.attributes.get("id") ?? `${instance ?? fileName}.${of.rank}`,
    file: of.file,
    kind: of.name === "report" ? "report" : "assert",
    test: required(of, "test"),
    severity: severityOf(of.attributes.get("role")),
    message: of.children.map((child): MessagePart => {
      if (typeof child === "string") return child;
      if (child.name === "value-of") return { select: required(child, "select") };
      if (child.name === "name") return { select: `name(${child.attributes.get("path") ?? ""})` };
      return sourceText(child);
    }),
  };
}

/** A check without role is an error, and so is one whose role nobody knows: a doubt never lets a document pass. */
function severityOf(role = "error"): ProblemSeverity {
  if (/^warn(?:ing)?$/iu.test(role)) return "warning";
  return /^(?:info|information|hint)$/iu.test(role) ? "info" : "error";
}

/** Text of a message or a title as one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
