import { readdir, stat } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { CliIo } from "../../cli-io.js";
import { UsageError } from "../../command.js";

/** Files as they are, folders replaced by the XML files in them, at any depth. */
export async function documentFiles(io: CliIo, paths: readonly string[]): Promise<readonly string[]> {
  const expand = async (path: string): Promise<readonly string[]> => {
    const at = resolve(io.cwd, path);
    const found = await stat(at).catch(() => undefined);
    if (found === undefined) throw new UsageError(`${path}: ENOENT`);
    if (!found.isDirectory()) return [path];
    const names = (await readdir(at, { recursive: true })).filter((name) => /\.xml$/iu.test(name)).toSorted();
    // Nothing judged is not a success.
    if (names.length === 0) throw new UsageError(`${path}: *.xml ?`);
    return names.map((name) => join(path, name));
  };
  return (await Promise.all(paths.map(expand))).flat();
}
