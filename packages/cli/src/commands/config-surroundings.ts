import { readFile } from "node:fs/promises";
import { resolve } from "node:path";

import type { ConfigSurroundings } from "segur-sdk";

import type { CliIo } from "../cli-io.js";

/** What a configuration names, as the command line sees it: files from the current folder, variables of its environment. */
export function surroundingsOf(io: CliIo): ConfigSurroundings {
  return {
    readFile: (path) => readFile(resolve(io.cwd, path)),
    variable: (name) => io.env[name],
  };
}
