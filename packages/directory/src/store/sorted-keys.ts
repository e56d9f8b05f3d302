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
export function sortKeys(hashOfRow: Uint32Array): SortedKeys {
  const packed = new Float64Array(hashOfRow.length);
  let count = 0;
  for (let row = 0; row < hashOfRow.length; row += 1) {
    const hash = hashOfRow[row] ?? noKey;
    if (hash === noKey) continue;
    packed[count] = shortHash(hash) * maxRows + row;
    count += 1;
  }
  packed.subarray(0, count).sort();
  const hashes = new Uint32Array(count);
  const rows = new Uint32Array(count);
  for (let place = 0; place < count; place += 1) {
    const both = packed[place] ?? 0;
    const hash = Math.floor(both / maxRows);
    hashes[place] = hash;
    rows[place] = both - hash * maxRows;
  }
  return { hashes, rows };
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
