import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";

/** A list as it was downloaded, with what a conditional download needs. */
export interface StoredList {
  readonly url: string;
  /** SHA-256 fingerprint of the authority. */
  readonly issuer: string;
  readonly etag?: string;
  readonly lastModified?: string;
  readonly bytes: Uint8Array;
  /** When the server last said that this was its list: modification date of the file. */
  readonly fetchedAt: Date;
}

/** Longest first line of a file: a JSON object, the list follows. */
const maxHeader = 8192;
const hourMs = 3_600_000;

/** Where the list of an authority at an address is kept. */
export function listFile(directory: string, url: string, issuer: string): string {
  const name = createHash("sha256").update(`${issuer}\n${url}`).digest("hex").slice(0, 32);
  return join(directory, `${name}.crl-cache`);
}

/**
 * Reads a kept list; `undefined` when there is none, or when the file is not one. The list itself is not verified here:
 * the signature of the authority is checked at each loading, so that a file changed on disk changes nothing.
 */
export async function readListFile(path: string, maxBytes: number): Promise<StoredList | undefined> {
  try {
    const { size, mtime } = await stat(path);
    if (size > maxBytes + maxHeader) return undefined;
    const content = await readFile(path);
    const end = content.subarray(0, maxHeader).indexOf("\n");
    const header: unknown = JSON.parse(content.toString("utf8", 0, end));
    if (typeof header !== "object" || header === null) return undefined;
    const { url, issuer, etag, lastModified } = header as Readonly<Record<string, unknown>>;
    if (typeof url !== "string" || typeof issuer !== "string") return undefined;
    return {
      url,
      issuer,
      ...(typeof etag === "string" ? { etag } : {}),
      ...(typeof lastModified === "string" ? { lastModified } : {}),
      bytes: content.subarray(end + 1),
      fetchedAt: mtime,
    };
  } catch {
    // Absent, unreadable or torn: as if there were none, it is downloaded again.
    return undefined;
  }
}

/** Writes a list beside its place, then renames it there: a reader sees the old file or the new one, never a part. */
export async function writeListFile(path: string, { bytes, fetchedAt, ...header }: StoredList): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(`${JSON.stringify(header)}\n`);
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await removeAbandoned(temporary);
    await utimes(temporary, fetchedAt, fetchedAt);
    await rename(temporary, path);
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Notes that the server confirmed the list kept. */
export async function touchListFile(path: string, fetchedAt: Date): Promise<void> {
  await utimes(path, fetchedAt, fetchedAt);
}

/** Removes what a process killed while it wrote has left, an hour older than the file just written. */
async function removeAbandoned(written: string): Promise<void> {
  const directory = dirname(written);
  const { mtimeMs } = await stat(written);
  for (const name of await readdir(directory)) {
    if (!/\.crl-cache\.[0-9a-f]{12}\.tmp$/.test(name)) continue;
    const path = join(directory, name);
    const age = await stat(path).then(
      (found) => mtimeMs - found.mtimeMs,
      () => 0,
    );
    if (age > hourMs) await unlink(path).catch(() => undefined);
  }
}
