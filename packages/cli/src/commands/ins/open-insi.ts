import type { InsiClientOptions } from "@segur-sdk/insi";
import { type OpenedService, openInsi, parseSegurConfig } from "segur-sdk";

import type { CliIo } from "../../cli-io.js";
import { surroundingsOf } from "../config-surroundings.js";
import { readJson } from "../read-json.js";

/**
 * Opens INSi from the `segur.config.json` of a command.
 *
 * @throws `SegurError` `ERR_SDK_CONFIG_INVALID`, `ERR_SDK_CONFIG_SOURCE`, `ERR_CERT_…`.
 */
export async function openConfiguredInsi(io: CliIo, file: string): Promise<OpenedService<InsiClientOptions>> {
  const config = parseSegurConfig(await readJson(io, file));
  return openInsi(config, { clock: io.clock, surroundings: surroundingsOf(io) });
}
