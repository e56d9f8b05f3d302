import { SegurError } from "@segur-sdk/core";

import { createLineCutter } from "./byte-lines.js";
import type { ExtractionKind } from "./extraction-kind.js";
import { createRowReader, type RowFields, type RowReader } from "./row-fields.js";

/** What a pass over an extraction gives to who keeps it. */
export interface RowSink {
  /** A whole row, and where its line begins, in bytes. */
  row(fields: RowFields, offset: number): void;
  /** A line left out, counted from 1 with the header. */
  broken(line: number): void;
}

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);
const firstBytes = 64;

/**
 * Reads an extraction in one pass. Columns are found by their name, in any order; a last empty column, empty lines, CRLF and a
 * byte order mark are taken as they come.
 *
 * @throws SegurError `ERR_DIR_EXTRACTION` when it is not this extraction: HTML, a column missing or there twice, no row, or a
 * last line that stops half-way (a download that was cut).
 * @see mssante.md D2
 */
export function createExtractionPass<Row>(kind: ExtractionKind<Row>, sink: RowSink) {
  let reader: RowReader | undefined;
  let header: readonly string[] = [];
  let line = 0;
  let offset = 0;
  let lastWasBroken = false;
  let lastEnded = true;
  let rows = 0;

  const cutter = createLineCutter((bytes, from, to, ended, consumed) => {
    const start = offset;
    offset += consumed;
    line += 1;
    lastEnded = ended;
    if (reader === undefined) {
      header = readHeader(kind, bytes.subarray(from, to));
      reader = createRowReader(header);
      return;
    }
    // An empty line is no row, and hides none.
    if (from === to) return;
    const fields = reader.read(bytes, from, to);
    lastWasBroken = fields === undefined || !kind.isWhole(fields);
    if (fields === undefined || lastWasBroken) sink.broken(line);
    else {
      rows += 1;
      sink.row(fields, start);
    }
  });

  return {
    push: (chunk: Uint8Array): void => {
      cutter.push(chunk);
    },
    /** @returns The names of the columns, in the order of the file. */
    end(): readonly string[] {
      cutter.end();
      if (reader === undefined) throw refused(kind, "not empty");
      if (!lastEnded && lastWasBroken) throw refused(kind, "a whole last line");
      if (rows === 0) throw refused(kind, "at least one row");
      return header;
    },
  };
}

function readHeader<Row>(kind: ExtractionKind<Row>, bytes: Buffer): readonly string[] {
  const text = bytes.subarray(0, 3).equals(byteOrderMark) ? bytes.subarray(3) : bytes;
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text.toString("latin1", 0, firstBytes)))
    throw refused(kind, "not a web page");
  const names = new Map(kind.columns.map((name) => [columnKey(name), name]));
  const header = text
    .toString("utf8")
    .split("|")
    .map((name) => names.get(columnKey(name)) ?? name.trim());
  if (header[header.length - 1] === "") header.pop();
  const missing = kind.columns.find((name) => !header.includes(name));
  if (missing !== undefined) throw refused(kind, `a column named ${missing}`);
  // Which of the two holds the address of whom?
  const doubled = kind.columns.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (doubled !== undefined) throw refused(kind, `a single column named ${doubled}`);
  return header;
}

/**
 * The same for the forms in which one column has been published: `Code postal` and `Code postal structure BAL`, `Libellé civilité
 * exercice` and `Libellé civilité d'exercice`, in any letter case, with any accents, apostrophes and spaces.
 */
function columnKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/\bd'/gu, "")
    .replace(/\s+/gu, " ")
    .trim()
    .replace(/ structure bal$/u, "");
}

function refused<Row>(kind: ExtractionKind<Row>, rule: string): SegurError {
  return new SegurError("ERR_DIR_EXTRACTION", { details: { extraction: kind.name, rule, source: "Annuaire Santé" } });
}
