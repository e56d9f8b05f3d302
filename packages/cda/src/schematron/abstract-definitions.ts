import { schemaFault } from "./schema-fault.js";
import { childrenOf, required, type SourceElement } from "./source-element.js";

/**
 * The patterns that may run: an instance of an abstract pattern is its copy with the parameters put in place, as text and
 * the longest name first; abstract patterns themselves are left out.
 */
export function concretePatterns(patterns: readonly SourceElement[]): readonly SourceElement[] {
  return patterns
    .filter((pattern) => !isAbstract(pattern))
    .map((pattern) => {
      const model = pattern.attributes.get("is-a");
      if (model === undefined) return pattern;
      const abstract = patterns.find((candidate) => isAbstract(candidate) && candidate.attributes.get("id") === model);
      if (abstract === undefined) throw schemaFault(pattern.file, `pattern/@is-a: no abstract pattern ${model}`);
      const parameters = childrenOf(pattern, "param")
        .map((param) => [`$${required(param, "name")}`, required(param, "value")] as const)
        .sort(([a], [b]) => b.length - a.length);
      const copy = substitute(abstract, parameters);
      return { ...copy, attributes: new Map([...pattern.attributes, ["id", pattern.attributes.get("id") ?? model]]) };
    });
}

function substitute(of: SourceElement, parameters: readonly (readonly [string, string])[]): SourceElement {
  const fill = (text: string) =>
    parameters.reduce((filled, [name, value]) => filled.replaceAll(name, () => value), text);
  return {
    ...of,
    attributes: new Map([...of.attributes].map(([name, value]) => [name, fill(value)])),
    children: of.children.map((child) => (typeof child === "string" ? child : substitute(child, parameters))),
  };
}

/** The abstract rules of all patterns, abstract patterns included, by name. */
export function abstractRules(patterns: readonly SourceElement[]): ReadonlyMap<string, SourceElement> {
  const rules = patterns.flatMap((pattern) => childrenOf(pattern, "rule")).filter(isAbstract);
  return new Map(rules.map((rule) => [rule.attributes.get("id") ?? "", rule]));
}

/** Children of a rule, those of the abstract rules it extends in their place. */
export function ruleContent(
  rule: SourceElement,
  abstract: ReadonlyMap<string, SourceElement>,
  extending: readonly SourceElement[] = [],
): readonly SourceElement[] {
  if (extending.includes(rule)) throw schemaFault(rule.file, "extends: a rule does not extend itself");
  return childrenOf(rule, "let", "assert", "report", "extends").flatMap((child) => {
    if (child.name !== "extends") return [child];
    const name = required(child, "rule");
    const extended = abstract.get(name);
    if (extended === undefined) throw schemaFault(child.file, `extends/@rule: no abstract rule ${name}`);
    return ruleContent(extended, abstract, [...extending, rule]);
  });
}

/** True for a pattern or a rule that only serves others. */
export function isAbstract(of: SourceElement): boolean {
  return of.attributes.get("abstract") === "true";
}
