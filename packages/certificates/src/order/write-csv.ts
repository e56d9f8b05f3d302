/**
 * Writes a CSV file for a French spreadsheet: UTF-8 with BOM, `;`, CRLF (certificates.md §9.4).
 * A cell that a spreadsheet would take for a formula is written with an apostrophe in front.
 */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const text = rows.map((row) => `${row.map(cell).join(";")}\r\n`).join("");
  return Buffer.from(`\uFEFF${text}`, "utf8");
}

/** Also the full-width signs, which some spreadsheets fold to the plain ones. */
const formula = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20|%]|^[\t\r\n]/u;

function cell(value: string): string {
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
