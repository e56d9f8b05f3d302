/** One thing that the schema refuses. */
export interface SchemaFinding {
  /** Where: local names with positions, e.g. `/ClinicalDocument/author[2]/time/@value`. Holds no value. */
  readonly path: string;
  /** Line in the document, from 1; `undefined` when the library does not know it. */
  readonly line: number | undefined;
  /** What the library says, values of the document included: may hold patient data, so not for a log. */
  readonly message: string;
  /** The same without the values: holds no patient data. */
  readonly assertion: string;
}

/** Verdict of a schema on a document. */
export interface SchemaReport {
  readonly valid: boolean;
  readonly findings: readonly SchemaFinding[];
}
