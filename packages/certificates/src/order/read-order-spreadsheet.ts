import { SegurError } from "@segur-sdk/core";

import { planEntities } from "./plan-entities.js";
import { readCsv } from "./read-csv.js";
import { writeCsv } from "./write-csv.js";
import { spreadsheetColumns } from "./spreadsheet-columns.js";
import { gatherRows } from "./spreadsheet-drafts.js";
import { finishEntities, type SpreadsheetDefaults, type SpreadsheetNotes } from "./spreadsheet-entities.js";
import { withLines, type OrderSpreadsheet } from "./spreadsheet-lines.js";
import { findHeader, readRow } from "./spreadsheet-row.js";

/** How a spreadsheet is read. */
export interface OrderSpreadsheetOptions extends SpreadsheetDefaults {
  /** Numbers of the test registers are findings in production. Default `production`. */
  readonly environment?: "production" | "test";
}

/**
 * Reads a spreadsheet of sites and radiologists saved as CSV: UTF-8, UTF-16 or Windows-1252, separated by `;`, `,` or
 * tabulations, with French headers in any order. A line holds an entity, a site, a radiologist, or all three; a line that
 * does not name its entity belongs to the one above.
 *
 * Nothing of what is wrong throws: wrong keys, doubles, missing values and numbers damaged by the spreadsheet are findings
 * with their line.
 *
 * @throws SegurError `ERR_CERT_ORDER_INVALID` when the file is not such a CSV: no known header, binary, too large.
 * @see certificates.md §9
 * @example
 * ```ts
 * import { readFile } from "node:fs/promises";
 * import { formatOrderFinding, readOrderSpreadsheet } from "@segur-sdk/certificates";
 *
 * const check = async (path: string) =>
 *   readOrderSpreadsheet(await readFile(path)).findings.map((finding) => formatOrderFinding(finding, "fr"));
 * ```
 */
export function readOrderSpreadsheet(bytes: Uint8Array, options: OrderSpreadsheetOptions = {}): OrderSpreadsheet {
  const records = readCsv(bytes);
  const header = findHeader(records);
  if (header === undefined) {
    const details = {
      field: "spreadsheet",
      rule: "a line of headers such as Entité;Site;SIRET;Nom;Prénom;RPPS is needed",
    };
    throw new SegurError("ERR_CERT_ORDER_INVALID", { details });
  }
  const notes: SpreadsheetNotes = { lines: {}, findings: [...header.findings] };
  const rows = records
    .filter(({ line }) => line > header.line)
    .map((record) => readRow(record, header.columns, notes.findings))
    .filter(({ cells }) => Object.keys(cells).length > 0);
  const { drafts, findings } = gatherRows(rows);
  const entities = finishEntities(drafts, options, notes);
  const planned = planEntities(entities, { environment: options.environment ?? "production" });
  const all = [...notes.findings, ...findings, ...withLines(planned.findings, notes)];
  return { entities, lines: notes.lines, findings: all.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** An empty spreadsheet to fill, with every header: UTF-8 with BOM, `;`, CRLF. */
export function orderSpreadsheetTemplate(): Uint8Array {
  return writeCsv([Object.values(spreadsheetColumns).map(({ header }) => header)]);
}
