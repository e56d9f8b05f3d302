import type { SegurErrorEntry } from "../error-entry.js";

/** Codes of area CLI: none yet, the commands report those of the packages they run. */
export const cliErrors = {} as const satisfies Record<`ERR_CLI_${string}`, SegurErrorEntry>;
