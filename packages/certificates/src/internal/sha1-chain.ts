const w = new Int32Array(80);

function rotated(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/**
 * SHA-1 of the SHA-1 of … of a digest, so many times over (FIPS 180-4, §6.1).
 *
 * A digest is one block: calling OpenSSL for each costs five times more than computing it here, and the derivation of
 * PKCS#12 does it thousands of times. Used for nothing else.
 */
export function sha1Chain(digest: Uint8Array, times: number): Buffer {
  const state = Buffer.from(digest);
  let [h0, h1, h2, h3, h4] = [0, 4, 8, 12, 16].map((at) => state.readInt32BE(at)) as [
    number,
    number,
    number,
    number,
    number,
  ];
  for (let time = 0; time < times; time += 1) {
    w[0] = h0;
    w[1] = h1;
    w[2] = h2;
    w[3] = h3;
    w[4] = h4;
    // Padding of a message of 160 bits.
    w[5] = 0x80000000;
    for (let i = 6; i < 15; i += 1) w[i] = 0;
    w[15] = 160;
    for (let i = 16; i < 80; i += 1) {
      w[i] = rotated((w[i - 3] ?? 0) ^ (w[i - 8] ?? 0) ^ (w[i - 14] ?? 0) ^ (w[i - 16] ?? 0), 1);
    }
    let a = 0x67452301;
    let b = 0xefcdab89 | 0;
    let c = 0x98badcfe | 0;
    let d = 0x10325476;
    let e = 0xc3d2e1f0 | 0;
    // One loop for each function, and 32 bits kept at each addition: V8 then never leaves integers.
    let t = 0;
    for (; t < 20; t += 1) {
      const next = (((rotated(a, 5) + ((b & c) | (~b & d))) | 0) + ((e + 0x5a827999) | 0) + (w[t] ?? 0)) | 0;
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = next;
    }
    for (; t < 40; t += 1) {
      const next = (((rotated(a, 5) + (b ^ c ^ d)) | 0) + ((e + 0x6ed9eba1) | 0) + (w[t] ?? 0)) | 0;
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = next;
    }
    for (; t < 60; t += 1) {
      const next = (((rotated(a, 5) + ((b & c) | (b & d) | (c & d))) | 0) + ((e + 0x8f1bbcdc) | 0) + (w[t] ?? 0)) | 0;
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = next;
    }
    for (; t < 80; t += 1) {
      const next = (((rotated(a, 5) + (b ^ c ^ d)) | 0) + ((e + 0xca62c1d6) | 0) + (w[t] ?? 0)) | 0;
      e = d;
      d = c;
      c = rotated(b, 30);
      b = a;
      a = next;
    }
    h0 = (0x67452301 + a) | 0;
    h1 = (0xefcdab89 + b) | 0;
    h2 = (0x98badcfe + c) | 0;
    h3 = (0x10325476 + d) | 0;
    h4 = (0xc3d2e1f0 + e) | 0;
  }
  for (const [i, word] of [h0, h1, h2, h3, h4].entries()) state.writeInt32BE(word, i * 4);
  return state;
}
