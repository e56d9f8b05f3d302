import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Memory of the reminders already given, so that each is given once, restarts included. */
export interface ExpiryState {
  /** Keys of the reminders given. */
  read(): Promise<ReadonlySet<string>>;
  /** Keeps these keys and forgets all others. */
  write(keys: ReadonlySet<string>): Promise<void>;
}

/** A memory that ends with the process. */
export function createMemoryExpiryState(): ExpiryState {
  let kept: ReadonlySet<string> = new Set();
  return {
    read: () => Promise.resolve(kept),
    write: (keys) => {
      kept = new Set(keys);
      return Promise.resolve();
    },
  };
}

/**
 * A memory in a small JSON file, written beside then renamed: a power cut leaves the former one.
 * A missing or unreadable file is an empty memory: reminders are then given again.
 *
 * @example
 * ```ts
 * import { createFileExpiryState } from "@segur-sdk/certificates";
 *
 * const state = createFileExpiryState("/var/lib/ris/certificate-reminders.json");
 * ```
 */
export function createFileExpiryState(file: string): ExpiryState {
  return {
    async read() {
      const text = await readFile(file, "utf8").catch(() => "[]");
      return new Set(keysOf(text));
    },
    async write(keys) {
      await mkdir(dirname(file), { recursive: true });
      await writeFile(`${file}.tmp`, `${JSON.stringify([...keys], undefined, 2)}\n`);
      await rename(`${file}.tmp`, file);
    },
  };
}

function keysOf(text: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter((key) => typeof key === "string") : [];
  } catch {
    return [];
  }
}
