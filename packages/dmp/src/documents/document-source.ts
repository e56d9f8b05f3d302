import { createHash } from "node:crypto";

import { SegurError } from "@segur-sdk/core";
import type { ContentDigest } from "@segur-sdk/xds";

/**
 * A document that is read where it is, as often as wanted, rather than held in memory: a file, an object of a store. It may
 * be of any length; an XML one is in UTF-8.
 *
 * @example
 * ```ts
 * import { createReadStream } from "node:fs";
 * import { stat } from "node:fs/promises";
 * import type { DocumentSource } from "@segur-sdk/dmp";
 *
 * async function fileSource(path: string): Promise<DocumentSource> {
 *   const { size } = await stat(path);
 *   return { size, reference: path, open: () => createReadStream(path) };
 * }
 * ```
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
  /** Of an XML document: what tells two versions apart, see `contentFingerprint`. */
  readonly fingerprint?: string;
}

/** Digests of a source, read once. */
export interface SourceDigest extends ContentDigest {
  readonly sha256: string;
}

/** Reads a source through, keeping none of it; somebody else may look at what passes. */
export async function digestSource(
  source: Pick<DocumentSource, "open">,
  look?: (bytes: Uint8Array) => void,
): Promise<SourceDigest> {
  const sha1 = createHash("sha1");
  const sha256 = createHash("sha256");
  let size = 0;
  for await (const piece of source.open()) {
    sha1.update(piece);
    sha256.update(piece);
    size += piece.byteLength;
    look?.(piece);
  }
  return { hash: sha1.digest("hex"), size, sha256: sha256.digest("base64") };
}

/**
 * The bytes of a source as they are sent. When they are not those that were signed it fails before the message is over, so
 * that the service never has it whole.
 *
 * @throws SegurError `ERR_DMP_SUBMISSION_ALTERED`, from the reading.
 */
export async function* unalteredBytes(source: FrozenSource): AsyncGenerator<Uint8Array> {
  const sha256 = createHash("sha256");
  let last: Uint8Array | undefined;
  for await (const piece of source.open()) {
    sha256.update(piece);
    // One piece behind: the last one leaves only once all have been compared.
    if (last !== undefined) yield last;
    last = piece;
  }
  if (sha256.digest("base64") !== source.sha256) {
    throw new SegurError("ERR_DMP_SUBMISSION_ALTERED", { details: { rule: "the bytes are those that were signed" } });
  }
  if (last !== undefined) yield last;
}
