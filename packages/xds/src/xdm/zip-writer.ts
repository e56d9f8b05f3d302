import { crc32 } from "node:zlib";

import { SegurError } from "@segur-sdk/core";

/** One file of an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

// 1 January 1980, midnight: the first date that a zip can hold, the same in every time zone.
const dosTime = 0;
const dosDate = 0x0021;
const store = 0;
const versionNeeded = 10;
/** Made on Unix, PKZIP 2.0: gives a meaning to the file mode. */
const versionMadeBy = (3 << 8) | 20;
const regularFile = 0o100644;

/**
 * A zip whose bytes depend on its content alone: same order, one date, files stored.
 *
 * Stored, because deflated bytes differ between versions of Node and base64 hardly compresses. The plain form and nothing
 * else: ASCII names, no extra field, no comment, no data descriptor, no zip64.
 *
 * @see PKWARE APPNOTE.TXT 6.3; mssante.md B1, B4
 */
export function writeZip(files: readonly ArchiveFile[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path, "ascii");
    const common = commonFields(bytes, name.byteLength);
    const local = Buffer.concat([uint32(0x04034b50), common, name]);
    locals.push(local, bytes);
    centrals.push(
      Buffer.concat([
        uint32(0x02014b50),
        uint16(versionMadeBy),
        common,
        // Comment length, disk number, internal attributes; mode in the upper half of the external ones.
        uint16(0, 0, 0),
        uint32(regularFile * 0x10000, offset),
        name,
      ]),
    );
    offset += local.byteLength + bytes.byteLength;
  }
  const directory = Buffer.concat(centrals);
  if (offset + directory.byteLength > 0xffff_ffff || files.length > 0xffff) throw new SegurError("ERR_XDS_XDM_LIMIT");
  const end = Buffer.concat([
    uint32(0x06054b50),
    uint16(0, 0, files.length, files.length),
    uint32(directory.byteLength, offset),
    uint16(0),
  ]);
  return Buffer.concat([...locals, directory, end]);
}

/** What the local header and the central directory say alike, from the version needed to the length of the extra field. */
function commonFields(bytes: Uint8Array, nameLength: number): Buffer {
  return Buffer.concat([
    uint16(versionNeeded, 0, store, dosTime, dosDate),
    uint32(crc32(bytes), bytes.byteLength, bytes.byteLength),
    uint16(nameLength, 0),
  ]);
}

function uint16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16LE(value, index * 2);
  return buffer;
}

function uint32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32LE(value, index * 4);
  return buffer;
}
