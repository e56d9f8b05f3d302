/** Draws that are the same for a seed and a number, in any order: nothing is remembered between two of them. */
export type SeededDraw = (index: number, salt: number, size: number) => number;

/** Draws whole numbers below `size`. */
export function createSeededDraw(seed: string | number): SeededDraw {
  let start = 2_166_136_261;
  for (const char of String(seed)) start = Math.imul(start ^ (char.codePointAt(0) ?? 0), 16_777_619);
  return (index, salt, size) => {
    // Finaliser of MurmurHash3: every bit of the index counts for every bit of the draw.
    let mixed = start ^ Math.imul(index + 1, 0x9e37_79b1) ^ Math.imul(salt + 1, 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85eb_ca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2_ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) % size;
  };
}
