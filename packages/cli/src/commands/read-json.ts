import type { CliIo } from "../cli-io.js";
import { UsageError } from "../command.js";
import { readInput } from "./read-input.js";

/** Value of a JSON file named on the command line; what it holds is for the caller to check. */
export async function readJson(io: CliIo, path: string): Promise<unknown> {
  return jsonOf(await readInput(io, path), path);
}

/**
 * Value of the bytes of a JSON file, by the name that an error may tell. UTF-16 is what Windows PowerShell writes when the
 * output of a command is sent to a file.
 */
export function jsonOf(bytes: Uint8Array, name: string): unknown {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  try {
    return JSON.parse(new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes)) as unknown;
  } catch {
    throw new UsageError(`${name}: JSON`);
  }
}
