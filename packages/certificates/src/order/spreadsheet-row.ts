import { inspectFiness, inspectSiren, inspectSiret } from "@segur-sdk/core";

import { looksLikeHealthNumber } from "./health-number.js";
import type { OrderFindingCode } from "./order-finding-texts.js";
import { orderFinding, type OrderFinding } from "./order-finding.js";
import type { CsvRecord } from "./read-csv.js";
import { columnOf, spreadsheetColumns, type ColumnName, type SpreadsheetColumn } from "./spreadsheet-columns.js";

/** The cells of one line by column; blank ones are absent. */
export interface SpreadsheetRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<ColumnName, string>>>;
}

/** The header found, and what it lacks. */
export interface SpreadsheetHeader {
  readonly line: number;
  readonly columns: readonly (ColumnName | undefined)[];
  readonly findings: readonly OrderFinding[];
}

/** The line of the headers: the first, among the first ten, where two columns or more are known (a title may stand above). */
export function findHeader(records: readonly CsvRecord[]): SpreadsheetHeader | undefined {
  const record = records
    .slice(0, 10)
    .find(({ cells }) => cells.filter((cell) => columnOf(cell) !== undefined).length >= 2);
  if (record === undefined) return undefined;
  const findings: OrderFinding[] = [];
  const seen = new Set<ColumnName>();
  const columns = record.cells.map((cell) => {
    const column = columnOf(cell);
    const isDouble = column !== undefined && seen.has(column);
    const code = isDouble ? "COLUMN_DOUBLE" : column === undefined && cell.trim() !== "" ? "COLUMN_UNKNOWN" : undefined;
    if (code !== undefined) findings.push(cellFinding(code, cell.trim(), record.line));
    if (column === undefined || isDouble) return undefined;
    seen.add(column);
    return column;
  });
  return { line: record.line, columns, findings };
}

/** The known cells of a record, cleaned; what was wrong in them is noted. */
export function readRow(
  record: CsvRecord,
  columns: readonly (ColumnName | undefined)[],
  findings: OrderFinding[],
): SpreadsheetRow {
  const cells: Partial<Record<ColumnName, string>> = {};
  for (const [index, column] of columns.entries()) {
    const text = bareText(record.cells[index] ?? "");
    if (column === undefined || text === "") continue;
    const spec: SpreadsheetColumn = spreadsheetColumns[column];
    const note = (code: OrderFindingCode) => findings.push(cellFinding(code, spec.header, record.line));
    if (looksLikeHealthNumber(text)) {
      note("CELL_HEALTH_NUMBER");
      continue;
    }
    const value = spec.length === undefined ? text.slice(0, 300) : repairNumber(text, spec, spec.length, note);
    if (value !== undefined) cells[column] = value;
  }
  return { line: record.line, cells };
}

/** A finding on a cell, named by its header. */
export function cellFinding(code: OrderFindingCode, header: string, line: number, about?: string): OrderFinding {
  return orderFinding(
    code,
    { path: header.slice(0, 80), subject: "" },
    about === undefined ? { line } : { line, about },
  );
}

/** Without what a spreadsheet adds so that a number stays text (`="…"`, a leading apostrophe), on one line. */
function bareText(cell: string): string {
  const trimmed = cell.replace(/\s+/gu, " ").trim();
  const formula = /^="(.*)"$/.exec(trimmed)?.[1] ?? trimmed;
  return formula.replace(/^'/, "").trim();
}

function repairNumber(
  text: string,
  spec: SpreadsheetColumn,
  length: number,
  note: (code: OrderFindingCode) => void,
): string | undefined {
  const compact = text.replace(/[\s.\u2010-\u2015-]/gu, (mark) => (mark === "." ? "." : ""));
  if (/^[0-9](?:[.,][0-9]+)?E\+?[0-9]+$/i.test(compact)) {
    note("CELL_NUMBER");
    return undefined;
  }
  const digits = compact.replace(/[.,]0+$/, "").replaceAll(".", "");
  if (spec.mayBeginWithZero !== true || digits.length !== length - 1 || !isMissingZero(digits, length)) return digits;
  note("CELL_LEADING_ZERO");
  return `0${digits}`;
}

/** A zero in front changes no Luhn key: the number is whole but for it when its key is right. */
function isMissingZero(digits: string, length: number): boolean {
  if (!/^[0-9AB]+$/i.test(digits)) return false;
  const whole = `0${digits}`;
  if (length === 5) return true;
  if (length === 14) return inspectSiret(whole, { strict: true }).valid;
  return inspectFiness(whole, { strict: true }).valid || inspectSiren(whole, { strict: true }).valid;
}
