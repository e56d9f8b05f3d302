/** One key of the index: hashes in ascending order, and the row of each. */
export interface SortedKeys {
  readonly hashes: Uint32Array;
  readonly rows: Uint32Array;
}

/** Rows of an index at most. */
export const maxRows = 2 ** 23;

/** The hash of a row that has nothing under a key. */
export const noKey = 0;

const digitBits = 10;
const digits = 2 ** digitBits;
const passes = 3;

// What three digits hold of a hash. Two keys may then meet more often; the row found is always compared.
const shortHash = (hash: number): number => hash >>> (32 - passes * digitBits);

/**
 * Makes what sorts the keys of an index of so many rows, given the hash of every row: digit after digit of the hash, the lowest
 * first, each pass keeping the order of the one before, so that the rows of one hash stay in the order of the file.
 *
 * What it gives is valid until the next key is sorted: an import holds the room of one key, not of all.
 */
export function createKeySort(rowCount: number): (hashOfRow: Uint32Array) => SortedKeys {
  const [first, second] = [room(rowCount), room(rowCount)];
  return (hashOfRow) => {
    const count = takeKeys(hashOfRow, first);
    let [sorted, spare] = [part(first, count), part(second, count)];
    for (let pass = 0; pass < passes; pass += 1) {
      sortByDigit(sorted, spare, pass * digitBits);
      [sorted, spare] = [spare, sorted];
    }
    return sorted;
  };
}

function room(rowCount: number): SortedKeys {
  return { hashes: new Uint32Array(rowCount), rows: new Uint32Array(rowCount) };
}

function part({ hashes, rows }: SortedKeys, count: number): SortedKeys {
  return { hashes: hashes.subarray(0, count), rows: rows.subarray(0, count) };
}

/** Takes the rows that have a key, in their order, and gives how many there are. */
function takeKeys(hashOfRow: Uint32Array, { hashes, rows }: SortedKeys): number {
  let count = 0;
  for (let row = 0; row < hashOfRow.length; row += 1) {
    const hash = hashOfRow[row] ?? noKey;
    if (hash === noKey) continue;
    hashes[count] = shortHash(hash);
    rows[count] = row;
    count += 1;
  }
  return count;
}

function sortByDigit({ hashes, rows }: SortedKeys, into: SortedKeys, shift: number): void {
  // Where the next one of each digit goes.
  const places = new Uint32Array(digits + 1);
  for (const hash of hashes) increase(places, ((hash >>> shift) & (digits - 1)) + 1);
  for (let digit = 1; digit < digits; digit += 1) increase(places, digit, places[digit - 1]);
  for (let at = 0; at < hashes.length; at += 1) {
    const hash = hashes[at] ?? 0;
    const digit = (hash >>> shift) & (digits - 1);
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    into.hashes[place] = hash;
    into.rows[place] = rows[at] ?? 0;
  }
}

function increase(numbers: Uint32Array, at: number, by = 1): void {
  numbers[at] = (numbers[at] ?? 0) + by;
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
