import type { Document, Node } from "slimdom";

import type { SchematronPeers } from "./peers.js";
import { type FunctionContext, functionNamespace, ownFunctions, registerFunctions } from "./xpath-functions.js";

/** Holds no function: one whose prefix is not declared is not looked for among those of XPath. */
const undeclared = "urn:segur-sdk:schematron:undeclared";
const xpathFunctions = "http://www.w3.org/2005/xpath-functions";

/** Evaluates the expressions of one rule set. An expression that cannot run throws: it never passes. */
export interface XPathEvaluator {
  nodes(expression: string, document: Document): readonly Node[];
  boolean(expression: string, node: Node): boolean;
  text(expression: string, node: Node): string;
  /** What a function of ours threw in the expression that has just failed. */
  takeFailure(): unknown;
}

/** Makes the evaluator of a rule set: its namespaces, and its files. */
export function createXPathEvaluator(
  { fontoxpath }: SchematronPeers,
  namespaces: ReadonlyMap<string, string>,
  where: Pick<FunctionContext, "folder" | "files">,
): XPathEvaluator {
  registerFunctions(fontoxpath);
  const currentContext: FunctionContext = { ...where, failure: undefined };
  const known = new Map([
    ["xs", "http://www.w3.org/2001/XMLSchema"],
    ["xsi", "http://www.w3.org/2001/XMLSchema-instance"],
    ["fn", xpathFunctions],
    ...namespaces,
  ]);
  const options = {
    currentContext,
    namespaceResolver: (prefix: string) => known.get(prefix) ?? null,
    functionNameResolver: ({ prefix, localName }: { prefix: string; localName: string }, arity: number) => ({
      namespaceURI: prefix === "" ? namespaceOfFunction(localName, arity) : (known.get(prefix) ?? undeclared),
      localName,
    }),
  };
  return {
    nodes: (expression, document) => fontoxpath.evaluateXPathToNodes<Node>(expression, document, null, {}, options),
    boolean: (expression, node) => fontoxpath.evaluateXPathToBoolean(expression, node, null, {}, options),
    text: (expression, node) => fontoxpath.evaluateXPathToString(expression, node, null, {}, options),
    takeFailure() {
      const { failure } = currentContext;
      currentContext.failure = undefined;
      return failure;
    },
  };
}

function namespaceOfFunction(local: string, arity: number): string {
  return ownFunctions.get(local)?.parameters.length === arity ? functionNamespace : xpathFunctions;
}
