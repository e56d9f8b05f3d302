/**
 * The fields of one row, by the name of their column, without the spaces around them; an empty text when the row has nothing
 * there.
 */
export type RowFields = (column: string) => string;

/** Reads lines whose columns are in this order. */
export interface RowReader {
  /** The fields of a line, valid until the next one; `undefined` when it has not as many as the header. */
  read(line: Buffer): RowFields | undefined;
}

const bar = 0x7c;

/**
 * Makes the reader of lines under a header. A last empty field is taken as it comes. The line is decoded once, and a field cut
 * out only when it is asked for: an import asks for a third of them.
 */
export function createRowReader(header: readonly string[]): RowReader {
  const places = new Map(header.map((name, place) => [name, place]));
  // Where each field ends; the one before it ends one character before its start.
  const ends = new Int32Array(header.length + 1);
  let text = "";
  const fields: RowFields = (column) => {
    const place = places.get(column);
    if (place === undefined) return "";
    return text.slice(place === 0 ? 0 : (ends[place - 1] ?? 0) + 1, ends[place]).trim();
  };
  const cut = (characters: ArrayLike<number>): boolean => {
    let count = 0;
    for (let at = 0; at < characters.length; at += 1) {
      if (characters[at] !== bar) continue;
      if (count === header.length) return false;
      ends[count] = at;
      count += 1;
    }
    const trailing = count === header.length && ends[count - 1] === characters.length - 1;
    ends[count] = characters.length;
    return trailing || count === header.length - 1;
  };
  const moveEnds = (): void => {
    let at = -1;
    for (let place = 0; place < ends.length; place += 1) {
      at = text.indexOf("|", at + 1);
      if (at < 0) {
        ends[place] = text.length;
        return;
      }
      ends[place] = at;
    }
  };
  return {
    read(line) {
      if (!cut(line)) return undefined;
      text = line.toString("utf8");
      // One byte a character: the places of the bytes are those of the text.
      if (text.length !== line.length) moveEnds();
      return fields;
    },
  };
}

/** A field, or nothing when it is empty. */
export function given(text: string): string | undefined {
  return text === "" ? undefined : text;
}
