import type { RowFields } from "./row-fields.js";

/** What an index can be asked by; each key is stored as a number, and the row itself says whether it truly matches. */
export type IndexKey = "address" | "person" | "structure" | "family-name" | "town" | "postal-code-and-specialty";

/** One of the public extractions: its columns, and what is made of a row. */
export interface ExtractionKind<Row> {
  /** Name kept in the index, so that one kind is never read as another. */
  readonly name: string;
  /** Columns read, by the name in the header line; a file without one of them is refused. */
  readonly columns: readonly string[];
  /** Keys of the index, each with its text for a row; an empty text is not indexed. */
  readonly keys: Readonly<Partial<Record<IndexKey, (fields: RowFields) => string>>>;
  /** True when the row has what makes it one; a row that has not is counted as broken. */
  isWhole(fields: RowFields): boolean;
  /** The entry that a row tells. */
  read(fields: RowFields): Row;
}
