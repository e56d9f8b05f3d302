import type { SchematronVariable } from "./schema.js";

/** A form that this engine would judge otherwise than the official one, and that it does not know how to rewrite. */
export class UnknownForm extends Error {}

/** Rewrites the few forms that fontoxpath cannot run, or runs otherwise than the official engine. */
export function rewriteXPath(expression: string): string {
  const rewritten = expression
    .replace(/resolve-QName\(@xsi:type,\s*\.\)\s*=\s*QName\(('[^']*'),\s*('[^']*')\)/gu, "has-xsi-type(., $1, $2)")
    .replace(/(namespace-uri|local-name)-from-QName\(resolve-QName\(@xsi:type,\s*\.\)\)/gu, "xsi-type-$1(.)")
    .replace(/(\$[\w.-]+)\s+castable\s+as\s+xs:dateTime/gu, "is-date-time($1)")
    .replace(
      /exists\(doc\((concat\([^()]*\))\s*\)\/\/(skos:notation|code)\[text\(\)\s*=\s*(string\([^()]*\))\s*\]\)/gu,
      "is-listed-code($1, '$2', $3)",
    );
  if (/resolve-QName|castable\s+as\s+xs:dateTime/u.test(rewritten)) throw new UnknownForm(expression);
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

/** Variables of a schema or a pattern, whose expressions start from the root of the document, not from the node judged. */
export function fromRoot(variables: readonly SchematronVariable[]): readonly SchematronVariable[] {
  return variables.map(({ name, value }) => ({
    name,
    value: /^\s*(?:'[^']*'|"[^"]*"|\d+)\s*$/u.test(value) ? value : `root(.) ! (${value})`,
  }));
}
