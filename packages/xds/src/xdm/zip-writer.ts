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
 * A zip whose bytes depend on its content alone: same order, one date, files stored, no extra field.
 *
 * Stored, because deflated bytes differ between versions of Node and base64 hardly compresses. Written here rather than by
 * a library: the bytes are copied once, and their CRC-32 is that of Node.
 *
 * Throws `ERR_XDS_XDM_LIMIT` over 4 GB.
 *
 * @see APPNOTE.TXT 6.3 §4.3; mssante.md B1, B4
 */
export function writeZip(files: readonly ArchiveFile[]): Uint8Array {
  const names = files.map(({ path }) => Buffer.from(path));
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
  const namesLength = sum(names.map(({ length }) => length));
  const content = sum(files.map(({ bytes }) => bytes.byteLength));
  const length = files.length * (localSize + centralSize) + 2 * namesLength + content + endSize;
  if (length > largest)
    throw new SegurError("ERR_XDS_XDM_LIMIT", { details: { rule: "4 GB", source: "mssante.md B1" } });

  const archive = Buffer.allocUnsafe(length);
  const central: Buffer[] = [];
  let offset = 0;
  for (const [index, { bytes }] of files.entries()) {
    const name = names[index] ?? Buffer.alloc(0);
    const common = commonFields(bytes, name.length);
    central.push(centralHeader(common, offset), name);
    archive.writeUInt32LE(0x04034b50, offset);
    offset += 4;
    for (const part of [common, name, bytes]) {
      archive.set(part, offset);
      offset += part.byteLength;
    }
  }
  const directory = Buffer.concat(central);
  archive.set(directory, offset);
  archive.set(endOfDirectory(files.length, directory.length, offset), offset + directory.length);
  return new Uint8Array(archive.buffer, archive.byteOffset, archive.byteLength);
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
