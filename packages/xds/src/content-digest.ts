import { hash } from "node:crypto";

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
  return { hash: hash("sha1", bytes, "hex"), size: bytes.byteLength };
}

/**
 * What the bytes of a document do not share with their metadata; `undefined` when nothing differs. Metadata without hash
 * or size prove nothing.
 *
 * @see IHE ITI TF-3 §4.2.3.2.10, §4.2.3.2.26; dmp.md F.3
 * @example
 * ```ts
 * import { contentMismatch } from "@segur-sdk/xds";
 *
 * contentMismatch({ size: 3 }, new Uint8Array(4)); // "size"
 * ```
 */
export function contentMismatch(metadata: Partial<ContentDigest>, bytes: Uint8Array): "hash" | "size" | undefined {
  if (metadata.size !== undefined && metadata.size !== bytes.byteLength) return "size";
  if (metadata.hash !== undefined && metadata.hash !== contentDigestOf(bytes).hash) return "hash";
  return undefined;
}
