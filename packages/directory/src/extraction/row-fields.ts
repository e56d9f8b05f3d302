/**
 * The fields of one row, by the name of their column, without the spaces around them; an empty text when the row has nothing
 * there.
 */
export type RowFields = (column: string) => string;

/** Reads lines whose columns are in this order. */
export interface RowReader {
  /**
   * The fields of the line that stands there among these bytes, valid until the next one; `undefined` when it has not as many
   * as the header.
   */
  read(bytes: Buffer, from?: number, to?: number): RowFields | undefined;
}

const bar = 0x7c;
const lastOfAscii = 0x7f;

/**
 * Makes the reader of lines under a header. A last empty field is taken as it comes. Bytes are made a text once for all their
 * lines, one character a byte; a field is cut out of it only when it is asked for, an import asking for a third of them, and
 * decoded apart only when it has more than ASCII.
 */
export function createRowReader(header: readonly string[]): RowReader {
  const places = new Map(header.map((name, place) => [name, place]));
  // Where each field ends; the one before it ends one character before its start.
  const ends = new Int32Array(header.length + 1);
  // Number of the last line in which a field had more than ASCII.
  const beyondAscii = new Float64Array(header.length + 1);
  let line = 0;
  let start = 0;
  let among: Buffer = Buffer.alloc(0);
  let characters = "";
  const fields: RowFields = (column) => {
    const place = places.get(column);
    if (place === undefined) return "";
    const from = place === 0 ? start : (ends[place - 1] ?? 0) + 1;
    const field =
      beyondAscii[place] === line ? among.toString("utf8", from, ends[place]) : characters.slice(from, ends[place]);
    return field.trim();
  };
  const cut = (bytes: Buffer, from: number, to: number): boolean => {
    let count = 0;
    for (let at = from; at < to; at += 1) {
      const code = bytes[at] ?? bar;
      if (code < bar) continue;
      if (code > lastOfAscii) beyondAscii[count] = line;
      if (code !== bar) continue;
      if (count === header.length) return false;
      ends[count] = at;
      count += 1;
    }
    const trailing = count === header.length && ends[count - 1] === to - 1;
    ends[count] = to;
    return trailing || count === header.length - 1;
  };
  return {
    read(bytes, from = 0, to = bytes.length) {
      line += 1;
      start = from;
      if (!cut(bytes, from, to)) return undefined;
      if (bytes !== among) {
        among = bytes;
        characters = bytes.toString("latin1");
      }
      return fields;
    },
  };
}

/** A field, or nothing when it is empty. */
export function given(text: string): string | undefined {
  return text === "" ? undefined : text;
}
