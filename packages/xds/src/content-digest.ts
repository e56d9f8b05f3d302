import { createHash } from "node:crypto";

/** What the metadata say of the bytes of a document. */
export interface ContentDigest {
  /** SHA-1, lower-case hexadecimal: the algorithm that IHE imposes, an identity check and not a protection. */
  readonly hash: string;
  /** Number of bytes. */
  readonly size: number;
}

/**
 * Hash and size of the exact bytes that will be sent.
 *
 * @see IHE ITI TF-3 §4.2.3.2.10 hash, §4.2.3.2.26 size
 * @example
 * ```ts
 * import { contentDigestOf } from "@segur-sdk/xds";
 *
 * const { hash, size } = contentDigestOf(new TextEncoder().encode("abc")); // a9993e36…, 3
 * ```
 */
export function contentDigestOf(bytes: Uint8Array): ContentDigest {
  return { hash: createHash("sha1").update(bytes).digest("hex"), size: bytes.byteLength };
}
