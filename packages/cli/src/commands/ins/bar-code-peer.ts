import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { DatamatrixEncoder } from "@segur-sdk/ins";

/** Optional module that makes the modules of a Data Matrix symbol. */
export const bwipModule = "bwip-js";

interface RawSymbol {
  readonly pixx: number;
  readonly pixs: ArrayLike<number>;
}

type Raw = (options: { readonly bcid: string; readonly text: string }) => unknown;

/** The encoder of `bwip-js`, installed beside the command or in the current folder; `undefined` when it is in neither. */
export async function loadDatamatrixEncoder(cwd: string): Promise<DatamatrixEncoder | undefined> {
  const loaded = (await imported(bwipModule)) ?? (await imported(locatedFrom(cwd)));
  // As an ECMAScript module, it exports by the name of `raw` one of its symbologies; what makes any symbol is in its default export.
  const raw = rawOf(defaultOf(loaded)) ?? rawOf(loaded);
  if (raw === undefined) return undefined;
  return (payload) => {
    const symbols = raw({ bcid: "datamatrix", text: payload });
    const symbol: unknown = Array.isArray(symbols) ? symbols[0] : undefined;
    // What is no square symbol is refused by those who draw it.
    return isSymbol(symbol) ? { size: symbol.pixx, modules: symbol.pixs } : { size: 0, modules: [] };
  };
}

/** By a variable: an optional module is not there at build time. */
async function imported(name: string | undefined): Promise<unknown> {
  if (name === undefined) return undefined;
  try {
    return (await import(name)) as unknown;
  } catch {
    return undefined;
  }
}

function locatedFrom(cwd: string): string | undefined {
  try {
    return pathToFileURL(createRequire(join(cwd, "package.json")).resolve(bwipModule)).href;
  } catch {
    return undefined;
  }
}

function rawOf(value: unknown): Raw | undefined {
  if (typeof value !== "object" || value === null || !("raw" in value)) return undefined;
  return typeof value.raw === "function" ? (value.raw as Raw) : undefined;
}

function defaultOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "default" in value ? value.default : undefined;
}

function isSymbol(value: unknown): value is RawSymbol {
  return typeof value === "object" && value !== null && "pixx" in value && "pixs" in value;
}
