import { createDmpClient, type DmpClient, type DmpClientOptions, type StructureActor } from "@segur-sdk/dmp";
import { openDmp, parseSegurConfig } from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import type { ReadOptions } from "../../common-options.js";
import { surroundingsOf } from "../config-surroundings.js";
import { readJson } from "../read-json.js";

/** The DMP as a configuration reaches it, for one command. */
export interface ConfiguredDmp {
  readonly dmp: DmpClient;
  readonly options: DmpClientOptions;
}

/**
 * Runs a piece of work with the DMP of `--config`, then ends its connections.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`, `ERR_DMP_…`.
 */
export async function withDmp<Result>(
  io: CliIo,
  read: ReadOptions,
  work: (opened: ConfiguredDmp) => Promise<Result>,
): Promise<Result> {
  const file = read.text("config");
  if (file === undefined) throw new UsageError("--config");
  const config = parseSegurConfig(await readJson(io, file));
  const opened = await openDmp(config, { clock: io.clock, surroundings: surroundingsOf(io) });
  try {
    return await work({ dmp: createDmpClient(opened.options), options: opened.options });
  } finally {
    await opened.close();
  }
}

/** The account that acts from the command line: someone of the structure, as `--by` names him. */
export function actorOf(io: CliIo, read: ReadOptions): StructureActor {
  const internalId = read.text("by") ?? io.env["USER"] ?? io.env["USERNAME"] ?? "";
  if (internalId.trim() === "") throw new UsageError("--by");
  return {
    role: "secretary",
    internalId,
    name: read.text("by-name") ?? internalId,
    login: { at: io.clock.now().toISOString(), method: "unspecified" },
  };
}
