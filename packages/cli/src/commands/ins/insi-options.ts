import { chmod, writeFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { Actor } from "@segur-sdk/core";
import type { Identity } from "@segur-sdk/ins";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import type { ReadOptions } from "../../common-options.js";

/** Options of a command that asks INSi. */
export const insiOptions = {
  config: { type: "string" },
  by: { type: "string" },
  out: { type: "string" },
} as const;

/** What a command that asks INSi was told; throws {@link UsageError} when something is missing. */
export function insiArguments(io: CliIo, options: ReadOptions) {
  const [file, ...others] = options.positionals;
  const config = options.text("config");
  if (file === undefined || others.length > 0 || config === undefined) throw new UsageError("");
  return { file, config, out: options.text("out"), actor: actorOf(io, options.text("by")) };
}

/** Who acts, as the journal of the identity will name him: the account of the machine, unless said otherwise. */
function actorOf(io: CliIo, by: string | undefined): Actor {
  const id = by ?? io.env["USER"] ?? io.env["USERNAME"] ?? "segur-cli";
  if (id.trim() === "") throw new UsageError("--by");
  return { id, role: "secretary" };
}

/** Writes an identity for its owner alone, over another one as the case may be. */
export async function writeIdentity(io: CliIo, out: string, identity: Identity): Promise<void> {
  await writeOut(io, out, `${JSON.stringify(identity, null, 2)}\n`);
}

/** Writes what an option names, for its owner alone: it is a patient's. Its name is not repeated when that fails. */
export async function writeOut(
  io: CliIo,
  out: string,
  content: string | Uint8Array,
  option: "--out" | "--keep" = "--out",
): Promise<void> {
  const path = resolve(io.cwd, out);
  try {
    await writeFile(path, content, { mode: 0o600 });
    await chmod(path, 0o600);
  } catch (error) {
    throw new UsageError(`${option}: ${error instanceof Error && "code" in error ? String(error.code) : ""}`);
  }
}
