import { problem, type RegistryProblem } from "../refusal.js";
import type { ParameterForm, StoredQueryDefinition } from "../stored-queries.js";
import { readDtm } from "../values/hl7-values.js";
import type { StoredQueryRequest } from "../wire/read-stored-query.js";

/** Values of the parameters of a query: one list of alternatives for each slot of that name. */
export type QueryValues = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * Reads the parameters of a query, quotes removed, or says what is wrong with them.
 *
 * Names that the query does not have are left aside. The text is the service's; its code is not published.
 *
 * @see dmp.md F.2, E.3
 */
export function readParameters(
  { parameters }: StoredQueryRequest,
  definition: StoredQueryDefinition,
): QueryValues | readonly RegistryProblem[] {
  const values = new Map<string, (readonly string[])[]>();
  const problems: RegistryProblem[] = [];
  for (const { name, values: written } of parameters) {
    const known = Object.hasOwn(definition.parameters, name) ? definition.parameters[name] : undefined;
    if (known === undefined) continue;
    const read = written.map((value) => readValue(value, known.form));
    const slots = values.get(name) ?? [];
    const one = known.form === "list" || written.length === 1;
    if (read.length === 0 || read.includes(undefined) || !one || (slots.length > 0 && known.repeatable !== true)) {
      problems.push(wrongParameter(name));
    }
    values.set(name, [...slots, read.flatMap((value) => value ?? [])]);
  }
  const missing = Object.keys(definition.parameters).filter(
    (name) => definition.parameters[name]?.required === true && !values.has(name),
  );
  if (definition.oneOf !== undefined && definition.oneOf.filter((name) => values.has(name)).length !== 1) {
    missing.push(definition.oneOf.join(" ou "));
  }
  const absent = missing.map((name) =>
    problem("XDSStoredQueryMissingParam", `parameterName=${name}; Le paramètre est obligatoire`),
  );
  return problems.length + absent.length > 0 ? [...problems, ...absent] : values;
}

/** A parameter is not written as it must be (dmp.md E.3). */
export function wrongParameter(name: string): RegistryProblem {
  return problem("XDSStoredQueryParamNumber", `parameterName=${name}; Le format du paramètre est incorrect`);
}

function readValue(value: string, form: ParameterForm): readonly string[] | undefined {
  const text = value.trim();
  if (form === "time") return readDtm(text) === undefined ? undefined : [text];
  if (form === "text") return quotedTexts(text, 1);
  const isList = text.startsWith("(") && text.endsWith(")");
  return isList ? quotedTexts(text.slice(1, -1), Number.POSITIVE_INFINITY) : undefined;
}

/** `'a'` or `'a','b'`; a quote inside a value is doubled. One pass. */
function quotedTexts(text: string, max: number): readonly string[] | undefined {
  const found: string[] = [];
  let at = 0;
  for (;;) {
    while (text[at] === " ") at += 1;
    if (text[at] !== "'") return undefined;
    let value = "";
    for (at += 1; at < text.length && (text[at] !== "'" || text[at + 1] === "'"); at += 1) {
      if (text[at] === "'") at += 1;
      value += text[at] ?? "";
    }
    if (text[at] !== "'") return undefined;
    found.push(value);
    at += 1;
    while (text[at] === " ") at += 1;
    if (at >= text.length) return found.length <= max ? found : undefined;
    if (text[at] !== ",") return undefined;
    at += 1;
  }
}
