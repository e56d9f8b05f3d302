import { readTrust } from "@segur-sdk/certificates";
import { readWhiteList } from "@segur-sdk/mssante";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";
import type { ReadOptions } from "../../common-options.js";
import { readInput } from "../read-input.js";

/** Domains of the white list of `--whitelist`, verified with `--ca`, else those of `--domain`. */
export async function trustedDomains(io: CliIo, options: ReadOptions): Promise<ReadonlySet<string>> {
  const [list, domains] = [options.text("whitelist"), options.texts("domain")];
  if ((list === undefined) === (domains.length === 0)) throw new UsageError("--whitelist | --domain");
  if (list === undefined) return new Set(domains.map((domain) => domain.toLowerCase()));
  const authorities = await Promise.all(options.texts("ca").map((file) => readInput(io, file)));
  const { domains: listed } = await readWhiteList(await readInput(io, list), {
    trust: readTrust(authorities.map((pem) => Buffer.from(pem).toString("latin1"))),
  });
  return listed;
}
