import { createSensitive, type Sensitive } from "@segur-sdk/core";

import type { CliIo } from "../cli-io.js";
import { UsageError } from "../command.js";
import type { ReadOptions } from "../common-options.js";
import { readInput } from "./read-input.js";

/** Options of a command that opens a protected file: a secret is never an argument, which any user of the machine sees. */
export const passwordOptions = {
  "password-env": { type: "string" },
  "password-file": { type: "string" },
} as const;

/** The password that the options refer to; the line end of a file is not part of it. */
export async function readPassword(io: CliIo, options: ReadOptions): Promise<Sensitive<string> | undefined> {
  const variable = options.text("password-env");
  const file = options.text("password-file");
  if (variable !== undefined && file !== undefined) throw new UsageError("--password-env | --password-file");
  if (variable !== undefined) {
    const value = io.env[variable];
    if (value === undefined) throw new UsageError(`--password-env ${variable} ?`);
    return createSensitive(value);
  }
  if (file === undefined) return undefined;
  return createSensitive(
    Buffer.from(await readInput(io, file))
      .toString("utf8")
      .replace(/\r?\n$/, ""),
  );
}
