import type { DirectoryCode } from "../directory-entry.js";

/** A code of a row; `undefined` when it has none. */
export function codeOf(code: string, label: string): DirectoryCode | undefined {
  return code === "" ? undefined : { code, label };
}

/** The town of a line such as `75013 PARIS`; the CEDEX of a town is no part of its name. */
export function townOfLine(line: string): string {
  const town = line.replace(/^\s*\d[0-9AB]\d{3}\s+/iu, "");
  return /CEDEX/iu.test(town) ? town.replace(/\s+CEDEX(?:\s+\d+)?\s*$/iu, "") : town;
}
