export type { CliIo } from "./cli-io.js";
export type { ExitCode } from "./command.js";
export { runCli } from "./run-cli.js";
