/** The fields of one row, by the name of their column; an empty text when the row has nothing there. */
export type RowFields = (column: string) => string;

/** Reads the fields of rows whose columns are in this order. */
export function createRowReader(header: readonly string[]): (row: readonly string[]) => RowFields {
  const places = new Map(header.map((name, place) => [name, place]));
  return (row) => (column) => {
    const place = places.get(column);
    return place === undefined ? "" : (row[place] ?? "");
  };
}

/** A field, or nothing when it is empty. */
export function given(text: string): string | undefined {
  return text === "" ? undefined : text;
}
