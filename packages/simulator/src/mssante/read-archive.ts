import { fromBufferPromise } from "yauzl";

/** One file of an archive. */
export interface ArchiveFile {
  /** Path inside the archive, `/` between folders, e.g. `IHE_XDM/SUBSET01/METADATA.XML`. */
  readonly path: string;
  readonly content: Uint8Array;
}

const maxFiles = 1000;
const maxBytes = 64 * 1024 * 1024;

/** Files of a zip archive; `undefined` when it cannot be read whole, or is over 1000 files or 64 MiB. */
export async function readArchive(bytes: Uint8Array): Promise<readonly ArchiveFile[] | undefined> {
  try {
    const archive = await fromBufferPromise(Buffer.from(bytes), { strictFileNames: true });
    const files: ArchiveFile[] = [];
    let left = maxBytes;
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName.endsWith("/")) continue;
      left -= entry.uncompressedSize;
      if (left < 0 || files.length === maxFiles) return undefined;
      const chunks: Buffer[] = [];
      // The library checks that no more comes out than the size announced.
      for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      files.push({ path: entry.fileName, content: Buffer.concat(chunks) });
    }
    return files;
  } catch {
    return undefined;
  }
}
