import type { FileHandle } from "node:fs/promises";
import { readFile } from "node:fs/promises";
import { endianness } from "node:os";

import { SegurError } from "@segur-sdk/core";

import type { SortedKeys } from "./sorted-keys.js";

/** The numbers of an index: where each row begins, and its keys, in the order in which the description names them. */
export interface IndexNumbers {
  readonly offsets: Uint32Array;
  readonly keys: readonly SortedKeys[];
}

/**
 * Adds numbers to an index file: how many, then each, 32 bits in little-endian order.
 */
export async function writeNumbers(file: FileHandle, numbers: Uint32Array): Promise<void> {
  // A write may stop short, on a disk that fills up for instance; this one goes on until all is there, or fails.
  for (const part of [Uint32Array.of(numbers.length), numbers]) await file.writeFile(littleEndian(part));
}

/**
 * Reads an index file whole.
 *
 * @throws SegurError `ERR_DIR_INDEX` when it is cut or longer than it says.
 */
export async function readIndexFile(path: string, keyCount: number): Promise<IndexNumbers> {
  const bytes = await readFile(path);
  const whole = littleEndian(
    new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + Math.floor(bytes.byteLength / 4) * 4)),
  );
  const numbers = new Uint32Array(whole.buffer, whole.byteOffset, whole.byteLength / 4);
  let place = 0;
  const next = (): Uint32Array => {
    const length = numbers[place] ?? -1;
    const first = place + 1;
    place = first + length;
    if (length < 0 || place > numbers.length) throw damaged();
    return numbers.subarray(first, place);
  };
  const offsets = next();
  const keys: SortedKeys[] = [];
  for (let key = 0; key < keyCount; key += 1) keys.push({ hashes: next(), rows: next() });
  if (place !== numbers.length || bytes.byteLength % 4 !== 0) throw damaged();
  return { offsets, keys };
}

function littleEndian(numbers: Uint32Array): Buffer {
  const bytes = Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return endianness() === "LE" ? bytes : Buffer.from(bytes).swap32();
}

function damaged(): SegurError {
  return new SegurError("ERR_DIR_INDEX", { details: { rule: "a whole index; import the extraction again" } });
}
