import type { FileHandle } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { crc32 } from "node:zlib";

import { SegurError } from "@segur-sdk/core";
import yauzl from "yauzl";

/** An extraction being read: the text of its one file, and the name that dates it. */
export interface OpenExtraction {
  readonly name: string;
  readonly text: AsyncIterable<Uint8Array>;
}

/** Where an extraction comes from: a file, zipped or not, or its text. */
export type ExtractionSource = string | OpenExtraction;

/** Read at once: an extraction is of a hundred megabytes. */
const readBytes = 262144;
const zipSignature = 0x04034b50;

/**
 * The text of an extraction. A zip must hold one text file, or one alone that bears the name of the extraction: that of the
 * professionals brings three. Its integrity is checked while it is inflated.
 *
 * @param kindName - Name of the extraction, which is in the name of its file.
 * @throws SegurError `ERR_DIR_EXTRACTION`
 */
export async function openExtraction(source: ExtractionSource, kindName: string): Promise<OpenExtraction> {
  if (typeof source !== "string") return source;
  return (await isZip(source))
    ? openZipped(source, kindName)
    : { name: basename(source), text: createReadStream(source, { highWaterMark: readBytes }) };
}

async function isZip(path: string): Promise<boolean> {
  let file: FileHandle;
  try {
    file = await open(path, "r");
  } catch (cause) {
    throw new SegurError("ERR_DIR_EXTRACTION", { details: { rule: "a file that can be read" }, cause });
  }
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && buffer.readUInt32LE(0) === zipSignature;
  } finally {
    await file.close();
  }
}

async function openZipped(path: string, kindName: string): Promise<OpenExtraction> {
  try {
    const zip = await yauzl.openPromise(path, { validateEntrySizes: true, autoClose: false });
    const entries: yauzl.Entry[] = [];
    for await (const entry of zip.eachEntry()) {
      // A Macintosh puts a file of its own beside each file.
      if (!/\/$|^__MACOSX\//u.test(entry.fileName)) entries.push(entry);
    }
    const named = entries.filter(({ fileName }) => basename(fileName).toLowerCase().includes(kindName.toLowerCase()));
    const [entry, ...others] = entries.length === 1 ? entries : named;
    if (entry === undefined || others.length > 0) {
      zip.close();
      throw new Error(`${String(entries.length)} files`);
    }
    return { name: basename(entry.fileName), text: inflated(zip, entry) };
  } catch (cause) {
    throw new SegurError("ERR_DIR_EXTRACTION", { details: { rule: "a zip that holds one text file" }, cause });
  }
}

/** The content of an entry; yauzl checks its size, and the check sum is checked here. */
async function* inflated(zip: yauzl.ZipFile, entry: yauzl.Entry): AsyncIterable<Uint8Array> {
  try {
    let sum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Error("check sum");
  } finally {
    zip.close();
  }
}
