import type { Language, LocalizedText } from "@segur-sdk/core";

import type { CliIo } from "./cli-io.js";

/** Exit code: 0 done, 1 refusal or finding, 2 usage. */
export type ExitCode = 0 | 1 | 2;

/** Options that every command understands. */
export interface CommonOptions {
  readonly language: Language;
  /** Machine output on the standard output, nothing else there. */
  readonly json: boolean;
}

/** One command of `segur`. */
export interface Command {
  readonly name: string;
  readonly usage: string;
  readonly summary: LocalizedText;
  /** Those that its first argument chooses from. */
  readonly commands?: readonly Command[];
  /** Runs with the arguments that follow the name; throws {@link UsageError} when they make no sense. */
  run(args: readonly string[], io: CliIo): Promise<ExitCode>;
}

/** The arguments make no sense: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  /** Usage of the part that was called, when it is not that of the whole command. */
  readonly usage: string | undefined;

  constructor(message: string, usage?: string) {
    super(message);
    this.usage = usage;
  }
}
