import { Readable } from "node:stream";
import { crc32, createDeflateRaw } from "node:zlib";

/** The one file of an archive. */
export interface ZippedFile {
  /** ASCII. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
  readonly modifiedAt: Date;
}

/** A zip of one file, made as it is read: sizes and checksum come after the content (APPNOTE.TXT §4.3.9). */
export async function* zipStream({ name, content, modifiedAt }: ZippedFile): AsyncIterable<Uint8Array> {
  const path = Buffer.from(name, "latin1");
  const common = commonFields(modifiedAt);
  const local = Buffer.concat([signature(0x0403_4b50), common, sizes(0, 0, 0), lengths(path.length), path]);
  yield local;
  let checksum = 0;
  let size = 0;
  async function* measured(): AsyncIterable<Uint8Array> {
    for await (const piece of content) {
      checksum = crc32(piece, checksum);
      size += piece.length;
      yield piece;
    }
  }
  let packed = 0;
  for await (const piece of Readable.from(measured()).pipe(createDeflateRaw({ level: 1 })) as AsyncIterable<Buffer>) {
    packed += piece.length;
    yield piece;
  }
  const known = sizes(checksum, packed, size);
  const descriptor = Buffer.concat([signature(0x0807_4b50), known]);
  const offset = local.length + packed + descriptor.length;
  const central = Buffer.concat([
    signature(0x0201_4b50),
    Buffer.from([20, 0]),
    common,
    known,
    lengths(path.length),
    // Comment, disk, attributes, and place of the local header: all zero.
    Buffer.alloc(14),
    path,
  ]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  yield Buffer.concat([descriptor, central, signature(0x0605_4b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** Version, flags (sizes follow), deflate, time and date. */
function commonFields(date: Date): Buffer {
  const bytes = Buffer.alloc(10);
  bytes.writeUInt16LE(20, 0);
  bytes.writeUInt16LE(0x0008, 2);
  bytes.writeUInt16LE(8, 4);
  bytes.writeUInt16LE((date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1), 6);
  bytes.writeUInt16LE(((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate(), 8);
  return bytes;
}

function sizes(checksum: number, packed: number, size: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt32LE(checksum, 0);
  bytes.writeUInt32LE(packed, 4);
  bytes.writeUInt32LE(size, 8);
  return bytes;
}

/** Lengths of the name and of the extra field. */
function lengths(name: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16LE(name, 0);
  return bytes;
}
