import { hash as digest } from "node:crypto";

/** Identifiers of RFC 7292 appendix B.3. */
const purposeIds = { "encryption-key": 1, "initial-vector": 2, "mac-key": 3 } as const;

/** Bytes of a block and of a digest. */
const hashSizes = { sha1: [64, 20], sha256: [64, 32], sha512: [128, 64] } as const;

/** Hashes of the key derivation. */
export type DerivationHash = keyof typeof hashSizes;

/** What a key is derived from. */
export interface Derivation {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly hash: DerivationHash;
}

/** Key derivation of PKCS#12. @see RFC 7292 appendix B.2. */
export function deriveKey(from: Derivation, purpose: keyof typeof purposeIds, length: number): Buffer {
  const { salt, rounds, hash: name } = from;
  const [block, size] = hashSizes[name];
  const password = Buffer.from(`${from.passphrase}\0`, "utf16le").swap16();
  const diversifier = Buffer.alloc(block, purposeIds[purpose]);
  const input = Buffer.concat([fill(salt, block), fill(password, block)]);
  const parts: Buffer[] = [];
  for (let made = 0; made < length; made += size) {
    let hash: Buffer = Buffer.concat([diversifier, input]);
    for (let round = 0; round < rounds; round += 1) hash = digest(name, hash, "buffer");
    parts.push(hash);
    const increment = fill(hash, block).subarray(0, block);
    for (let start = 0; start < input.length; start += block)
      addModulo(input.subarray(start, start + block), increment);
  }
  return Buffer.concat(parts).subarray(0, length);
}

/** `octets` repeated up to a whole number of blocks. */
function fill(octets: Uint8Array, block: number): Buffer {
  return octets.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(octets.length / block) * block, octets);
}

/** `number` becomes `number + increment + 1`, both big-endian, modulo their size. */
function addModulo(number: Buffer, increment: Uint8Array): void {
  let carry = 1;
  for (let index = number.length - 1; index >= 0; index -= 1) {
    carry += (number[index] ?? 0) + (increment[index] ?? 0);
    number[index] = carry & 0xff;
    carry >>= 8;
  }
}
