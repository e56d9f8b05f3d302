import { SegurError } from "@segur-sdk/core";

import { malformed, openWindow, type ByteWindow, type LineEnd } from "./byte-window.js";
import { onlyName } from "./content-id.js";
import { readMediaType } from "./media-type.js";
import { completeLimits, type MtomLimits, type MtomMessage, type ReceivedPart } from "./mtom-part.js";
import { contentIdOf, readPartHeaders } from "./part-headers.js";
import { transferDecoder } from "./transfer-encoding.js";

/** A part whose bytes have not all been read yet. */
export interface StreamedPart {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Content-ID without angle brackets. */
  readonly contentId: string | undefined;
  /** The bytes, decoded, once; what is left of them is skipped when the next part is asked for. */
  readonly body: AsyncIterable<Uint8Array>;
}

interface MultipartType {
  readonly boundary: string;
  /** Content-ID of the envelope, when the type names it. */
  readonly start: string | undefined;
}

/**
 * Reads a multipart message part by part without keeping it in memory. Lines may all end by LF alone, and parts may be in
 * base64 or quoted-printable: some servers write so, and nothing else can be meant.
 *
 * @throws SegurError `ERR_SOAP_MTOM_CONTENT_TYPE`, `ERR_SOAP_MTOM_MALFORMED` or `ERR_SOAP_MTOM_LIMIT`.
 * @example
 * ```ts
 * import { readMtomParts } from "@segur-sdk/transport";
 *
 * async function sizes(contentType: string, body: AsyncIterable<Uint8Array>) {
 *   for await (const part of readMtomParts(contentType, body)) {
 *     let size = 0;
 *     for await (const chunk of part.body) size += chunk.byteLength;
 *     console.log(part.contentId, size);
 *   }
 * }
 * ```
 */
export async function* readMtomParts(
  contentType: string,
  message: Uint8Array | AsyncIterable<Uint8Array>,
  limits: MtomLimits = {},
): AsyncGenerator<StreamedPart> {
  const { boundary } = multipartType(contentType);
  const { maxParts, maxHeaderBytes, maxBytes } = completeLimits(limits);
  const window = openWindow(message, maxBytes);
  try {
    await skipPreamble(window, Buffer.from(`\n--${boundary}`, "latin1"));
    // The first boundary line says how lines end; the others must agree.
    let lineEnd = await anotherPart(window);
    const delimiter = Buffer.from(`${lineEnd ?? ""}--${boundary}`, "latin1");
    for (let count = 1; lineEnd !== undefined; count += 1) {
      if (count > maxParts) throw new SegurError("ERR_SOAP_MTOM_LIMIT", { details: { rule: "maxParts", maxParts } });
      const headers = readPartHeaders(await headerBlock(window, lineEnd, maxHeaderBytes), lineEnd);
      const decode = transferDecoder(headers);
      const content = bodyUpTo(window, delimiter);
      const body = decode(withoutReturn(content));
      yield { headers, contentId: contentIdOf(headers), body };
      await exhaust(content);
      lineEnd = await anotherPart(window, lineEnd);
    }
  } finally {
    await window.close();
  }
}

/**
 * Reads a whole MTOM message: the envelope, which `start` names or else comes first, and the other parts by Content-ID.
 *
 * @throws SegurError `ERR_SOAP_MTOM_CONTENT_TYPE`, `ERR_SOAP_MTOM_MALFORMED`, `ERR_SOAP_MTOM_LIMIT`,
 * `ERR_SOAP_MTOM_PART_MISSING` without envelope, `ERR_SOAP_MTOM_PART_DUPLICATE`.
 * @see dmp.md B.1; XOP, W3C 2005; RFC 2387
 */
export async function readMtom(
  contentType: string,
  body: Uint8Array | AsyncIterable<Uint8Array>,
  limits: MtomLimits = {},
): Promise<MtomMessage> {
  const { start } = multipartType(contentType);
  const parts = new Map<string, ReceivedPart>();
  let first: string | undefined;
  for await (const { headers, contentId, body: content } of readMtomParts(contentType, body, limits)) {
    const part = { headers, body: await collected(content) };
    // A Content-ID is never empty: that of the envelope may be absent.
    const name = contentId ?? (first === undefined ? "" : undefined);
    if (name === undefined) throw malformed("each part beside the envelope has a Content-ID");
    first ??= name;
    if (parts.has(name)) {
      throw new SegurError("ERR_SOAP_MTOM_PART_DUPLICATE", { details: { rule: "each Content-ID is unique" } });
    }
    parts.set(name, part);
  }
  const name = start === undefined ? first : parts.has(start) ? start : onlyName([...parts.keys()], start);
  const root = name === undefined ? undefined : parts.get(name);
  if (root === undefined || name === undefined) {
    throw new SegurError("ERR_SOAP_MTOM_PART_MISSING", { details: { rule: "the part named by start is there" } });
  }
  parts.delete(name);
  if (parts.has("")) throw malformed("each part beside the envelope has a Content-ID");
  return { root: root.body, rootHeaders: root.headers, parts };
}

/** Tells whether an answer is multipart, hence to be read by {@link readMtom}. */
export function isMultipart(contentType: string): boolean {
  return /^[ \t]*multipart\//i.test(contentType);
}

function multipartType(contentType: string): MultipartType {
  const media = readMediaType(contentType);
  const boundary = media?.parameters.get("boundary") ?? "";
  if (media?.type !== "multipart/related" || !/^[ -~]{0,69}[!-~]$/.test(boundary)) {
    throw new SegurError("ERR_SOAP_MTOM_CONTENT_TYPE", { details: { source: "RFC 2387; RFC 2046 §5.1.1" } });
  }
  return { boundary, start: media.parameters.get("start")?.replace(/^<(.*)>$/s, "$1") };
}

/** A caller who stops in the middle of a part does not lose its end. */
function withoutReturn<T>(content: AsyncIterator<T>): AsyncIterable<T> {
  return { [Symbol.asyncIterator]: () => ({ next: () => content.next() }) };
}

/** The first boundary may stand at the very start, with no line break before it. */
async function skipPreamble(window: ByteWindow, delimiter: Buffer): Promise<void> {
  const atStart = delimiter.subarray(1);
  do await window.more();
  while (window.bytes.length < atStart.length && atStart.subarray(0, window.bytes.length).equals(window.bytes));
  if (window.bytes.subarray(0, atStart.length).equals(atStart)) window.take(atStart.length);
  else await exhaust(bodyUpTo(window, delimiter));
}

/** The bytes up to the next boundary, which is consumed. */
async function* bodyUpTo(window: ByteWindow, delimiter: Buffer): AsyncGenerator<Buffer> {
  for (;;) {
    const found = window.bytes.indexOf(delimiter);
    if (found >= 0) {
      const last = window.take(found);
      window.take(delimiter.length);
      if (last.length > 0) yield last;
      return;
    }
    // The end of what is at hand may be the beginning of a boundary.
    const safe = window.bytes.length - delimiter.length + 1;
    if (safe > 0) yield window.take(safe);
    await window.more();
  }
}

/**
 * Reads the end of a boundary line: two hyphens close the message, blanks are allowed before the line break.
 *
 * @returns how the line ends; absent after the closing boundary
 */
async function anotherPart(window: ByteWindow, expected?: LineEnd): Promise<LineEnd | undefined> {
  while (window.bytes.length < 2) await window.more();
  if (window.bytes.subarray(0, 2).toString("latin1") === "--") return undefined;
  const [, lineEnd] = /^[ \t]*(\r?)$/.exec((await lineUpTo(window, "\n", 256)).toString("latin1")) ?? [];
  const found = lineEnd === undefined ? undefined : lineEnd === "\r" ? "\r\n" : "\n";
  if (found === undefined) throw malformed("nothing follows a boundary on its line");
  if (expected !== undefined && found !== expected) throw malformed("every line ends as the first one");
  return found;
}

async function headerBlock(window: ByteWindow, lineEnd: LineEnd, maxHeaderBytes: number): Promise<Buffer> {
  while (window.bytes.length < lineEnd.length) await window.more();
  // No header at all: the empty line comes at once.
  if (window.bytes.subarray(0, lineEnd.length).toString("latin1") === lineEnd) {
    window.take(lineEnd.length);
    return Buffer.alloc(0);
  }
  return lineUpTo(window, `${lineEnd}${lineEnd}`, maxHeaderBytes);
}

async function lineUpTo(window: ByteWindow, end: string, maxBytes: number): Promise<Buffer> {
  for (;;) {
    const found = window.bytes.indexOf(end, 0, "latin1");
    if (found > maxBytes || (found < 0 && window.bytes.length > maxBytes + end.length)) {
      throw new SegurError("ERR_SOAP_MTOM_LIMIT", { details: { rule: "maxHeaderBytes", maxBytes } });
    }
    if (found >= 0) {
      const line = window.take(found);
      window.take(end.length);
      return line;
    }
    await window.more();
  }
}

async function exhaust(body: AsyncIterable<unknown>): Promise<void> {
  const iterator = body[Symbol.asyncIterator]();
  while ((await iterator.next()).done !== true) continue;
}

async function collected(body: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  const [only] = chunks;
  const all = chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks);
  return new Uint8Array(all.buffer, all.byteOffset, all.byteLength);
}
