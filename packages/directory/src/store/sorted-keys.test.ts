import fc from "fast-check";
import { expect, it } from "vitest";

import { createKeySort, noKey, rowsUnder } from "./sorted-keys.js";

it("gives the rows of each hash in the order of the file, key after key", () => {
  // Few hashes, far apart: rows that share one, and each digit of them.
  const hash = fc.constantFrom(noKey, 4, 8, 4096, 2 ** 22, 2 ** 31, 2 ** 32 - 1, 2 ** 32 - 4096);
  const key = fc.array(hash, { minLength: 60, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), (keys) => {
      const sortKey = createKeySort(60);
      for (const hashes of keys) {
        const sorted = sortKey(Uint32Array.from(hashes));
        expect([...sorted.hashes]).toEqual([...sorted.hashes].sort((a, b) => a - b));
        expect(sorted.rows).toHaveLength(hashes.filter((one) => one !== noKey).length);
        for (const wanted of new Set(hashes)) {
          if (wanted === noKey) continue;
          // Two bits of a hash are not kept.
          const expected = hashes.flatMap((one, row) => (one >>> 2 === wanted >>> 2 && one !== noKey ? [row] : []));
          expect([...rowsUnder(sorted, wanted)]).toEqual(expected);
        }
      }
    }),
    { numRuns: 200, seed: 20261123 },
  );
});
