import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

import type { Clock } from "@segur-sdk/core";

import { pause } from "./pause.js";

/** Options of {@link watchFiles}. */
export interface WatchFilesOptions {
  /** Files, and folders whose files are all watched (not their sub-folders). They may be missing for a time. */
  readonly paths: readonly string[];
  readonly clock: Clock;
  /** Time between two looks, in milliseconds. Default 10 s. */
  readonly everyMs?: number;
  /** Ends the watch. */
  readonly signal?: AbortSignal;
}

/** What was seen of the files: a mark for each that is there. */
export type Look = ReadonlyMap<string, string>;

/**
 * Tells when files were written, replaced, added or removed: the paths concerned, once they have stopped changing.
 *
 * It looks at dates and sizes, because the notifications of the system are lost on network drives and in containers.
 * Ends without error when the signal aborts.
 *
 * @example
 * ```ts
 * import { watchFiles } from "@segur-sdk/certificates";
 * import { systemClock } from "@segur-sdk/core";
 *
 * async function follow(signal: AbortSignal) {
 *   for await (const changed of watchFiles({ paths: ["/etc/ris/dmp-auth.p12"], clock: systemClock, signal })) {
 *     console.log(changed.join());
 *   }
 * }
 * ```
 */
export async function* watchFiles(options: WatchFilesOptions): AsyncGenerator<readonly string[], void> {
  yield* changesSince(await look(options.paths), options);
}

/** The changes since files were seen so. */
export async function* changesSince(
  start: Look,
  { paths, clock, everyMs = 10_000, signal }: WatchFilesOptions,
): AsyncGenerator<readonly string[], void> {
  let told = start;
  let before = start;
  while (await pause(clock, everyMs, signal)) {
    const now = await look(paths);
    // A file still being written differs from one look to the next: it is told when two looks agree.
    if (differences(before, now).length === 0) {
      const changed = differences(told, now);
      told = now;
      if (changed.length > 0) yield changed;
    }
    before = now;
  }
}

/** Looks at files and folders; what cannot be seen is not there. */
export async function look(paths: readonly string[]): Promise<Look> {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const facts = await stat(path).catch(() => undefined);
    if (facts === undefined) continue;
    if (!facts.isDirectory()) {
      seen.set(path, mark(facts));
      continue;
    }
    for (const name of await readdir(path).catch(() => [])) {
      const file = await stat(join(path, name)).catch(() => undefined);
      if (file?.isFile() === true) seen.set(join(path, name), mark(file));
    }
  }
  return seen;
}

/** A file replaced by renaming may keep date and size: its number on the disk does not stay. */
function mark(facts: { readonly mtimeMs: number; readonly size: number; readonly ino: number }): string {
  return `${facts.mtimeMs}/${facts.size}/${facts.ino}`;
}

function differences(a: Look, b: Look): readonly string[] {
  const paths = new Set([...a.keys(), ...b.keys()]);
  return [...paths].filter((path) => a.get(path) !== b.get(path));
}
