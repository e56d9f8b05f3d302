import type { Clock } from "@segur-sdk/core";

/** What a command sees of the outside: replaceable in tests. */
export interface CliIo {
  /** Standard output; the text holds its line ends. */
  readonly out: (text: string) => void;
  /** Standard error; the text holds its line ends. */
  readonly error: (text: string) => void;
  /** May colours and cursor movements be used? */
  readonly isTerminal: boolean;
  readonly cwd: string;
  /** Where `--password-env` looks. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Clock;
  /** Ends a command that would go on for ever. */
  readonly signal?: AbortSignal;
}
