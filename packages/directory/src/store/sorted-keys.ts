import type { NumberList } from "./number-list.js";

/** One key of the index: hashes in ascending order, and the row of each. */
export interface SortedKeys {
  readonly hashes: Uint32Array;
  readonly rows: Uint32Array;
}

/** Rows of an index at most: hash and row share the 53 bits of a number while they are sorted. */
export const maxRows = 2 ** 23;

/** The hash of a row that has nothing under a key. */
export const noKey = 0;

// What remains of a hash beside 23 bits of row. Two keys may then meet more often; the row found is always compared.
const shortHash = (hash: number): number => hash >>> 2;

/** Sorts a key, given the hash of every row: the sort of typed arrays does it all, hash and row being one number. */
export function sortKeys(hashOfRow: NumberList): SortedKeys {
  let count = 0;
  for (let row = 0; row < hashOfRow.length; row += 1) if (hashOfRow.at(row) !== noKey) count += 1;
  const packed = new Float64Array(count);
  for (let row = 0, place = 0; row < hashOfRow.length; row += 1) {
    const hash = hashOfRow.at(row);
    if (hash === noKey) continue;
    packed[place] = shortHash(hash) * maxRows + row;
    place += 1;
  }
  packed.sort();
  const sorted = { hashes: new Uint32Array(count), rows: new Uint32Array(count) };
  for (let place = 0; place < count; place += 1) {
    const both = packed[place] ?? 0;
    sorted.hashes[place] = Math.floor(both / maxRows);
    sorted.rows[place] = both % maxRows;
  }
  return sorted;
}

/** The rows under a hash, in the order of the file. */
export function rowsUnder({ hashes, rows }: SortedKeys, hash: number): Uint32Array {
  const wanted = shortHash(hash);
  const first = lowerBound(hashes, wanted);
  let end = first;
  while (end < hashes.length && hashes[end] === wanted) end += 1;
  return rows.subarray(first, end);
}

function lowerBound(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
