import { createHash } from "node:crypto";

import type { ContentDigest } from "@segur-sdk/xds";

/**
 * A document that is read where it is, as often as wanted, rather than held in memory: a file, an object of a store.
 *
 * For what is not XML (a DICOM object): the signature of a submission needs an XML document whole.
 */
export interface DocumentSource {
  /** Number of bytes. */
  readonly size: number;
  /** What finds it again once a submission was stored, e.g. a path or a key; it is written with the submission. */
  readonly reference: string;
  /** The bytes from the start, each time it is called. */
  open(): AsyncIterable<Uint8Array>;
}

/** A source as it was when its submission was prepared. */
export interface FrozenSource extends DocumentSource {
  /** SHA-256 of its bytes, in base64. */
  readonly sha256: string;
}

/** Digests of a source, read once. */
export interface SourceDigest extends ContentDigest {
  readonly sha256: string;
}

/** Reads a source through, keeping none of it. */
export async function digestSource(source: Pick<DocumentSource, "open">): Promise<SourceDigest> {
  const sha1 = createHash("sha1");
  const sha256 = createHash("sha256");
  let size = 0;
  for await (const piece of source.open()) {
    sha1.update(piece);
    sha256.update(piece);
    size += piece.byteLength;
  }
  return { hash: sha1.digest("hex"), size, sha256: sha256.digest("base64") };
}
