import type { DocumentSource } from "../src/index.js";

/** A source that gives these bytes, in pieces of so many. */
export function sourceOf(bytes: Uint8Array, pieceBytes = 1000, reference = "memory"): DocumentSource {
  return {
    size: bytes.length,
    reference,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieceBytes) {
        yield await Promise.resolve(bytes.subarray(at, at + pieceBytes));
      }
    },
  };
}
