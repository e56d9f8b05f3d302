import { readFile } from "node:fs/promises";
import { env } from "node:process";

/** What a configuration refers to outside of itself; replaceable where files or variables are not the way. */
export interface ConfigSurroundings {
  /** Content of a file; rejects when it cannot be read. */
  readFile(path: string): Promise<Uint8Array>;
  /** Value of an environment variable. */
  variable(name: string): string | undefined;
}

/** The files and variables of this process. */
export const processSurroundings: ConfigSurroundings = {
  readFile: (path) => readFile(path),
  variable: (name) => env[name],
};
