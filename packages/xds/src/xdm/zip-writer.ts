import { ZipFile } from "yazl";

/** One file of an archive. */
export interface ArchiveFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

// Zip stores local time without a zone: constant components give the same bytes in every time zone.
const date = new Date(1980, 0, 1);

/**
 * A zip whose bytes depend on its content alone: same order, one date, files stored.
 *
 * Stored, because deflated bytes differ between versions of Node and base64 hardly compresses.
 *
 * @see mssante.md B4
 */
export async function writeZip(files: readonly ArchiveFile[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const { path, bytes } of files) {
    // The DOS form alone: the other adds an extra field that holds the time in UTC.
    const options = { mtime: date, mode: 0o100644, compress: false, forceDosTimestamp: true };
    zip.addBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path, options);
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
