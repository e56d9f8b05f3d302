import { parseArgs, type ParseArgsConfig } from "node:util";

import { type CommonOptions, UsageError } from "./command.js";

const common = { lang: { type: "string" }, json: { type: "boolean" } } as const;

/** Options of one command: each a text, a switch, or a text that may be repeated. */
export type OwnOptions = Readonly<Record<string, { readonly type: "string" | "boolean"; readonly multiple?: true }>>;

/** What the arguments of a command say. */
export interface ReadOptions extends CommonOptions {
  readonly positionals: readonly string[];
  /** Value of a text option. */
  readonly text: (name: string) => string | undefined;
  /** Values of a text option that may be repeated, in order. */
  readonly texts: (name: string) => readonly string[];
  /** Was the switch given? */
  readonly has: (name: string) => boolean;
}

/** Reads `--lang`, `--json` and the options of one command; throws {@link UsageError} on any other. */
export function readOptions(args: readonly string[], own: OwnOptions): ReadOptions {
  const { values, positionals } = parsed({
    args: [...args],
    options: { ...common, ...own },
    allowPositionals: true,
    strict: true,
  });
  const texts = (name: string) =>
    [values[name] ?? []].flat().filter((value): value is string => typeof value === "string");
  const [language = "fr"] = texts("lang");
  if (language !== "fr" && language !== "en") throw new UsageError("--lang fr|en");
  return {
    language,
    json: values["json"] === true,
    positionals,
    text: (name) => texts(name)[0],
    texts,
    has: (name) => values[name] === true,
  };
}

/** Value of an option that has few values; throws {@link UsageError} on any other. */
export function oneOf<Value extends string>(
  options: ReadOptions,
  name: string,
  values: readonly Value[],
): Value | undefined {
  const given = options.text(name);
  if (given === undefined) return undefined;
  const value = values.find((one) => one === given);
  if (value === undefined) throw new UsageError(`--${name} ${values.join("|")}`);
  return value;
}

function parsed(config: ParseArgsConfig) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "");
  }
}
