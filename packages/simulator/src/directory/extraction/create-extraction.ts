import { personAt, structureAt, structureOf } from "../fictitious-people.js";
import { createSeededDraw } from "../seeded-draw.js";
import { extractionColumns, personRow, structureRow } from "./extraction-columns.js";
import { zipStream } from "./zip-stream.js";

/** What is wrong with an extraction, so that a reader must keep the one before. */
export type ExtractionDefect =
  /** A page of an HTML front instead of the text. */
  | "html"
  /** The column of the addresses has another name. */
  | "missing-column"
  /** The last line stops in the middle. */
  | "truncated";

/** Choices of an extraction. */
export interface ExtractionOptions {
  /** Lines below the header. The real file has 535 928. */
  readonly rows: number;
  /** The same seed gives the same people. */
  readonly seed: string | number;
  /** Date in the name of the files. Default: 12 March 2026, 8:13. */
  readonly generatedAt?: Date;
  readonly defect?: ExtractionDefect;
}

/** A public extraction of fictitious people, made as it is read. */
export interface Extraction {
  /** Without its ending, e.g. `Extraction_Correspondance_MSSante_202603120813`. */
  readonly name: string;
  /** The text file, in pieces of about 64 kB. */
  readonly text: () => AsyncIterable<Uint8Array>;
  /** The same in a zip. */
  readonly zip: () => AsyncIterable<Uint8Array>;
}

/**
 * Makes a public extraction "Correspondance MSSanté" of any size: 31 columns, 85 persons in 100 lines, some addresses in
 * capitals, some twice. Nothing is kept in memory.
 *
 * @see mssante.md D2
 * @example
 * ```ts
 * import { createWriteStream } from "node:fs";
 * import { pipeline } from "node:stream/promises";
 * import { createExtraction } from "@segur-sdk/simulator";
 *
 * const extraction = createExtraction({ rows: 535_928, seed: 1 });
 * await pipeline(extraction.zip(), createWriteStream(`${extraction.name}.zip`));
 * ```
 */
export function createExtraction(options: ExtractionOptions): Extraction {
  const { generatedAt = new Date("2026-03-12T08:13:00Z") } = options;
  const stamp = generatedAt.toISOString().replace(/\D/gu, "").slice(0, 12);
  const name = `Extraction_Correspondance_MSSante_${stamp}`;
  const text = () => inPieces(linesOf(options));
  return { name, text, zip: () => zipStream({ name: `${name}.txt`, content: text(), modifiedAt: generatedAt }) };
}

function* linesOf({ rows, seed, defect }: ExtractionOptions): Iterable<string> {
  if (defect === "html") {
    yield "<!DOCTYPE html>\n<html><body>Service momentanément indisponible</body></html>\n";
    return;
  }
  const header = extractionColumns.join("|");
  yield `${defect === "missing-column" ? header.replace("Adresse BAL", "BAL") : header}\n`;
  let left = rows;
  for (const row of rowsOf(seed)) {
    if (left === 0) return;
    left -= 1;
    yield left === 0 && defect === "truncated" ? row.slice(0, 30) : `${row}\n`;
  }
}

/** Rows without end: the mailboxes of a structure, then those of its people. */
function* rowsOf(seed: string | number): Iterable<string> {
  const draw = createSeededDraw(seed);
  let structure = structureAt(0, draw);
  for (let index = 0; ; index += 1) {
    if (index === 0 || structureOf(index - 1) !== structureOf(index)) {
      structure = structureAt(structureOf(index), draw);
      for (const mailbox of structure.mailboxes) yield structureRow(structure, mailbox);
    }
    const person = personAt(index, draw, structure);
    const role = person.structure === undefined ? undefined : structure;
    for (const mailbox of person.roleMailboxes) yield personRow(person, mailbox, role);
    for (const mailbox of person.ownMailboxes) {
      if (mailbox.unlisted === true) continue;
      yield personRow(person, mailbox, undefined);
      // The same mailbox, once more for another role.
      if (role !== undefined && draw(index, 20, 3000) === 0) yield personRow(person, mailbox, role);
    }
  }
}

const pieceLength = 65_536;

async function* inPieces(lines: Iterable<string>): AsyncIterable<Uint8Array> {
  let held = "";
  for (const line of lines) {
    held += line;
    if (held.length < pieceLength) continue;
    yield Buffer.from(held, "utf8");
    held = "";
    // Lets the server breathe between two pieces.
    await Promise.resolve();
  }
  yield Buffer.from(held, "utf8");
}
