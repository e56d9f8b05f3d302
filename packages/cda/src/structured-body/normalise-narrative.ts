import type {
  Narrative,
  NarrativeBlock,
  NarrativeCell,
  NarrativeInline,
  NarrativeItem,
  NarrativeRow,
  NarrativeTable,
} from "./narrative.js";

/** What stands in a narrative, whatever the place: a place that does not allow it has a narrower type. */
type Piece = NarrativeBlock;

/**
 * The normal form of a narrative, the one a document gives back.
 *
 * A plain text becomes its lines, with a line break between two. Neighbouring texts are joined and empty ones left out;
 * white space (space, tabulation, line feed, carriage return) is single, and there is none at the edge of a block nor
 * beside a line break. Options that say what is the default (`ordered: false`, `columns: 1`, an empty style…) are left
 * out. Idempotent.
 *
 * @example
 * ```ts
 * import { normaliseNarrative } from "@segur-sdk/cda";
 *
 * console.log(normaliseNarrative("Pas de nodule.\nPas d'épanchement."));
 * // ["Pas de nodule.", { kind: "lineBreak" }, "Pas d'épanchement."]
 * ```
 */
export function normaliseNarrative(narrative: Narrative): readonly NarrativeBlock[] {
  return blockContent(typeof narrative === "string" ? linesOf(narrative) : narrative);
}

/** The lines of a text, with a line break between two. */
export function linesOf(text: string): readonly NarrativeInline[] {
  if (!/[\n\r]/u.test(text)) return [text];
  return text
    .split(/\r\n?|\n/u)
    .flatMap((line, index): readonly NarrativeInline[] => (index === 0 ? [line] : [{ kind: "lineBreak" }, line]));
}

/** A text on one line: single white space, none at the edges. */
export function singleLine(text: string): string {
  return collapsed(text).replaceAll(/^ | $/gu, "");
}

function collapsed(text: string): string {
  return /[\t\n\r]| {2}/u.test(text) ? text.replaceAll(/[ \t\n\r]+/gu, " ") : text;
}

/** Content of something that begins and ends a line: no white space at its edges. */
function blockContent<T extends Piece>(pieces: readonly T[]): readonly T[] {
  return trimmed(joined(pieces));
}

/** Each piece in its normal form, neighbouring texts in one. */
function joined<T extends Piece>(pieces: readonly T[]): readonly T[] {
  const list: T[] = [];
  for (const piece of pieces) {
    const last = list.at(-1);
    if (typeof piece === "string" && typeof last === "string") list[list.length - 1] = collapsed(last + piece) as T;
    else list.push((typeof piece === "string" ? collapsed(piece) : normalised(piece)) as T);
  }
  return list;
}

function trimmed<T extends Piece>(pieces: readonly T[]): readonly T[] {
  const list: T[] = [];
  pieces.forEach((piece, index) => {
    if (typeof piece !== "string") {
      list.push(piece);
      return;
    }
    let text: string = piece;
    if (endsLine(pieces[index - 1])) text = text.replace(/^ /u, "");
    if (endsLine(pieces[index + 1])) text = text.replace(/ $/u, "");
    if (text !== "") list.push(text as T);
  });
  return list;
}

/** True beside a block, beside a line break and at the edge of what holds the text. */
function endsLine(neighbour: Piece | undefined): boolean {
  if (neighbour === undefined) return true;
  if (typeof neighbour === "string") return false;
  return ["paragraph", "list", "table", "lineBreak"].includes(neighbour.kind);
}

function normalised(piece: Exclude<Piece, string>): Exclude<Piece, string> {
  switch (piece.kind) {
    case "paragraph":
      return { kind: "paragraph", children: blockContent(piece.children), ...anchored(piece), ...styled(piece) };
    case "content":
      // Inside a line: the space at an edge separates words.
      return {
        kind: "content",
        children: joined(piece.children).filter((child) => child !== ""),
        ...anchored(piece),
        ...styled(piece),
      };
    case "footnote":
      return { kind: "footnote", children: blockContent(piece.children), ...anchored(piece) };
    case "list":
      return {
        kind: "list",
        ...(piece.ordered === true && { ordered: true }),
        ...captioned(piece),
        items: piece.items.map((item): NarrativeItem => ({ children: blockContent(item.children), ...anchored(item) })),
      };
    case "table":
      return normalisedTable(piece);
    case "link":
      return { kind: "link", href: piece.href, text: singleLine(piece.text) };
    case "subscript":
    case "superscript":
      return { kind: piece.kind, text: singleLine(piece.text) };
    case "lineBreak":
      return { kind: "lineBreak" };
    case "footnoteReference":
      return { kind: "footnoteReference", footnote: piece.footnote };
    case "media":
      return { kind: "media", media: piece.media };
  }
}

function normalisedTable(table: NarrativeTable): NarrativeTable {
  return {
    kind: "table",
    ...captioned(table),
    ...(table.head !== undefined && table.head.length > 0 && { head: table.head.map(normalisedRow) }),
    rows: table.rows.map(normalisedRow),
    ...anchored(table),
  };
}

function normalisedRow(row: NarrativeRow): NarrativeRow {
  return { cells: row.cells.map(normalisedCell), ...anchored(row) };
}

function normalisedCell(cell: NarrativeCell): NarrativeCell {
  return {
    ...(cell.heading === true && { heading: true }),
    children: blockContent(cell.children),
    ...(cell.columns !== undefined && cell.columns !== 1 && { columns: cell.columns }),
    ...(cell.rows !== undefined && cell.rows !== 1 && { rows: cell.rows }),
    ...anchored(cell),
  };
}

function anchored({ anchor }: { readonly anchor?: string }): { readonly anchor?: string } {
  return anchor === undefined ? {} : { anchor };
}

function styled({ style }: { readonly style?: string }): { readonly style?: string } {
  const codes = style === undefined ? "" : singleLine(style);
  return codes === "" ? {} : { style: codes };
}

function captioned({ caption }: { readonly caption?: string }): { readonly caption?: string } {
  const text = caption === undefined ? "" : singleLine(caption);
  return text === "" ? {} : { caption: text };
}
