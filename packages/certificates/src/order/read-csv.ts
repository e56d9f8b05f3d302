import { SegurError } from "@segur-sdk/core";

/** One record of a CSV file; a quoted cell may hold line breaks, hence the line it begins at. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const maxBytes = 5 * 1024 * 1024;
const maxRecords = 5000;

function refuse(rule: string): SegurError {
  return new SegurError("ERR_CERT_ORDER_INVALID", { details: { field: "spreadsheet", rule } });
}

/**
 * Reads the records of a CSV file as the spreadsheets of French offices save it: UTF-8 with or without BOM, UTF-16,
 * Windows-1252 or Mac Roman; separated by `;`, `,` or tabulations, told from the first lines. Blank records are left out.
 *
 * @throws SegurError `ERR_CERT_ORDER_INVALID` for a workbook, a binary file, a quote never closed, more than 5 MiB or
 * 5 000 records.
 */
export function readCsv(bytes: Uint8Array): readonly CsvRecord[] {
  if (bytes.length > maxBytes) throw refuse("at most 5 MiB");
  const text = decode(bytes);
  const hint = /^sep=([;,\t])\r?\n/i.exec(text);
  const separator = hint?.[1] ?? separatorOf(text);
  const records = split(hint === null ? text : text.slice(hint[0].length), separator, hint === null ? 1 : 2);
  return records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

function decode(bytes: Uint8Array): string {
  const [first, second, third] = bytes;
  if (first === 0x50 && second === 0x4b) throw refuse("a workbook (.xlsx, .ods) is not read: save the sheet as CSV");
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw refuse("not a text file");
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder("utf-8").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // Excel in French saves "CSV" in the code page of the system: Windows, or an older Macintosh.
    return new TextDecoder(isMacintosh(bytes) ? "macintosh" : "windows-1252").decode(bytes);
  }
}

/** Where Windows puts é, è, à, ç and ê, a Macintosh has rare signs; where it puts them, Windows has none of French. */
function isMacintosh(bytes: Uint8Array): boolean {
  const count = (letters: readonly number[]): number => bytes.filter((byte) => letters.includes(byte)).length;
  return count([0x8e, 0x8f, 0x88, 0x8d, 0x90]) > count([0xe9, 0xe8, 0xe0, 0xe7, 0xea, 0xc9]);
}

/** The separator that stands most often in the first lines, outside quotes. */
function separatorOf(text: string): string {
  const sample = text.slice(0, 4000).replace(/"[^"]*"/g, "");
  const count = (separator: string): number => sample.split(separator).length;
  return [";", "\t", ","].reduce((best, one) => (count(one) > count(best) ? one : best));
}

function split(text: string, separator: string, firstLine: number): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let cells: string[] = [];
  let line = firstLine;
  let recordLine = firstLine;
  let at = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : at;
    const stop = nextBreak(text, end, separator);
    const quoted = isQuoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : "";
    cells.push(quoted + text.slice(end, stop));
    line += isQuoted ? quoted.split("\n").length - 1 : 0;
    at = stop + 1;
    if (text[stop] === separator) {
      if (at === text.length) cells.push("");
      continue;
    }
    if (text[stop] === "\r" && text[at] === "\n") at += 1;
    if (records.push({ line: recordLine, cells }) > maxRecords) throw refuse("at most 5000 lines");
    cells = [];
    line += 1;
    recordLine = line;
  }
  if (cells.length > 0) records.push({ line: recordLine, cells });
  return records;
}

function endOfQuoted(text: string, from: number): number {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw refuse("a quote is never closed");
    if (text[quote + 1] !== '"') return quote + 1;
    at = quote + 2;
  }
}

function nextBreak(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}
