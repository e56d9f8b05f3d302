import fontoxpath from "fontoxpath";
import type { Document, Node } from "slimdom";

import type { SchematronVariable } from "./schema.js";
import { functionNamespace, type FunctionContext, ownFunctions } from "./xpath-functions.js";

const xpathFunctions = "http://www.w3.org/2005/xpath-functions";

/** Evaluates the expressions of one rule set. An expression that cannot run throws: it never passes. */
export interface XPathEvaluator {
  nodes(expression: string, document: Document): Node[];
  boolean(expression: string, node: Node): boolean;
  text(expression: string, node: Node): string;
}

/** Makes the evaluator of a rule set: its namespaces, and its directory for relative documents. */
export function createXPathEvaluator(namespaces: ReadonlyMap<string, string>, directory: string): XPathEvaluator {
  const known = new Map([
    ["xs", "http://www.w3.org/2001/XMLSchema"],
    ["xsi", "http://www.w3.org/2001/XMLSchema-instance"],
    ...namespaces,
  ]);
  const currentContext: FunctionContext = { directory, documents: new Map(), codeLists: new Map() };
  const options = {
    currentContext,
    namespaceResolver: (prefix: string) => known.get(prefix) ?? null,
    functionNameResolver: ({ prefix, localName }: { prefix: string; localName: string }, arity: number) => ({
      namespaceURI: prefix === "" ? namespaceOfFunction(localName, arity) : (known.get(prefix) ?? xpathFunctions),
      localName,
    }),
  };
  return {
    nodes: (expression, document) => fontoxpath.evaluateXPathToNodes(expression, document, null, {}, options),
    boolean: (expression, node) => fontoxpath.evaluateXPathToBoolean(expression, node, null, {}, options),
    text: (expression, node) => fontoxpath.evaluateXPathToString(expression, node, null, {}, options),
  };
}

function namespaceOfFunction(local: string, arity: number): string {
  return ownFunctions.get(local) === arity ? functionNamespace : xpathFunctions;
}

/** Rewrites the few forms that fontoxpath cannot run, or runs otherwise than the official engine. */
export function rewriteXPath(expression: string): string {
  const rewritten = expression
    .replace(/resolve-QName\(@xsi:type,\s*\.\)\s*=\s*QName\(('[^']*'),\s*('[^']*')\)/gu, "has-xsi-type(., $1, $2)")
    .replace(/(namespace-uri|local-name)-from-QName\(resolve-QName\(@xsi:type,\s*\.\)\)/gu, "xsi-type-$1(.)")
    .replace(/(\$[\w.-]+)\s+castable\s+as\s+xs:dateTime/gu, "is-date-time($1)")
    .replace(
      /exists\(doc\((concat\([^()]*\))\s*\)\/\/(?:skos:notation|code)\[text\(\)\s*=\s*(string\([^()]*\))\s*\]\)/gu,
      "is-listed-code($1, $2)",
    );
  if (/resolve-QName|castable\s+as\s+xs:dateTime/u.test(rewritten)) {
    throw new Error(`Expression in a form that is not rewritten: ${expression}`);
  }
  return rewritten;
}

/** Puts in front of an expression the variables it uses, those they use themselves included. */
export function withVariables(expression: string, variables: readonly SchematronVariable[]): string {
  const needed = new Set<string>();
  const collect = (text: string): void => {
    for (const [, name = ""] of text.matchAll(/\$([\p{L}_][\p{L}\p{N}_.-]*)/gu)) {
      if (needed.has(name)) continue;
      needed.add(name);
      for (const variable of variables) if (variable.name === name) collect(variable.value);
    }
  };
  collect(expression);
  const bindings = variables.filter(({ name }) => needed.has(name)).map(({ name, value }) => `$${name} := (${value})`);
  return bindings.length === 0 ? expression : `let ${bindings.join(", ")} return (${expression})`;
}

/** The expression that selects, in a document, the nodes that a rule context matches. */
export function matchingNodes(context: string): string {
  return splitUnion(context)
    .map((branch) => (branch.startsWith("/") ? branch : `//${branch}`))
    .map((branch) => branch.replace(/^\/\/((?:hl7|cda):ClinicalDocument\b)/u, "/$1"))
    .join(" | ");
}

/** Branches of a union; a bar inside brackets or quotes is none. */
export function splitUnion(expression: string): string[] {
  const branches: string[] = [];
  let depth = 0;
  let quote = "";
  let start = 0;
  for (let index = 0; index < expression.length; index += 1) {
    const character = expression.charAt(index);
    if (quote !== "") quote = character === quote ? "" : quote;
    else if (character === "'" || character === '"') quote = character;
    else if (character === "(" || character === "[") depth += 1;
    else if (character === ")" || character === "]") depth -= 1;
    else if (character === "|" && depth === 0) {
      branches.push(expression.slice(start, index));
      start = index + 1;
    }
  }
  branches.push(expression.slice(start));
  return branches.map((branch) => branch.trim()).filter((branch) => branch !== "");
}
