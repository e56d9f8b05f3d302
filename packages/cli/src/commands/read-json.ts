import type { CliIo } from "../cli-io.js";
import { UsageError } from "../command.js";
import { readInput } from "./read-input.js";

/** Value of a JSON file named on the command line; what it holds is for the caller to check. */
export async function readJson(io: CliIo, path: string): Promise<unknown> {
  const text = Buffer.from(await readInput(io, path)).toString("utf8");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, "")) as unknown;
  } catch {
    throw new UsageError(`${path}: JSON`);
  }
}
