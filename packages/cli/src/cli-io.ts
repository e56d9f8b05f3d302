/** What a command sees of the outside: replaceable in tests. */
export interface CliIo {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** May colours and cursor movements be used? */
  readonly isTerminal: boolean;
  readonly cwd: string;
}
