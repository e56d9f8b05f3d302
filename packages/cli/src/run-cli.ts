import { isSegurError } from "@segur-sdk/core";

import type { CliIo } from "./cli-io.js";
import { type Command, type ExitCode, UsageError } from "./command.js";
import { demoCommand } from "./commands/demo.js";
import { explainCommand } from "./commands/explain.js";
import { simulateCommand } from "./commands/simulate.js";

const commands: readonly Command[] = [demoCommand, simulateCommand, explainCommand];

/**
 * Runs the command line.
 *
 * @param args - Arguments after the program's name.
 * @returns Exit code: 0 done, 1 refusal or finding of severity error, 2 usage.
 * @example
 * ```ts
 * import { runCli } from "@segur-sdk/cli";
 *
 * const code = await runCli(["explain", "ERR_INS_NOT_QUALIFIED", "--lang", "en"], {
 *   out: (text) => process.stdout.write(text), error: (text) => process.stderr.write(text), isTerminal: false, cwd: ".",
 * });
 * ```
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "help") {
    io.out(help());
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((one) => one.name === name);
  if (command === undefined) {
    io.error(`segur: ${name} ?\n\n${help()}`);
    return 2;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    if (error instanceof UsageError) {
      io.error(`${error.message === "" ? "" : `segur ${name}: ${error.message}\n`}usage: ${command.usage}\n`);
      return 2;
    }
    if (!isSegurError(error)) throw error;
    io.error(`${error.code}: ${error.userMessage.fr}\n${detailLines(error.details)}`);
    return 1;
  }
}

function detailLines(details: Readonly<Record<string, unknown>>): string {
  return Object.entries(details)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `  ${key}: ${String(value)}\n`)
    .join("");
}

function help(): string {
  const width = Math.max(...commands.map(({ usage }) => usage.length));
  const lines = commands.map(({ usage, summary }) => `  ${usage.padEnd(width)}  ${summary.fr}`);
  return `segur: INSi, DMP et MSSanté pour l'imagerie\n\n${lines.join("\n")}\n\nToutes les commandes : --lang fr|en, --json\n`;
}
