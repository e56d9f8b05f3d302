import { createHash } from "node:crypto";
import { mkdir, open, rename, stat, unlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * The folder that another software empties. A mail appears in it whole, under its final name, once: the journal remembers
 * what was put there after the other software has taken it away.
 *
 * | mark in the journal | file being written | then the mail |
 * |---|---|---|
 * | no | no or yes | was not handed over |
 * | yes | yes | was not handed over |
 * | yes | no | was handed over |
 */
export interface Outbox {
  /** Puts a mail there, unless it was before; `stop` may throw until the last moment at which nothing left. */
  put(messageId: string, bytes: Uint8Array, stop: () => void): Promise<"put" | "already">;
  /** Was it put there? */
  holds(messageId: string): Promise<boolean>;
  /** Name of the file of a mail: it tells nothing of it. */
  nameOf(messageId: string): string;
}

/** Hand-overs under way in this process, by the file that they make. One process alone may fill an outbox. */
const running = new Map<string, Promise<"put" | "already">>();

/** Opens the outbox; the journal is made when it is not there. */
export function createOutbox(folder: string, journal: string): Outbox {
  const idOf = (messageId: string) => createHash("sha256").update(messageId).digest("hex").slice(0, 32);
  const pathsOf = (id: string) => ({
    temporary: join(folder, `.${id}.tmp`),
    final: join(folder, `${id}.eml`),
    mark: join(journal, `${id}.mark`),
  });

  async function holds(id: string): Promise<boolean> {
    const { mark, temporary } = pathsOf(id);
    return (await exists(mark)) && !(await exists(temporary));
  }

  async function put(id: string, bytes: Uint8Array, stop: () => void): Promise<"put" | "already"> {
    const { temporary, final, mark } = pathsOf(id);
    if (await holds(id)) return "already";
    await makeFolder(journal);
    try {
      await writeWhole(temporary, bytes);
      stop();
      await writeWhole(mark, new Uint8Array());
      await rename(temporary, final);
    } catch (error) {
      // The mark first: without it the file that is left means nothing.
      await removed(mark);
      await removed(temporary);
      throw error;
    }
    await keepFolder(folder);
    return "put";
  }

  return {
    put(messageId, bytes, stop) {
      const id = idOf(messageId);
      // Two hand-overs of one mail at a time are one.
      const key = pathsOf(id).final;
      const before = running.get(key);
      const next = (before ?? Promise.resolve()).then(
        () => put(id, bytes, stop),
        () => put(id, bytes, stop),
      );
      running.set(key, next);
      const forget = (): void => {
        if (running.get(key) === next) running.delete(key);
      };
      next.then(forget, forget);
      return next;
    },
    holds: (messageId) => holds(idOf(messageId)),
    nameOf: (messageId) => `${idOf(messageId)}.eml`,
  };
}

/**
 * Makes one folder, and none above it: an outbox that is away, a share that is not mounted, must not be made again empty
 * on another disk.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "w");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name survive a power cut, where the system knows how to. */
async function keepFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows opens no folder; the mail is there all the same.
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function removed(path: string): Promise<void> {
  try {
    await unlink(path);
  } catch {
    // It was not written.
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
