import { SegurError } from "@segur-sdk/core";

import { malformed, openWindow, type ByteWindow } from "./byte-window.js";
import { readMediaType } from "./media-type.js";
import { completeLimits, type MtomLimits, type MtomMessage, type ReceivedPart } from "./mtom-part.js";
import { contentIdOf, readPartHeaders } from "./part-headers.js";

/** A part whose bytes have not all been read yet. */
export interface StreamedPart {
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Content-ID without angle brackets. */
  readonly contentId: string | undefined;
  /** The bytes, once; what is left of them is skipped when the next part is asked for. */
  readonly body: AsyncIterable<Uint8Array>;
}

interface MultipartType {
  readonly boundary: string;
  /** Content-ID of the envelope, when the type names it. */
  readonly start: string | undefined;
}

/**
 * Reads a multipart message part by part without keeping it in memory.
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
  const delimiter = Buffer.from(`\r\n--${boundary}`, "latin1");
  const window = openWindow(message, maxBytes);
  try {
    await skipPreamble(window, delimiter);
    for (let count = 1; await anotherPart(window); count += 1) {
      if (count > maxParts) throw new SegurError("ERR_SOAP_MTOM_LIMIT", { details: { rule: "maxParts", maxParts } });
      const headers = readPartHeaders(await headerBlock(window, maxHeaderBytes));
      const content = bodyUpTo(window, delimiter);
      // Without `return`: a caller who stops in the middle of a part does not lose its end.
      const body = { [Symbol.asyncIterator]: () => ({ next: () => content.next() }) };
      yield { headers, contentId: contentIdOf(headers), body };
      await exhaust(content);
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
  let root: ReceivedPart | undefined;
  let first = true;
  for await (const { headers, contentId, body: content } of readMtomParts(contentType, body, limits)) {
    const part = { headers, body: await collected(content) };
    const isRoot = start === undefined ? first : contentId === start;
    first = false;
    if (contentId === undefined && !isRoot) throw malformed("each part beside the envelope has a Content-ID");
    if (isRoot ? root !== undefined : parts.has(contentId ?? "")) {
      throw new SegurError("ERR_SOAP_MTOM_PART_DUPLICATE", { details: { rule: "each Content-ID is unique" } });
    }
    if (isRoot) root = part;
    else parts.set(contentId ?? "", part);
  }
  if (root === undefined) {
    throw new SegurError("ERR_SOAP_MTOM_PART_MISSING", { details: { rule: "the part named by start is there" } });
  }
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

/** The first boundary may stand at the very start, with no line break before it. */
async function skipPreamble(window: ByteWindow, delimiter: Buffer): Promise<void> {
  const atStart = delimiter.subarray(2);
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

/** Reads the end of a boundary line: two hyphens close the message, blanks are allowed before the line break. */
async function anotherPart(window: ByteWindow): Promise<boolean> {
  while (window.bytes.length < 2) await window.more();
  if (window.bytes.subarray(0, 2).toString("latin1") === "--") return false;
  const line = await lineUpTo(window, "\r\n", 256);
  if (!/^[ \t]*$/.test(line.toString("latin1"))) throw malformed("nothing follows a boundary on its line");
  return true;
}

async function headerBlock(window: ByteWindow, maxHeaderBytes: number): Promise<Buffer> {
  while (window.bytes.length < 2) await window.more();
  // No header at all: the empty line comes at once.
  if (window.bytes.subarray(0, 2).toString("latin1") === "\r\n") {
    window.take(2);
    return Buffer.alloc(0);
  }
  return lineUpTo(window, "\r\n\r\n", maxHeaderBytes);
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
