import { parseArgs, type ParseArgsConfig } from "node:util";

import { type CommonOptions, UsageError } from "./command.js";

const common = { lang: { type: "string" }, json: { type: "boolean" } } as const;

/** Values of the options of a command, by name. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Reads `--lang`, `--json` and the options of one command. */
export function readOptions(
  args: readonly string[],
  own: Record<string, { readonly type: "string" | "boolean" }>,
): CommonOptions & { readonly values: OptionValues; readonly positionals: readonly string[] } {
  const config = {
    args: [...args],
    options: { ...common, ...own },
    allowPositionals: true,
    strict: true,
  } satisfies ParseArgsConfig;
  const { values, positionals } = parsed(config);
  const language = values["lang"] ?? "fr";
  if (language !== "fr" && language !== "en") throw new UsageError("--lang fr|en");
  return { language, json: values["json"] === true, values, positionals };
}

function parsed(config: ParseArgsConfig): { values: OptionValues; positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs(config);
    const single = Object.entries(values).filter(
      (entry): entry is [string, string | boolean] => !Array.isArray(entry[1]),
    );
    return { values: Object.fromEntries(single), positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : "");
  }
}
