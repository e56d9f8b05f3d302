import { createHash, hash } from "node:crypto";

import { sha1Chain } from "../generated/sha1-chain.js";

/** Rounds between two pauses: about 5 ms. */
const sliceRounds = 3000;
const digestBytes: Readonly<Record<string, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };

/** What the derived bytes are for (RFC 7292, appendix B.3). */
type Pkcs12Purpose = "key" | "iv" | "mac";

const purposeId: Readonly<Record<Pkcs12Purpose, number>> = { key: 1, iv: 2, mac: 3 };

/** Inputs of the PKCS#12 key derivation. */
export interface Pkcs12Derivation {
  readonly hash: string;
  /** Block size of the hash in bytes: 64, or 128 for SHA-384 and SHA-512. */
  readonly blockBytes: number;
  readonly purpose: Pkcs12Purpose;
  /** Passphrase in the form of {@link pkcs12Passphrase}. */
  readonly passphrase: Uint8Array;
  readonly salt: Uint8Array;
  readonly rounds: number;
  readonly length: number;
}

/** Passphrase as a BMPString with its two-byte terminator (RFC 7292, appendix B.1). */
export function pkcs12Passphrase(text: string): Uint8Array {
  return Buffer.from(`${text}\0`, "utf16le").swap16();
}

/**
 * Derives key material from a passphrase (RFC 7292, appendix B.2). The rounds are a loop of JavaScript: `pause` is
 * reached every {@link sliceRounds} rounds, so that a caller may let the event loop run.
 */
export function* derivePkcs12Steps(of: Pkcs12Derivation): Generator<undefined, Buffer, undefined> {
  const { blockBytes } = of;
  const diversifier = Buffer.alloc(blockBytes, purposeId[of.purpose]);
  const input = Buffer.concat([repeated(of.salt, blockBytes), repeated(of.passphrase, blockBytes)]);
  const pieces: Buffer[] = [];
  for (let length = 0; length < of.length; length += pieces.at(-1)?.length ?? of.length) {
    let digest: Buffer = createHash(of.hash).update(diversifier).update(input).digest();
    for (let left = of.rounds - 1; left > 0; left -= sliceRounds) {
      digest = hashChain(of.hash, digest, Math.min(left, sliceRounds));
      if (left > sliceRounds) yield;
    }
    pieces.push(digest);
    addToBlocks(input, repeated(digest, blockBytes).subarray(0, blockBytes), blockBytes);
  }
  return Buffer.concat(pieces).subarray(0, of.length);
}

function hashChain(hashName: string, digest: Buffer, times: number): Buffer {
  if (hashName === "sha1") return sha1Chain(digest, times);
  let last = digest;
  for (let time = 0; time < times; time += 1) last = hash(hashName, last, "buffer");
  return last;
}

/** How many blocks of the hash an output takes: each costs all the rounds. */
export function pkcs12Blocks(length: number, hashName: string): number {
  return Math.ceil(length / (digestBytes[hashName] ?? 20));
}

/** The bytes, repeated up to a whole number of blocks; empty stays empty. */
function repeated(bytes: Uint8Array, blockBytes: number): Buffer {
  if (bytes.length === 0) return Buffer.alloc(0);
  return Buffer.alloc(blockBytes * Math.ceil(bytes.length / blockBytes), bytes);
}

/** Adds `addend` + 1 to each block, modulo 2^(8 * blockBytes): step 6C of the RFC. */
function addToBlocks(input: Buffer, addend: Buffer, blockBytes: number): void {
  for (let start = 0; start < input.length; start += blockBytes) {
    let carry = 1;
    for (let i = blockBytes - 1; i >= 0; i -= 1) {
      const sum = (input[start + i] ?? 0) + (addend[i] ?? 0) + carry;
      input[start + i] = sum & 0xff;
      carry = sum >> 8;
    }
  }
}
