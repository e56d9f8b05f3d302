/** RC4, for files so old that they must be refused: no library gives it any more. */
export function rc4(key: Uint8Array, clear: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (a: number, b: number): void => {
    [state[a], state[b]] = [state[b] ?? 0, state[a] ?? 0];
  };
  let other = 0;
  for (let index = 0; index < 256; index += 1) {
    other = (other + (state[index] ?? 0) + (key[index % key.length] ?? 0)) & 0xff;
    swap(index, other);
  }
  let index = 0;
  other = 0;
  return Buffer.from(
    clear.map((octet) => {
      index = (index + 1) & 0xff;
      other = (other + (state[index] ?? 0)) & 0xff;
      swap(index, other);
      return octet ^ (state[((state[index] ?? 0) + (state[other] ?? 0)) & 0xff] ?? 0);
    }),
  );
}
