import { crc32 } from "node:zlib";

import { SegurError } from "@segur-sdk/core";

/** One file of an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const localSize = 30;
const centralSize = 46;
const endSize = 22;
/** Sizes and offsets have 32 bits; Zip64 is not for mail. */
const largest = 0xffff_fffe;

/**
 * A zip whose bytes depend on its content alone: same order, one date, files stored, no extra field. In pieces, for the
 * files are not copied: they stand between their headers as they are.
 *
 * Stored, because deflated bytes differ between versions of Node and base64 hardly compresses. Written here rather than by
 * a library: nothing is copied, and the CRC-32 is that of Node.
 *
 * Throws `ERR_XDS_XDM_LIMIT` over 4 GB.
 *
 * @see APPNOTE.TXT 6.3 §4.3; mssante.md B1, B4
 */
export function zipParts(files: readonly ArchiveFile[]): readonly Uint8Array[] {
  const parts: Uint8Array[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, bytes } of files) {
    const name = Buffer.from(path);
    const common = commonFields(bytes, name.length);
    central.push(centralHeader(common, offset), name);
    const header = Buffer.alloc(localSize + name.length);
    header.writeUInt32LE(0x04034b50, 0);
    header.set(common, 4);
    header.set(name, localSize);
    parts.push(header, bytes);
    offset += header.length + bytes.byteLength;
    if (offset > largest)
      throw new SegurError("ERR_XDS_XDM_LIMIT", { details: { rule: "4 GB", source: "mssante.md B1" } });
  }
  const directory = Buffer.concat(central);
  return [...parts, directory, endOfDirectory(files.length, directory.length, offset)];
}

/** What both headers of a file repeat: version needed, flags, method, date, CRC-32, sizes, lengths of name and extra field. */
function commonFields(bytes: Uint8Array, nameLength: number): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  // Names are UTF-8.
  fields.writeUInt16LE(0x0800, 2);
  // Method 0, time 0, and 1 January 1980: constant, whatever the clock and the time zone.
  fields.writeUInt16LE(0x0021, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.byteLength, 14);
  fields.writeUInt32LE(bytes.byteLength, 18);
  fields.writeUInt16LE(nameLength, 22);
  return fields;
}

function centralHeader(common: Buffer, localOffset: number): Buffer {
  const header = Buffer.alloc(centralSize);
  header.writeUInt32LE(0x02014b50, 0);
  // Made by Unix, specification 6.3.
  header.writeUInt16LE((3 << 8) | 63, 4);
  header.set(common, 6);
  // An ordinary file, rw-r--r--.
  header.writeUInt32LE(0o100644 * 0x10000, 38);
  header.writeUInt32LE(localOffset, 42);
  return header;
}

function endOfDirectory(files: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(endSize);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files, 8);
  end.writeUInt16LE(files, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
