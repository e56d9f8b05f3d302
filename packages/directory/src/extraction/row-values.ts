import type { DirectoryCode } from "../directory-entry.js";

/** A code of a row; `undefined` when it has none. */
export function codeOf(code: string, label: string): DirectoryCode | undefined {
  return code === "" ? undefined : { code, label };
}

/** `75013 PARIS` in its two parts; the CEDEX of a town is no part of its name. */
export function townAndPostalCode(line: string): { readonly postalCode: string; readonly town: string } {
  const [, postalCode = "", town = ""] = /^\s*(\d[0-9AB]\d{3})?\s*(.*?)(?:\s+CEDEX(?:\s+\d+)?)?\s*$/iu.exec(line) ?? [];
  return { postalCode, town };
}
