import type { ProblemSeverity } from "@segur-sdk/core";

/** A `<let>`: an XPath expression under a name. */
export interface SchematronVariable {
  readonly name: string;
  readonly value: string;
}

/** A piece of a message: fixed text, or an expression whose value goes there. */
export type MessagePart = string | { readonly select: string };

/** An `<assert>` or a `<report>`. */
export interface SchematronCheck {
  readonly ruleId: string;
  /** File that it is written in. */
  readonly file: string;
  readonly kind: "assert" | "report";
  readonly test: string;
  readonly severity: ProblemSeverity;
  readonly message: readonly MessagePart[];
}

/** A `<rule>` once its `extends` are resolved. */
export interface SchematronRule {
  readonly file: string;
  readonly context: string;
  readonly variables: readonly SchematronVariable[];
  readonly checks: readonly SchematronCheck[];
}

/** An active `<pattern>`: a node is judged by the first of its rules that matches it. */
export interface SchematronPattern {
  readonly id: string;
  /** Variables of the schema and of its patterns, as this pattern sees them. */
  readonly variables: readonly SchematronVariable[];
  readonly rules: readonly SchematronRule[];
}

/** A rule set that was read. */
export interface SchematronSchema {
  readonly title: string | undefined;
  readonly namespaces: ReadonlyMap<string, string>;
  readonly patterns: readonly SchematronPattern[];
  /** Files included that are not there. */
  readonly missingFiles: readonly string[];
}
