/** A `<let>`: an XPath expression under a name. */
export interface SchematronVariable {
  readonly name: string;
  readonly value: string;
}

/** A piece of a message: fixed text, or an expression whose value goes there. */
export type MessagePart = string | { readonly select: string };

/** An `<assert>` or a `<report>`. */
export interface SchematronCheck {
  readonly kind: "assert" | "report";
  readonly test: string;
  readonly role: FindingRole;
  readonly message: readonly MessagePart[];
}

/** How serious the rule says a finding is; a rule without role is an error. */
export type FindingRole = "error" | "warning" | "info";

/** A `<rule>` once its `extends` are resolved. */
export interface SchematronRule {
  readonly context: string;
  readonly variables: readonly SchematronVariable[];
  readonly checks: readonly SchematronCheck[];
}

/** An active `<pattern>`: a node is judged by the first of its rules that matches it. */
export interface SchematronPattern {
  readonly id: string;
  readonly rules: readonly SchematronRule[];
}

/** A rule set ready to run. */
export interface SchematronSchema {
  /** Directory of the main file: relative documents of the rules are looked up from there. */
  readonly directory: string;
  readonly namespaces: ReadonlyMap<string, string>;
  /** Variables of the schema and of its patterns. */
  readonly variables: readonly SchematronVariable[];
  readonly patterns: readonly SchematronPattern[];
}
