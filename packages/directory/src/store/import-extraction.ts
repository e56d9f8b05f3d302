import { createHash } from "node:crypto";
import { mkdir, mkdtemp, open, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";

import { type Clock, isSegurError, SegurError } from "@segur-sdk/core";

import type { ExtractionKind, IndexKey } from "../extraction/extraction-kind.js";
import { type ExtractionSource, openExtraction } from "../extraction/open-extraction.js";
import { createExtractionPass } from "../extraction/rows-of-extraction.js";
import { type CurrentIndex, installCurrent, readCurrent } from "./current-generation.js";
import { type Generation, publishedAtOf } from "./generation.js";
import { writeNumbers } from "./index-file.js";
import { keyHash } from "./key-hash.js";
import { createNumberList, type NumberList } from "./number-list.js";
import { createKeySort, maxRows } from "./sorted-keys.js";

/** Options of {@link importExtraction}. */
export interface ImportExtractionOptions<Row> {
  /** Which extraction this is: {@link mailboxExtraction} or {@link activityExtraction}. */
  readonly kind: ExtractionKind<Row>;
  /** Path of the file, zip or text; or its text as it arrives. */
  readonly source: ExtractionSource;
  /** Folder of the index, one for each kind; made when needed. */
  readonly folder: string;
  readonly clock: Clock;
  /**
   * Greatest share of its rows that the index may lose at once, between 0 and 1: beyond, the file is refused and the index in
   * service stays. Default 0.1.
   */
  readonly maxLoss?: number;
  readonly signal?: AbortSignal;
}

/** What an import did. */
export interface ImportOutcome {
  /** `unchanged`: the very file that is in service already. */
  readonly outcome: "installed" | "unchanged";
  readonly generation: Generation;
}

const maxFileBytes = 2 ** 32;
const maxNamedLines = 100;

/**
 * Imports a public extraction of the Annuaire Santé, in one pass and in bounded memory. The new index replaces the old one
 * at once and whole; those who have the old one open keep it. Whatever fails leaves the index in service as it was.
 *
 * @throws SegurError `ERR_DIR_EXTRACTION` when the file is refused: another file, a column missing, cut, or so short that it
 * cannot be whole (`details.rule`).
 * @throws SegurError `ERR_DIR_STORE` when the folder cannot be written, `ERR_DIR_INDEX` when what it holds is damaged.
 * @see mssante.md D2; RIS.ANN.01, RIS.ANN.04
 * @example
 * ```ts
 * import { systemClock } from "@segur-sdk/core";
 * import { importExtraction, mailboxExtraction } from "@segur-sdk/directory";
 *
 * const { outcome, generation } = await importExtraction({
 *   kind: mailboxExtraction,
 *   source: "Extraction_Correspondance_MSSante_202603120813.zip",
 *   folder: "/var/lib/ris/directory",
 *   clock: systemClock,
 * });
 * console.log(outcome, generation.rows, generation.brokenLines);
 * ```
 */
export async function importExtraction<Row>(options: ImportExtractionOptions<Row>): Promise<ImportOutcome> {
  const { kind, folder, clock, maxLoss = 0.1 } = options;
  await stored(mkdir(folder, { recursive: true }));
  const current = await readCurrent(folder);
  if (current !== undefined && current.generation.kind !== kind.name) {
    throw refused(kind, "another folder: this one is of another extraction");
  }
  const { name, text } = await openExtraction(options.source, kind.name);
  const work = await stored(mkdtemp(join(folder, "import-")));
  try {
    const scanned = await scan(kind, text, join(work, "rows.txt"), options.signal);
    const generation: Generation = {
      kind: kind.name,
      file: name,
      ...optional(publishedAtOf(name)),
      sha256: scanned.sha256,
      rows: scanned.offsets.length,
      brokenLines: scanned.brokenLines,
      firstBrokenLines: scanned.firstBrokenLines,
      importedAt: clock.now().toISOString(),
    };
    if (current?.generation.sha256 === generation.sha256)
      return { outcome: "unchanged", generation: current.generation };
    const lost = current === undefined ? 0 : 1 - generation.rows / current.generation.rows;
    if (lost > maxLoss) throw refused(kind, `at most ${String(maxLoss)} of the rows lost`);
    const keys = Object.keys(scanned.keys);
    await stored(writeIndex(join(work, "index.bin"), scanned.offsets, Object.values(scanned.keys)));
    const place = `${generation.sha256.slice(0, 16)}-${basename(work).slice("import-".length)}`;
    await stored(rename(work, join(folder, place)));
    await stored(
      installCurrent(folder, {
        format: 1,
        generation,
        folder: place,
        header: scanned.header,
        keys,
        rowBytes: scanned.rowBytes,
      }),
    );
    await removeOlder(folder, place, current);
    return { outcome: "installed", generation };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

interface Scan {
  readonly sha256: string;
  readonly header: readonly string[];
  readonly rowBytes: number;
  readonly offsets: NumberList;
  readonly keys: Readonly<Record<string, NumberList>>;
  readonly brokenLines: number;
  readonly firstBrokenLines: readonly number[];
}

/** Failures of the source told as such: a zip whose check sum is wrong, a download that was cut. */
async function* readable<Row>(kind: ExtractionKind<Row>, text: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* text;
  } catch (cause) {
    throw isSegurError(cause) ? cause : refused(kind, "readable to its end", cause);
  }
}

/** A write; a full or read-only disk is told as such. */
async function stored<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (cause) {
    throw new SegurError("ERR_DIR_STORE", { details: { rule: "a folder that can be written, with room" }, cause });
  }
}

/** One pass: the text is copied beside its digest, its rows and their keys. */
async function scan<Row>(
  kind: ExtractionKind<Row>,
  text: AsyncIterable<Uint8Array>,
  copy: string,
  signal: AbortSignal | undefined,
): Promise<Scan> {
  const digest = createHash("sha256");
  const offsets = createNumberList();
  const keyed = (Object.entries(kind.keys) as [IndexKey, NonNullable<(typeof kind.keys)[IndexKey]>][]).map(
    ([name, textOf]) => ({ name, textOf, hashes: createNumberList() }),
  );
  const firstBrokenLines: number[] = [];
  let brokenLines = 0;
  const pass = createExtractionPass(kind, {
    row(fields, offset) {
      if (offsets.length === maxRows) throw refused(kind, `at most ${String(maxRows)} rows`);
      offsets.push(offset);
      for (const { textOf, hashes } of keyed) hashes.push(keyHash(textOf(fields)));
    },
    broken(line) {
      brokenLines += 1;
      if (firstBrokenLines.length < maxNamedLines) firstBrokenLines.push(line);
    },
  });
  const file = await stored(open(copy, "w"));
  let rowBytes = 0;
  try {
    for await (const chunk of readable(kind, text)) {
      if (signal?.aborted === true) throw new SegurError("ERR_CORE_CANCELLED", { cause: signal.reason });
      digest.update(chunk);
      rowBytes += chunk.byteLength;
      if (rowBytes >= maxFileBytes) throw refused(kind, `under ${String(maxFileBytes)} bytes`);
      const copied = stored(file.writeFile(chunk));
      try {
        pass.push(chunk);
      } finally {
        await copied;
      }
    }
    await stored(file.sync());
  } finally {
    await file.close();
  }
  return {
    sha256: digest.digest("hex"),
    header: pass.end(),
    rowBytes,
    offsets,
    keys: Object.fromEntries(keyed.map(({ name, hashes }) => [name, hashes])),
    brokenLines,
    firstBrokenLines,
  };
}

async function writeIndex(path: string, offsets: NumberList, keys: readonly NumberList[]): Promise<void> {
  const file = await open(path, "w");
  try {
    await writeNumbers(file, offsets.toArray());
    const sortKey = createKeySort(offsets.length);
    for (const key of keys) {
      const { hashes, rows } = sortKey(key.toArray());
      await writeNumbers(file, hashes);
      await writeNumbers(file, rows);
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Keeps the index in service and the one before it, which a reader may still be opening. */
async function removeOlder(folder: string, kept: string, previous: CurrentIndex | undefined): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const isGeneration = entry.isDirectory() && /^[0-9a-f]{16}-/u.test(entry.name);
    if (!isGeneration || entry.name === kept || entry.name === previous?.folder) continue;
    // An index that another process has open may resist on some systems: the next import tries again.
    await rm(join(folder, entry.name), { recursive: true, force: true }).catch(() => undefined);
  }
}

function optional(publishedAt: string | undefined): { readonly publishedAt?: string } {
  return publishedAt === undefined ? {} : { publishedAt };
}

function refused<Row>(kind: ExtractionKind<Row>, rule: string, cause?: unknown): SegurError {
  const details = { extraction: kind.name, rule, source: "Annuaire Santé" };
  return new SegurError("ERR_DIR_EXTRACTION", { details, ...(cause === undefined ? {} : { cause }) });
}
