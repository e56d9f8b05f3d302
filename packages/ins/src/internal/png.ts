import { crc32, deflateSync } from "node:zlib";

/**
 * A square black and white PNG, one bit a pixel.
 *
 * @see W3C, Portable Network Graphics (PNG) Specification: IHDR, IDAT, IEND
 */
export function writePng(side: number, isBlack: (row: number, column: number) => boolean): Uint8Array {
  const lineLength = 1 + Math.ceil(side / 8);
  const lines = new Uint8Array(side * lineLength);
  for (let row = 0; row < side; row += 1) {
    for (let column = 0; column < side; column += 1) {
      if (isBlack(row, column)) continue;
      const at = row * lineLength + 1 + (column >> 3);
      lines[at] = (lines[at] ?? 0) | (0x80 >> (column % 8));
    }
  }
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, side);
  header.setUint32(4, side);
  header.setUint8(8, 1); // bit depth; colour type 0 (greyscale), compression 0, filter 0, no interlace
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  return joined([
    signature,
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", new Uint8Array(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const typed = joined([new TextEncoder().encode(type), data]);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, data.length);
  frame.setUint32(4, crc32(typed));
  const [length, check] = [new Uint8Array(frame.buffer, 0, 4), new Uint8Array(frame.buffer, 4, 4)];
  return joined([length, typed, check]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
