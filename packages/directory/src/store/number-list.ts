const pageLength = 65_536;

/** A list of 32-bit numbers that grows by pages: no copy, four bytes a number. */
export interface NumberList {
  readonly length: number;
  push(value: number): void;
  toArray(): Uint32Array;
}

/** An empty {@link NumberList}. */
export function createNumberList(): NumberList {
  const pages: Uint32Array[] = [];
  let page = new Uint32Array(0);
  let used = 0;
  let length = 0;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (used === page.length) {
        page = new Uint32Array(pageLength);
        pages.push(page);
        used = 0;
      }
      page[used] = value;
      used += 1;
      length += 1;
    },
    toArray() {
      const all = new Uint32Array(length);
      pages.forEach((numbers, nth) => {
        const start = nth * pageLength;
        all.set(numbers.subarray(0, Math.min(pageLength, length - start)), start);
      });
      return all;
    },
  };
}
