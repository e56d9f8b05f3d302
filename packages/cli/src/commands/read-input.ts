import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { CliIo } from "../cli-io.js";
import { UsageError } from "../command.js";

/** Bytes of a file named on the command line; a file that cannot be read is a mistake of usage. */
export async function readInput(io: CliIo, path: string): Promise<Uint8Array> {
  try {
    return await readFile(resolve(io.cwd, path));
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : "";
    throw new UsageError(`${path}: ${reason}`);
  }
}
