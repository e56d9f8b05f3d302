import { SegurError } from "@segur-sdk/core";

import { encodeInsDatamatrix, type EncodeDatamatrixOptions } from "./encode-ins-datamatrix.js";
import type { QualifiedIdentity } from "./identity.js";
import { writePng } from "./internal/png.js";

/** A Data Matrix symbol: its side in modules, and its modules row by row, dark where truthy. No quiet zone. */
export interface DatamatrixSymbol {
  readonly size: number;
  readonly modules: ArrayLike<number | boolean>;
}

/** Makes the square ECC 200 symbol of a text (ISO/IEC 16022), with the library of bar codes of the caller. */
export type DatamatrixEncoder = (payload: string) => DatamatrixSymbol;

/** How the symbol is drawn. */
export interface DrawDatamatrixOptions extends EncodeDatamatrixOptions {
  readonly encoder: DatamatrixEncoder;
  /** `svg`: text with the caption; `png`: black and white image without caption. */
  readonly format: "svg" | "png";
  /** Empty border, in modules. Default and minimum 1. */
  readonly quietZone?: number;
  /** Side of a module in pixels of the PNG, or in points of the SVG. Default 4. */
  readonly moduleSize?: number;
}

/** Text that goes with the symbol on a document. */
export const datamatrixCaption = "INS à scanner";

/**
 * Draws the INS datamatrix of a qualified identity. The symbol comes from the encoder of the caller, and is checked:
 * square, of an ECC 200 size, finder pattern in its place.
 *
 * @throws `SegurError` As {@link encodeInsDatamatrix}, and `ERR_INS_DATAMATRIX_SYMBOL` for any other symbol or a quiet
 * zone or module size out of range.
 * @see ANS, Format datamatrix INS v2.2; ISO/IEC 16022; RIS.INS.54
 * @example
 * ```ts
 * import { drawInsDatamatrix, type DatamatrixEncoder, type QualifiedIdentity } from "@segur-sdk/ins";
 *
 * function svgOf(patient: QualifiedIdentity, encoder: DatamatrixEncoder): string {
 *   return drawInsDatamatrix(patient, { encoder, format: "svg" });
 * }
 * ```
 */
export function drawInsDatamatrix(
  identity: QualifiedIdentity,
  options: DrawDatamatrixOptions & { readonly format: "svg" },
): string;
/** PNG of the same symbol. */
export function drawInsDatamatrix(
  identity: QualifiedIdentity,
  options: DrawDatamatrixOptions & { readonly format: "png" },
): Uint8Array;
export function drawInsDatamatrix(identity: QualifiedIdentity, options: DrawDatamatrixOptions): string | Uint8Array {
  const payload = encodeInsDatamatrix(identity, options);
  const { quietZone = 1, moduleSize = 4, format } = options;
  if (!isWhole(quietZone, 100)) throw badSymbol("quietZone", "a whole number of modules, 1 to 100");
  if (!isWhole(moduleSize, 100)) throw badSymbol("moduleSize", "a whole number, 1 to 100");
  const symbol = checked(options.encoder(payload));
  return format === "svg" ? svg(symbol, quietZone, moduleSize) : png(symbol, quietZone, moduleSize);
}

function isWhole(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}

const sizes = [10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64, 72, 80, 88, 96, 104, 120, 132, 144];

// Left and bottom sides dark, top and right sides alternate: it also tells a symbol given with its quiet zone, turned
// or inverted.
function checked(symbol: DatamatrixSymbol): DatamatrixSymbol {
  const { size, modules } = symbol;
  if (!sizes.includes(size) || modules.length !== size * size) throw badSymbol("size", "a square size of ECC 200");
  for (let index = 0; index < size; index += 1) {
    const isFinder =
      isDark(symbol, index, 0) &&
      isDark(symbol, size - 1, index) &&
      isDark(symbol, 0, index) === (index % 2 === 0) &&
      isDark(symbol, index, size - 1) === (index % 2 === 1);
    if (!isFinder) throw badSymbol("modules", "solid left and bottom sides, alternating top and right sides");
  }
  return symbol;
}

function isDark({ size, modules }: DatamatrixSymbol, row: number, column: number): boolean {
  return Boolean(modules[row * size + column]);
}

function svg(symbol: DatamatrixSymbol, quietZone: number, moduleSize: number): string {
  const side = symbol.size + 2 * quietZone;
  const captionHeight = 4;
  const [width, height] = [side, side + captionHeight];
  const runs = Array.from({ length: symbol.size }, (_, row) => runsOf(symbol, row, quietZone)).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${datamatrixCaption}"` +
    ` width="${width * moduleSize}" height="${height * moduleSize}" viewBox="0 0 ${width} ${height}">` +
    `<rect width="${width}" height="${height}" fill="#fff"/>` +
    `<path shape-rendering="crispEdges" fill="#000" d="${runs}"/>` +
    `<text x="${width / 2}" y="${side + 2.5}" font-family="sans-serif" font-size="3" text-anchor="middle">` +
    `${datamatrixCaption}</text></svg>`
  );
}

/** One rectangle for each run of dark modules of a row. */
function runsOf(symbol: DatamatrixSymbol, row: number, quietZone: number): string {
  let path = "";
  for (let column = 0; column < symbol.size; column += 1) {
    if (!isDark(symbol, row, column)) continue;
    const start = column;
    while (column + 1 < symbol.size && isDark(symbol, row, column + 1)) column += 1;
    const length = column - start + 1;
    path += `M${start + quietZone} ${row + quietZone}h${length}v1h-${length}z`;
  }
  return path;
}

function png(symbol: DatamatrixSymbol, quietZone: number, moduleSize: number): Uint8Array {
  const side = (symbol.size + 2 * quietZone) * moduleSize;
  const module = (pixel: number): number => Math.floor(pixel / moduleSize) - quietZone;
  return writePng(side, (row, column) => {
    const [line, at] = [module(row), module(column)];
    return at >= 0 && at < symbol.size && isDark(symbol, line, at);
  });
}

function badSymbol(field: string, rule: string): SegurError {
  return new SegurError("ERR_INS_DATAMATRIX_SYMBOL", { details: { field, rule, source: "ISO/IEC 16022" } });
}
