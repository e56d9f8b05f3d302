import { crc32, inflateSync } from "node:zlib";

import { describe, expect, it } from "vitest";

import { emptySymbol } from "../test/fixtures/datamatrix.js";
import { provisional, qualifiedIdentity, retrieved } from "../test/fixtures/ruth-nessi.js";
import { drawInsDatamatrix, type DatamatrixSymbol } from "./draw-ins-datamatrix.js";
import { encodeInsDatamatrix } from "./encode-ins-datamatrix.js";
import type { QualifiedIdentity } from "./identity.js";

const patient = qualifiedIdentity();

/** Rows of a one-bit PNG, true where black, its checks verified. */
function pixelsOf(png: Uint8Array): readonly (readonly boolean[])[] {
  const bytes = Buffer.from(png);
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from("89504e470d0a1a0a", "hex"));
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  expect([...chunks.keys()]).toEqual(["IHDR", "IDAT", "IEND"]);
  const side = chunks.get("IHDR")!.readUInt32BE(0);
  const lines = inflateSync(chunks.get("IDAT")!);
  const stride = 1 + Math.ceil(side / 8);
  return Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (__, column) => {
      const byte = lines[row * stride + 1 + (column >> 3)] ?? 0;
      return (byte & (0x80 >> (column % 8))) === 0;
    }),
  );
}

describe("drawing the INS datamatrix (RIS.INS.54)", () => {
  it("gives the encoder of the caller the payload", () => {
    const asked: string[] = [];
    drawInsDatamatrix(patient, {
      format: "svg",
      dateOrder: "iso",
      encoder: (payload) => {
        asked.push(payload);
        return emptySymbol();
      },
    });
    expect(asked).toEqual([encodeInsDatamatrix(patient, { dateOrder: "iso" })]);
  });

  it.each([
    [10, 1, 4],
    [52, 3, 5],
  ])("draws each module of a symbol of %d in PNG, quiet zone %d", (size, quietZone, moduleSize) => {
    const symbol = emptySymbol(size);
    const png = drawInsDatamatrix(patient, { format: "png", encoder: () => symbol, quietZone, moduleSize });
    const pixels = pixelsOf(png);
    expect(pixels).toHaveLength((size + 2 * quietZone) * moduleSize);
    pixels.forEach((line, y) => {
      line.forEach((black, x) => {
        const [row, column] = [Math.floor(y / moduleSize) - quietZone, Math.floor(x / moduleSize) - quietZone];
        const inside = row >= 0 && row < size && column >= 0 && column < size;
        if (black !== (inside && symbol.modules[row * size + column] === 1)) expect.unreachable();
      });
    });
  });

  it("draws in SVG every dark module once, with quiet zone and caption", () => {
    const symbol = emptySymbol();
    const svg = drawInsDatamatrix(patient, { format: "svg", encoder: () => symbol });
    expect(svg).toContain('viewBox="0 0 12 16"');
    expect(svg).toContain(">INS à scanner</text>");
    const dark = new Set<number>();
    for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
      for (let column = Number(x); column < Number(x) + Number(length); column += 1) {
        dark.add((Number(y) - 1) * 10 + column - 1);
      }
    }
    expect([...dark].sort((one, other) => one - other)).toEqual(
      Array.from(symbol.modules, (module, index) => (module === 1 ? index : -1)).filter((index) => index >= 0),
    );
    expect(svg).not.toMatch(/NESSI|277076322082910/u);
  });

  const symbol = emptySymbol();
  const modules = Array.from(symbol.modules);
  it.each<[string, DatamatrixSymbol]>([
    ["a size that ECC 200 does not have", emptySymbol(28)],
    ["too few modules", { size: 10, modules: modules.slice(1) }],
    ["an inverted symbol", { size: 10, modules: modules.map((module) => 1 - Number(module)) }],
    ["a turned symbol", { size: 10, modules: modules.toReversed() }],
    ["nothing", { size: 0, modules: [] }],
  ])("refuses %s", (_, refused) => {
    expect(() => drawInsDatamatrix(patient, { format: "svg", encoder: () => refused })).toThrow(
      expect.objectContaining({ code: "ERR_INS_DATAMATRIX_SYMBOL" }),
    );
  });

  it.each([{ quietZone: 0 }, { quietZone: 1.5 }, { moduleSize: 0 }, { moduleSize: Number.NaN }, { quietZone: 1e6 }])(
    "refuses %j",
    (options) => {
      expect(() => drawInsDatamatrix(patient, { format: "png", encoder: () => symbol, ...options })).toThrow(
        expect.objectContaining({ code: "ERR_INS_DATAMATRIX_SYMBOL" }),
      );
    },
  );

  it("never calls the encoder for an identity that is not qualified (RIS.INS.37)", () => {
    for (const identity of [provisional(), retrieved()]) {
      const encoder = (): never => expect.unreachable();
      expect(() => drawInsDatamatrix(identity as QualifiedIdentity, { format: "png", encoder })).toThrow(
        expect.objectContaining({ code: "ERR_INS_NOT_QUALIFIED" }),
      );
    }
  });
});
