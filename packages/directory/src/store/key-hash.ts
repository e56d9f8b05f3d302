import { noKey } from "./sorted-keys.js";

/**
 * A key as a number of 32 bits (FNV-1a over UTF-16 units), {@link noKey} for an empty one. Two keys may share it: the row
 * found is always compared.
 */
export function keyHash(key: string): number {
  if (key === "") return noKey;
  let hash = 0x811c9dc5;
  for (let place = 0; place < key.length; place += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(place), 0x01000193);
  }
  const positive = hash >>> 0;
  return positive === noKey ? 1 : positive;
}
