import { type LineEnd, malformed } from "./byte-window.js";

/**
 * Reads the header block of a part, without its final empty line. Names come in lower case; a folded line is joined to the
 * one before. A repeated header is refused.
 *
 * @throws SegurError `ERR_SOAP_MTOM_MALFORMED`.
 */
export function readPartHeaders(block: Buffer, lineEnd: LineEnd): Readonly<Record<string, string>> {
  const text = block.toString("latin1").replace(/\r?\n[ \t]+/g, " ");
  const headers = new Map<string, string>();
  for (const line of text === "" ? [] : text.split(lineEnd)) {
    const [, name, value] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw malformed("each header line is a name, a colon and a value");
    const key = name.toLowerCase();
    if (headers.has(key)) throw malformed("no header is repeated");
    headers.set(key, value.trim());
  }
  return Object.fromEntries(headers);
}

/** Content-ID of a part, without angle brackets. */
export function contentIdOf(headers: Readonly<Record<string, string>>): string | undefined {
  return headers["content-id"]?.replace(/^<(.*)>$/, "$1");
}
