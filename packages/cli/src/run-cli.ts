import { isSegurError, type Language } from "@segur-sdk/core";

import type { CliIo } from "./cli-io.js";
import { type Command, type ExitCode, UsageError } from "./command.js";
import { cdaCommand } from "./commands/cda/cda-command.js";
import { certCommand } from "./commands/cert/cert-command.js";
import { demoCommand } from "./commands/demo.js";
import { directoryCommand } from "./commands/directory/directory-command.js";
import { dmpCommand } from "./commands/dmp/dmp-command.js";
import { explainCommand } from "./commands/explain.js";
import { insCommand } from "./commands/ins/ins-command.js";
import { mssCommand } from "./commands/mss/mss-command.js";
import { simulateCommand } from "./commands/simulate.js";
import { xdmCommand } from "./commands/xdm/xdm-command.js";
import { xdsCommand } from "./commands/xds/xds-command.js";
import { usageMessage, usageOfFileFailure } from "./usage-message.js";

const commands: readonly Command[] = [
  demoCommand,
  simulateCommand,
  certCommand,
  cdaCommand,
  insCommand,
  xdsCommand,
  xdmCommand,
  mssCommand,
  directoryCommand,
  dmpCommand,
  explainCommand,
];

/**
 * Runs the command line.
 *
 * @param args - Arguments after the program's name.
 * @returns Exit code: 0 done, 1 refusal or finding of severity error, 2 usage.
 * @example
 * ```ts
 * import { runCli } from "@segur-sdk/cli";
 * import { systemClock } from "@segur-sdk/core";
 *
 * const code = await runCli(["explain", "ERR_INS_NOT_QUALIFIED", "--lang", "en"], {
 *   out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text), isTerminal: false, cwd: ".",
 *   env: process.env, clock: systemClock,
 * });
 * ```
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  const language = languageOf(args);
  if (name === undefined || asksForHelp(name) || name === "help") {
    io.out(help(language));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    io.error(`segur: ${name.replace(/\d{5,}/g, "…")} ?\n\n${help(language)}`);
    return 2;
  }
  if (rest.some(asksForHelp)) {
    const part = command.commands?.find((one) => one.name === rest[0]);
    io.out(described(part === undefined ? (command.commands ?? [command]) : [part], language));
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    const mistake = error instanceof UsageError ? error : usageOfFileFailure(error);
    if (mistake !== undefined) {
      const said = usageMessage(mistake, languageOf(rest));
      const part = command.commands?.find((one) => one.name === rest[0]);
      io.error(`segur ${name}: ${said}\nusage: ${mistake.usage ?? part?.usage ?? command.usage}\n`);
      return 2;
    }
    if (!isSegurError(error)) throw error;
    if (rest.includes("--json")) io.out(`${JSON.stringify({ error }, null, 2)}\n`);
    else io.error(`${error.code}: ${error.userMessage[languageOf(rest)]}\n${detailLines(error.details)}`);
    return 1;
  }
}

/** The command itself has read its options: here only the tongue of an error is wanted. */
function languageOf(args: readonly string[]): Language {
  return args.includes("--lang=en") || args[args.indexOf("--lang") + 1] === "en" ? "en" : "fr";
}

function detailLines(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${typeof value === "string" ? value : JSON.stringify(value)}\n`)
    .join("");
}

const asksForHelp = (argument: string): boolean => argument === "--help" || argument === "-h";

const helpTexts = {
  fr: { title: "INSi, DMP et MSSanté pour l'imagerie", common: "Toutes les commandes : --lang fr|en, --json" },
  en: { title: "INSi, DMP and MSSanté for imaging", common: "Every command: --lang fr|en, --json" },
} as const;

function help(language: Language): string {
  const { title, common } = helpTexts[language];
  const all = commands.flatMap((command) => command.commands ?? [command]);
  return `segur: ${title}\n\n${described(all, language, "  ")}\n${common}\n`;
}

function described(some: readonly Command[], language: Language, margin = ""): string {
  return some.map(({ usage, summary }) => `${margin}${usage}\n${margin}    ${summary[language]}\n`).join("");
}
