import { open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

import { isSegurError, SegurError } from "@segur-sdk/core";

import type { Generation } from "./generation.js";

/** The description of the index in service. */
export interface CurrentIndex {
  readonly format: 1;
  readonly generation: Generation;
  /** Sub-folder that holds it. */
  readonly folder: string;
  /** Names of the columns, in the order of the rows. */
  readonly header: readonly string[];
  readonly keys: readonly string[];
  /** Length of the rows, in bytes. */
  readonly rowBytes: number;
}

const fileName = "current.json";

/** The index in service; `undefined` when there is none. */
export async function readCurrent(folder: string): Promise<CurrentIndex | undefined> {
  try {
    const current = JSON.parse(await readFile(join(folder, fileName), "utf8")) as CurrentIndex;
    const format: unknown = current.format;
    if (format !== 1) throw new SegurError("ERR_DIR_INDEX", { details: { rule: "format 1" } });
    return current;
  } catch (cause) {
    if (isSegurError(cause)) throw cause;
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    throw new SegurError("ERR_DIR_INDEX", { details: { rule: "a description that can be read" }, cause });
  }
}

/** Puts an index in service: at any moment, readers find the old one whole or the new one whole. */
export async function installCurrent(folder: string, current: CurrentIndex): Promise<void> {
  const temporary = join(folder, `${current.folder}.json`);
  const file = await open(temporary, "w");
  try {
    await file.writeFile(`${JSON.stringify(current, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, join(folder, fileName));
}
