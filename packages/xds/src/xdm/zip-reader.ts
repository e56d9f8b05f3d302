import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";

import { isSegurError, SegurError, type SegurErrorCode } from "@segur-sdk/core";
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from "yauzl";

import type { ArchiveFile } from "./zip-writer.js";

/** Bounds of {@link readXdmArchive}: beyond them an archive is refused. */
export interface XdmLimits {
  /** Bytes of all files once inflated. Default 60 000 000. */
  readonly maxBytes?: number;
  /** Number of entries, directories included. Default 200. */
  readonly maxEntries?: number;
  /** Inflated size over compressed size of one file, checked above 100 kB inflated. Default 200. */
  readonly maxRatio?: number;
}

/** The files of a zip, and how unusual their names are. */
export interface ZipContent {
  readonly files: readonly ArchiveFile[];
  /** Some name used backslashes. */
  readonly backslashes: boolean;
}

type XdmCode = Extract<SegurErrorCode, `ERR_XDS_XDM_${string}`>;

const store = 0;
const deflate = 8;
const inflate = promisify(inflateRaw);

/**
 * Reads a zip strictly. yauzl reads the central directory and checks its coherence; what it leaves is checked here:
 * CRC-32, names of the local headers, duplicates, symbolic links, encryption, methods, and sizes while inflating.
 *
 * @see mssante.md B6
 */
export async function readZip(bytes: Uint8Array, limits: XdmLimits = {}): Promise<ZipContent> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { maxBytes = 60_000_000, maxEntries = 200, maxRatio = 200 } = limits;
  try {
    // Names are decoded here, for their raw bytes are compared with those of the local headers.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: true });
    if (zip.entryCount > maxEntries) throw limitError("maxEntries", maxEntries);
    const files: ArchiveFile[] = [];
    const names = new Set<string>();
    let remaining = maxBytes;
    let backslashes = false;
    for await (const entry of zip.eachEntry()) {
      const path = safeName(entry);
      backslashes ||= entry.fileNameRaw.includes("\\");
      const key = path.normalize("NFC").toLowerCase();
      if (names.has(key)) throw refused("ERR_XDS_XDM_DUPLICATE_ENTRY");
      names.add(key);
      const cap = Math.min(remaining, Math.max(100_000, entry.compressedSize * maxRatio));
      const content = await contentOf(zip, entry, buffer, cap);
      remaining -= content.byteLength;
      if (!path.endsWith("/")) files.push({ path, bytes: plain(content) });
    }
    return { files, backslashes };
  } catch (cause) {
    if (isSegurError(cause)) throw cause;
    throw new SegurError("ERR_XDS_XDM_NOT_ZIP", { cause: withoutContent(cause) });
  }
}

function safeName(entry: Entry): string {
  // Upper half of the external attributes: the Unix mode of the file.
  const isLink = ((entry.externalFileAttributes >>> 16) & 0o170000) === 0o120000;
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  const unsafe = isLink || name === "" || /\p{Control}/u.test(name) || validateFileName(name) !== null;
  if (unsafe) throw refused("ERR_XDS_XDM_UNSAFE_PATH");
  return name;
}

async function contentOf(zip: ZipFile, entry: Entry, archive: Buffer, cap: number): Promise<Buffer> {
  if (entry.isEncrypted()) throw refused("ERR_XDS_XDM_ENCRYPTED");
  if (entry.compressionMethod !== store && entry.compressionMethod !== deflate) throw refused("ERR_XDS_XDM_METHOD");
  const header = await zip.readLocalFileHeaderPromise(entry);
  if (!header.fileName.equals(entry.fileNameRaw)) throw refused("ERR_XDS_XDM_LOCAL_HEADER");
  if (header.compressionMethod !== entry.compressionMethod) throw refused("ERR_XDS_XDM_LOCAL_HEADER");
  const stored = archive.subarray(header.fileDataStart, header.fileDataStart + entry.compressedSize);
  const content = entry.compressionMethod === store ? stored : await inflated(stored, cap);
  if (content.byteLength > cap) throw limitError("maxBytes", cap);
  if (content.byteLength !== entry.uncompressedSize) throw refused("ERR_XDS_XDM_NOT_ZIP", "uncompressed size");
  if (crc32(content) !== entry.crc32) throw refused("ERR_XDS_XDM_CRC");
  return content;
}

async function inflated(stored: Buffer, cap: number): Promise<Buffer> {
  try {
    return await inflate(stored, { maxOutputLength: Math.max(cap, 1) });
  } catch (cause) {
    if (cause instanceof RangeError) throw limitError("inflated size", cap);
    throw cause;
  }
}

/** The same bytes without the methods of Buffer, which are no part of the API. */
function plain(buffer: Buffer): Uint8Array {
  return new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);
}

function limitError(rule: string, limit: number): SegurError {
  return new SegurError("ERR_XDS_XDM_LIMIT", { details: { rule, limit, source: "mssante.md B6" } });
}

function refused(code: XdmCode, rule?: string): SegurError {
  return new SegurError(code, { details: { source: "mssante.md B6", ...(rule === undefined ? {} : { rule }) } });
}

// Messages of yauzl may quote a file name, which may hold the name of a patient.
function withoutContent(cause: unknown): Error {
  const message = cause instanceof Error ? cause.message : "";
  return new Error(message.replace(/(?:: |\. ).*$/s, ""));
}
