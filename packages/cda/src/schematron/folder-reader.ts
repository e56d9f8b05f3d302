import { readFileSync, realpathSync } from "node:fs";
import { join, relative, sep } from "node:path";

import type { SchematronReader } from "./schematron-reader.js";

/** What the system says of a file that is not there. */
const absent = new Set(["ENOENT", "ENOTDIR", "EISDIR", "ENAMETOOLONG"]);

/**
 * Reads the files of a rule set in a folder of the disk, and nothing outside of it: a symbolic link that leaves the folder
 * leads to no file, since the rules make paths of what the judged document holds.
 *
 * @param directory - Folder that holds the rule sets and all they refer to: for the ANS test kit, the one that holds
 * `schematrons` and `jeuxDeValeurs`.
 * @throws The error of the system when the folder is not there, and later when a file cannot be read though it is there.
 * @example
 * ```ts
 * import { createFolderReader } from "@segur-sdk/cda/schematron";
 *
 * const kit = createFolderReader("./TestContenuCDA-3-0");
 * console.log(kit.read("schematrons/profils/IHE.sch")?.byteLength);
 * ```
 */
export function createFolderReader(directory: string): SchematronReader {
  const root = realpathSync(directory);
  return {
    read(path) {
      try {
        const real = realpathSync(join(root, path));
        const inside = relative(root, real);
        return inside === ".." || inside.startsWith(`..${sep}`) ? undefined : readFileSync(real);
      } catch (error) {
        if (error instanceof Error && "code" in error && absent.has(String(error.code))) return undefined;
        throw error;
      }
    },
  };
}
