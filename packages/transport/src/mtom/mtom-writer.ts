import { SegurError } from "@segur-sdk/core";

import type { MtomPart } from "./mtom-part.js";

/** A message to write. */
export interface MtomSource {
  /** Bytes of the envelope. */
  readonly root: Uint8Array;
  /** SOAP action, repeated in the content types. */
  readonly action: string;
  readonly parts: readonly MtomPart[];
  /** 1 to 70 characters; must appear in no part, see {@link writeMtom}. */
  readonly boundary: string;
  /** Content-ID of the envelope, without angle brackets. Default `root.message@segur-sdk`. */
  readonly rootContentId?: string;
}

/** A written message: its type, its exact length, and its bytes as many times as asked. */
export interface MtomOutput {
  /** Value of the `Content-Type` header. */
  readonly contentType: string;
  /** Number of bytes, for `Content-Length`. */
  readonly length: number;
  /** Streams the bytes from the start. */
  stream(): AsyncIterable<Uint8Array>;
}

const encoder = new TextEncoder();

/**
 * Writes an MTOM message: envelope first, then the parts as raw bytes. Nothing is copied and the parts are read only when
 * the stream is.
 *
 * The boundary must come from a random source: it is searched in the parts that are in memory; for the others chance
 * decides (128 random bits).
 *
 * @throws SegurError `ERR_SOAP_MTOM_PART_INVALID` when a Content-ID is illegal or repeated, a type or the action is
 * illegal, or the boundary is found in a part; while streaming, when a part has another length than announced.
 * @see dmp.md B.1; XOP, W3C 2005; RFC 2387
 * @example
 * ```ts
 * import { writeMtom } from "@segur-sdk/transport";
 *
 * const message = writeMtom({
 *   root: new TextEncoder().encode("<soap:Envelope…/>"),
 *   action: "urn:ihe:iti:2007:ProvideAndRegisterDocumentSet-b",
 *   boundary: "uuid:b3a8d5a0-0000-4000-8000-000000000001",
 *   parts: [{ contentId: "doc-1@example", contentType: "application/octet-stream", body: new Uint8Array(3), length: 3 }],
 * });
 * console.log(message.contentType, message.length);
 * ```
 */
export function writeMtom(source: MtomSource): MtomOutput {
  const { action, boundary, root, parts, rootContentId = "root.message@segur-sdk" } = source;
  requireBoundary(boundary);
  requireLegal("action", action);
  const rootPart: MtomPart = {
    contentId: rootContentId,
    contentType: `application/xop+xml; charset=UTF-8; type="application/soap+xml; action=\\"${action}\\""`,
    body: root,
    length: root.byteLength,
  };
  const all = [rootPart, ...parts];
  requireDistinct(all);
  const heads = all.map((part, index) =>
    encoder.encode(`${index === 0 ? "" : "\r\n"}--${boundary}\r\n${headOf(part)}`),
  );
  const tail = encoder.encode(`\r\n--${boundary}--\r\n`);
  for (const part of all) requirePart(part, boundary);

  return {
    contentType:
      `multipart/related; type="application/xop+xml"; boundary="${boundary}"; start="<${rootContentId}>"; ` +
      `start-info="application/soap+xml"; action="${action}"`,
    length: all.reduce((sum, part, index) => sum + (heads[index]?.byteLength ?? 0) + part.length, tail.byteLength),
    async *stream() {
      for (const [index, part] of all.entries()) {
        const head = heads[index];
        if (head !== undefined) yield head;
        if (typeof part.body === "function") yield* measured(part.body(), part.length);
        else yield part.body;
      }
      yield tail;
    },
  };
}

function headOf(part: MtomPart): string {
  return (
    `Content-Type: ${part.contentType}\r\n` +
    `Content-Transfer-Encoding: binary\r\n` +
    `Content-ID: <${part.contentId}>\r\n\r\n`
  );
}

async function* measured(body: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Uint8Array> {
  let sent = 0;
  for await (const chunk of body) {
    sent += chunk.byteLength;
    if (sent > length) break;
    yield chunk;
  }
  if (sent !== length) throw invalid("length", "the body has the announced number of bytes");
}

function requireBoundary(boundary: string): void {
  if (!/^[0-9A-Za-z'()+_,./:=?-]{1,70}$/.test(boundary)) throw invalid("boundary", "RFC 2046 §5.1.1 bchars");
}

function requireDistinct(parts: readonly MtomPart[]): void {
  if (new Set(parts.map((part) => part.contentId)).size < parts.length) throw invalid("contentId", "each is unique");
}

function requirePart(part: MtomPart, boundary: string): void {
  // Whatever could close the angle brackets or begin another header is refused.
  if (!/^[!-;=?-~]+$/.test(part.contentId)) throw invalid("contentId", "RFC 2045 §7 msg-id");
  if (!/^[ -~]+$/.test(part.contentType)) throw invalid("contentType", "RFC 2045 §5.1");
  if (typeof part.body === "function") return;
  if (part.body.byteLength !== part.length) throw invalid("length", "the body has the announced number of bytes");
  if (Buffer.from(part.body.buffer, part.body.byteOffset, part.body.byteLength).includes(`--${boundary}`)) {
    throw invalid("boundary", "it appears in no part");
  }
}

function requireLegal(field: string, value: string): void {
  if (!/^[!#-[\]-~]+$/.test(value)) throw invalid(field, "a URI");
}

function invalid(field: string, rule: string): SegurError {
  return new SegurError("ERR_SOAP_MTOM_PART_INVALID", { details: { field, rule } });
}
