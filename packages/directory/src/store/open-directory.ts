import { closeSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";

import { SegurError } from "@segur-sdk/core";

import type { DirectoryPerson, DirectoryStructure } from "../directory-entry.js";
import type { ExtractionKind, IndexKey } from "../extraction/extraction-kind.js";
import { createRowReader, type RowFields } from "../extraction/row-fields.js";
import { foldAddress, foldText } from "../fold-text.js";
import { nationalPersonId, nationalStructureId } from "../national-id.js";
import { readCurrent } from "./current-generation.js";
import type { Generation } from "./generation.js";
import { readIndexFile } from "./index-file.js";
import { keyHash } from "./key-hash.js";
import { rowsUnder, type SortedKeys } from "./sorted-keys.js";

/** What a search is about: one of family name, structure, town, or postal code with specialty is needed. */
export interface DirectoryQuery {
  readonly familyName?: string;
  readonly givenName?: string;
  readonly town?: string;
  readonly postalCode?: string;
  /** Code of the profession, e.g. `10` for a physician. */
  readonly profession?: string;
  /** Code of the specialty, e.g. `SM44`. */
  readonly specialty?: string;
  /** Identifier of the structure: national form, FINESS or SIRET. */
  readonly structure?: string;
  /** Entries given at most. Default 50. */
  readonly limit?: number;
}

/** What a search found. */
export interface DirectoryMatches<Row> {
  readonly entries: readonly Row[];
  /** There are more entries than the limit. */
  readonly more: boolean;
}

/** An index of the directory, open for reading. Answers come at once, from the file in service when it was opened. */
export interface Directory<Row> {
  readonly generation: Generation;
  /** Every entry of a professional, by RPPS or national identifier. */
  ofPerson(identifier: string): readonly Row[];
  /** Every entry of a structure: national form, FINESS or SIRET. */
  ofStructure(identifier: string): readonly Row[];
  /** Every role of a mailbox; capitals do not count. None from an index of activities. */
  ofAddress(address: string): readonly Row[];
  /**
   * Entries that have all that is asked. Names and towns are compared without accents, capitals nor hyphens; a given name
   * matches from its beginning.
   *
   * @throws SegurError `ERR_DIR_QUERY` when nothing to start from is given.
   */
  find(query: DirectoryQuery): DirectoryMatches<Row>;
  /** Lets go of the file; nothing is to be asked after. */
  close(): void;
}

/** Options of {@link openDirectory}. */
export interface OpenDirectoryOptions<Row> {
  readonly kind: ExtractionKind<Row>;
  readonly folder: string;
}

/** What an entry of any extraction has. */
export interface DirectoryRow {
  readonly person: DirectoryPerson | undefined;
  readonly structure: DirectoryStructure | undefined;
}

/**
 * Opens the index that {@link importExtraction} made. Its keys are held in memory (about 60 bytes a row), its rows stay in
 * their file. A later import does not change what is open: open again to see it.
 *
 * @throws SegurError `ERR_DIR_INDEX` when there is none, or when it is damaged or of another extraction.
 * @example
 * ```ts
 * import { mailboxExtraction, openDirectory } from "@segur-sdk/directory";
 *
 * const directory = await openDirectory({ kind: mailboxExtraction, folder: "/var/lib/ris/directory" });
 * for (const { address, structure } of directory.ofPerson("10000099991")) console.log(address, structure?.name);
 * console.log(directory.find({ familyName: "Lefevre", town: "Grenoble" }).entries, directory.generation.publishedAt);
 * ```
 */
export async function openDirectory<Row extends DirectoryRow>(
  options: OpenDirectoryOptions<Row>,
): Promise<Directory<Row>> {
  const { kind, folder } = options;
  const current = await readCurrent(folder);
  if (current === undefined) throw unusable("an extraction imported in this folder");
  if (current.generation.kind !== kind.name) throw unusable(`an index of ${kind.name}`);
  const place = join(folder, current.folder);
  const { offsets, keys } = await readIndexFile(join(place, "index.bin"), current.keys.length);
  const rows = openRows(join(place, "rows.txt"), current.rowBytes);
  const sorted = new Map(current.keys.map((name, at) => [name, keys[at]]));
  const reader = createRowReader(current.header);
  const fieldsAt = (row: number): RowFields => {
    const fields = reader.read(rows.line(offsets[row] ?? 0));
    if (fields === undefined) throw unusable("the rows that were imported");
    return fields;
  };

  function* under(key: IndexKey, text: string): Iterable<RowFields> {
    const textOf = kind.keys[key];
    const numbers: SortedKeys | undefined = sorted.get(key);
    if (textOf === undefined || numbers === undefined || text === "") return;
    for (const row of rowsUnder(numbers, keyHash(text))) {
      const fields = fieldsAt(row);
      if (textOf(fields) === text) yield fields;
    }
  }
  const all = (key: IndexKey, text: string): readonly Row[] =>
    Array.from(under(key, text), (fields) => kind.read(fields));

  return {
    generation: current.generation,
    ofPerson: (identifier) => all("person", nationalPersonId(identifier)),
    ofStructure: (identifier) => all("structure", nationalStructureId(identifier)),
    ofAddress: (address) => all("address", foldAddress(address)),
    find(query) {
      const start = startOf(query);
      const limit = query.limit ?? 50;
      const entries: Row[] = [];
      for (const fields of under(start.key, start.text)) {
        const entry = kind.read(fields);
        if (!fits(entry, query)) continue;
        if (entries.length === limit) return { entries, more: true };
        entries.push(entry);
      }
      return { entries, more: false };
    },
    close: rows.close,
  };
}

/** The key that leaves the fewest rows to look at. */
function startOf(query: DirectoryQuery): { readonly key: IndexKey; readonly text: string } {
  const { familyName, structure, town, postalCode, specialty } = query;
  if (familyName !== undefined && foldText(familyName) !== "")
    return { key: "family-name", text: foldText(familyName) };
  if (structure !== undefined) return { key: "structure", text: nationalStructureId(structure) };
  if (postalCode !== undefined && specialty !== undefined) {
    return { key: "postal-code-and-specialty", text: `${postalCode}|${specialty}` };
  }
  if (town !== undefined && foldText(town) !== "") return { key: "town", text: foldText(town) };
  throw new SegurError("ERR_DIR_QUERY", {
    details: { rule: "a family name, a structure, a town, or a postal code with a specialty" },
  });
}

function fits({ person, structure }: DirectoryRow, query: DirectoryQuery): boolean {
  const { familyName, givenName, town, postalCode, profession, specialty } = query;
  const wantedStructure = query.structure === undefined ? undefined : nationalStructureId(query.structure);
  return (
    (familyName === undefined || foldText(person?.familyName ?? "") === foldText(familyName)) &&
    (givenName === undefined || foldText(person?.givenName ?? "").startsWith(foldText(givenName))) &&
    (town === undefined || foldText(structure?.town ?? "") === foldText(town)) &&
    (postalCode === undefined || structure?.postalCode === postalCode) &&
    (profession === undefined || person?.profession?.code === profession) &&
    (specialty === undefined || person?.specialty?.code === specialty) &&
    (wantedStructure === undefined || structure?.nationalId === wantedStructure)
  );
}

const usualRowBytes = 512;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Rows are read where they are: a few microseconds each, and no memory. */
function openRows(path: string, length: number) {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size !== length) throw unusable("the rows that were imported");
  const file = openSync(path, "r");
  let buffer = Buffer.alloc(usualRowBytes);
  return {
    line(offset: number): Buffer {
      for (;;) {
        const read = readSync(file, buffer, 0, buffer.length, offset);
        const end = buffer.subarray(0, read).indexOf(lineFeed);
        const isLast = offset + read >= length;
        if (end >= 0 || isLast) {
          const length = end < 0 ? read : end;
          return buffer.subarray(0, length > 0 && buffer[length - 1] === carriageReturn ? length - 1 : length);
        }
        if (read === 0) throw unusable("the rows that were imported");
        buffer = Buffer.alloc(buffer.length * 2);
      }
    },
    close: (): void => {
      closeSync(file);
    },
  };
}

function unusable(rule: string): SegurError {
  return new SegurError("ERR_DIR_INDEX", { details: { rule } });
}
