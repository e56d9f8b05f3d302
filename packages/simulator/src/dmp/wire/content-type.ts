/** A `Content-Type` value read apart. */
export interface ContentType {
  /** Media type in lower case, e.g. `multipart/related`. */
  readonly type: string;
  /** Parameter values by lower-case name, quotes and escapes removed. */
  readonly parameters: ReadonlyMap<string, string>;
}

/** Reads a `Content-Type` header (RFC 2045 §5.1) in one pass; a malformed parameter ends the reading. */
export function readContentType(header: string): ContentType {
  const semicolon = header.indexOf(";");
  const type = (semicolon < 0 ? header : header.slice(0, semicolon)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  let at = semicolon < 0 ? header.length : semicolon + 1;
  while (at < header.length) {
    const equals = header.indexOf("=", at);
    if (equals < 0) break;
    const name = header.slice(at, equals).trim().toLowerCase();
    const value = header[equals + 1] === '"' ? quotedValue(header, equals + 2) : tokenValue(header, equals + 1);
    if (!parameters.has(name)) parameters.set(name, value.text);
    const next = header.indexOf(";", value.end);
    at = next < 0 ? header.length : next + 1;
  }
  return { type, parameters };
}

interface Scanned {
  readonly text: string;
  readonly end: number;
}

function tokenValue(header: string, start: number): Scanned {
  const semicolon = header.indexOf(";", start);
  const end = semicolon < 0 ? header.length : semicolon;
  return { text: header.slice(start, end).trim(), end };
}

function quotedValue(header: string, start: number): Scanned {
  let text = "";
  let at = start;
  while (at < header.length && header[at] !== '"') {
    if (header[at] === "\\") at += 1;
    text += header[at] ?? "";
    at += 1;
  }
  return { text, end: at + 1 };
}
