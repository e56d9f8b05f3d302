import type { LocalizedText } from "@segur-sdk/core";

import { type Command, UsageError } from "./command.js";

/** A command whose first argument names one of several: `segur cert inspect`. */
export function commandGroup(name: string, summary: LocalizedText, commands: readonly Command[]): Command {
  const usage = `segur ${name} ${commands.map((command) => command.name).join("|")}`;
  return {
    name,
    usage,
    summary,
    commands,
    async run([first, ...rest], io) {
      const command = commands.find((one) => one.name === first);
      if (command === undefined) throw new UsageError(first ?? "");
      try {
        return await command.run(rest, io);
      } catch (error) {
        throw error instanceof UsageError && error.usage === undefined
          ? new UsageError(error.message, command.usage)
          : error;
      }
    },
  };
}
