// Writes the unrolled rounds of SHA-1 that the PKCS#12 derivation turns thousands of times; with --check, fails when the
// file is not up to date. Unrolled, with the 16 words in variables, they take a third of the time of the four loops.
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

import { format } from "prettier";

const file = fileURLToPath(new URL("../packages/certificates/src/generated/sha1-chain.ts", import.meta.url));

/** Function and constant of each of the four parts (FIPS 180-4, §4.1.1, §4.2.1). */
const parts = [
  { mix: (b: string, c: string, d: string) => `(${d} ^ (${b} & (${c} ^ ${d})))`, constant: "0x5a827999" },
  { mix: (b: string, c: string, d: string) => `(${b} ^ ${c} ^ ${d})`, constant: "0x6ed9eba1" },
  { mix: (b: string, c: string, d: string) => `((${b} & ${c}) | (${d} & (${b} | ${c})))`, constant: "0x8f1bbcdc" },
  { mix: (b: string, c: string, d: string) => `(${b} ^ ${c} ^ ${d})`, constant: "0xca62c1d6" },
] as const;

const word = (t: number) => `w${String(t % 16)}`;
const variable = (t: number, rank: number) => ["a", "b", "c", "d", "e"][(rank - (t % 5) + 5) % 5] ?? "";

/** Step t: the variables turn instead of their values. */
function step(t: number): string {
  const [a, b, c, d, e] = [0, 1, 2, 3, 4].map((rank) => variable(t, rank)) as [string, string, string, string, string];
  const part = parts[Math.floor(t / 20)] ?? parts[3];
  const schedule =
    t < 16
      ? ""
      : `${word(t)} ^= ${word(t - 3)} ^ ${word(t - 8)} ^ ${word(t - 14)};\n${word(t)} = (${word(t)} << 1) | (${word(t)} >>> 31);\n`;
  return (
    `${schedule}${e} = ((((${a} << 5) | (${a} >>> 27)) + ${part.mix(b, c, d)}) | 0) + ((${e} + ${part.constant}) | 0) + ${word(t)} | 0;\n` +
    `${b} = (${b} << 30) | (${b} >>> 2);`
  );
}

const source = `// Written by scripts/write-sha1-chain.ts: do not edit.

/**
 * SHA-1 of the SHA-1 of … of a digest, so many times over (FIPS 180-4, §6.1.2).
 *
 * A digest is one block: calling OpenSSL for each costs far more than computing it here, and the derivation of PKCS#12
 * does it thousands of times. Used for nothing else.
 */
export function sha1Chain(digest: Uint8Array, times: number): Buffer {
  const state = Buffer.from(digest);
  let h0 = state.readInt32BE(0);
  let h1 = state.readInt32BE(4);
  let h2 = state.readInt32BE(8);
  let h3 = state.readInt32BE(12);
  let h4 = state.readInt32BE(16);
  for (let time = 0; time < times; time += 1) {
    let w0 = h0;
    let w1 = h1;
    let w2 = h2;
    let w3 = h3;
    let w4 = h4;
    // Padding of a message of 160 bits.
    let w5 = 0x80000000 | 0;
    ${[6, 7, 8, 9, 10, 11, 12, 13, 14].map((t) => `let ${word(t)} = 0;`).join("\n")}
    let w15 = 160;
    let a = 0x67452301;
    let b = 0xefcdab89 | 0;
    let c = 0x98badcfe | 0;
    let d = 0x10325476;
    let e = 0xc3d2e1f0 | 0;
    ${Array.from({ length: 80 }, (_, t) => step(t)).join("\n")}
    h0 = (0x67452301 + a) | 0;
    h1 = (0xefcdab89 + b) | 0;
    h2 = (0x98badcfe + c) | 0;
    h3 = (0x10325476 + d) | 0;
    h4 = (0xc3d2e1f0 + e) | 0;
  }
  for (const [i, value] of [h0, h1, h2, h3, h4].entries()) state.writeInt32BE(value, i * 4);
  return state;
}
`;

const wanted = await format(source, { parser: "typescript", printWidth: 120 });
if (!argv.includes("--check")) writeFileSync(file, wanted);
else if (readFileSync(file, "utf8") !== wanted) {
  console.error("packages/certificates/src/generated/sha1-chain.ts is not up to date: pnpm run sha1:write");
  process.exitCode = 1;
}
