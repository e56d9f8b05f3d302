import { resolve } from "node:path";

import { activityExtraction, mailboxExtraction } from "@segur-sdk/directory";

import type { CliIo } from "../../cli-io.js";
import { oneOf, type ReadOptions } from "../../common-options.js";

/** Options that say which index a command is about. */
export const indexOptions = { dir: { type: "string" }, kind: { type: "string" } } as const;

const kinds = ["mailboxes", "activities"] as const;

/** Which extraction, and the folder of its index: one folder for each kind below `--dir`. */
export function indexOf(io: CliIo, options: ReadOptions) {
  const name = oneOf(options, "kind", kinds) ?? "mailboxes";
  const folder = resolve(io.cwd, options.text("dir") ?? "directory", name);
  return name === "mailboxes"
    ? ({ name, kind: mailboxExtraction, folder } as const)
    : ({ name, kind: activityExtraction, folder } as const);
}
