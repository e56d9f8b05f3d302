import { headerNamed, type HeaderLine, readHeaderLines, readParameters } from "./header-lines.js";

/** One part of a message (RFC 2045), by its place in the bytes. */
export interface MimePart {
  readonly headers: readonly HeaderLine[];
  /** From the first header to the empty line, included. */
  readonly header: Range;
  readonly body: Range;
  /** In capitals. */
  readonly type: string;
  readonly subtype: string;
  readonly parameters: readonly (readonly [string, string])[];
  /** Parts of a multipart. */
  readonly parts: readonly MimePart[];
  /** The message inside a `message/rfc822`. */
  readonly message: MimePart | undefined;
}

/** Where bytes stand. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const maxDepth = 30;

/** Reads the structure of a message: never fails, whatever the bytes. */
export function readMimePart(bytes: Buffer, range: Range = { start: 0, end: bytes.length }, depth = 0): MimePart {
  const bodyStart = endOfHeader(bytes, range);
  const header = { start: range.start, end: bodyStart };
  const body = { start: bodyStart, end: range.end };
  const headers = readHeaderLines(bytes.toString("latin1", header.start, header.end));
  const contentType = readParameters(headerNamed(headers, "content-type") ?? "text/plain; charset=us-ascii");
  const [type = "", subtype = ""] = contentType.value.toUpperCase().split("/");
  const boundary = contentType.parameters.find(([name]) => name === "boundary")?.[1];
  const isMultipart = type === "MULTIPART" && boundary !== undefined && depth < maxDepth;
  const isMessage = type === "MESSAGE" && subtype === "RFC822" && depth < maxDepth;
  return {
    headers,
    header,
    body,
    type: isMultipart || type !== "MULTIPART" ? type : "TEXT",
    subtype: isMultipart || type !== "MULTIPART" ? subtype : "PLAIN",
    parameters: contentType.parameters,
    parts: isMultipart ? partsOf(bytes, body, boundary).map((part) => readMimePart(bytes, part, depth + 1)) : [],
    message: isMessage ? readMimePart(bytes, body, depth + 1) : undefined,
  };
}

/** Place of the first byte after the empty line that ends the header. */
function endOfHeader(bytes: Buffer, { start, end }: Range): number {
  for (let at = start; at < end;) {
    const newLine = bytes.indexOf(0x0a, at);
    if (newLine < 0 || newLine >= end) return end;
    const length = newLine - at;
    if (length === 0 || (length === 1 && bytes[at] === 0x0d)) return newLine + 1;
    at = newLine + 1;
  }
  return end;
}

/** What stands between the delimiters; the line end before a delimiter belongs to the delimiter (RFC 2046 §5.1.1). */
function partsOf(bytes: Buffer, { start, end }: Range, boundary: string): readonly Range[] {
  const delimiter = Buffer.from(`--${boundary}`, "latin1");
  const parts: Range[] = [];
  let partStart: number | undefined;
  for (let at = bytes.indexOf(delimiter, start); at >= 0 && at < end; at = bytes.indexOf(delimiter, at + 1)) {
    if (at > start && bytes[at - 1] !== 0x0a) continue;
    const after = at + delimiter.length;
    const rest = bytes.toString("latin1", after, Math.min(after + 80, end)).split("\n", 1)[0] ?? "";
    if (!/^(?:--)?[ \t\r]*$/u.test(rest)) continue;
    if (partStart !== undefined) {
      const lineEnd = at >= 2 && bytes[at - 2] === 0x0d ? 2 : 1;
      parts.push({ start: partStart, end: Math.max(partStart, at - lineEnd) });
    }
    if (rest.startsWith("--")) return parts;
    const newLine = bytes.indexOf(0x0a, after);
    partStart = newLine < 0 || newLine >= end ? end : newLine + 1;
  }
  if (partStart !== undefined) parts.push({ start: partStart, end });
  return parts;
}
