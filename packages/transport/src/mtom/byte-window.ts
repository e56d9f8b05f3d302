import { SegurError } from "@segur-sdk/core";

/** How the lines of a message end: as RFC 2046 says, or as some servers write them. */
export type LineEnd = "\r\n" | "\n";

/** What was read of a stream and not yet used. */
export interface ByteWindow {
  /** The bytes at hand. */
  readonly bytes: Buffer;
  /** Reads one more chunk; fails when the stream is over. */
  more(): Promise<void>;
  /** Forgets the first bytes and gives them. */
  take(count: number): Buffer;
  /** Tells the source that no more is wanted. */
  close(): Promise<void>;
}

/** Opens a window on a source of bytes; no more than `maxBytes` are ever read. */
export function openWindow(source: Uint8Array | AsyncIterable<Uint8Array>, maxBytes: number): ByteWindow {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : once(source);
  let total = 0;
  let bytes: Buffer = Buffer.alloc(0);
  return {
    get bytes() {
      return bytes;
    },
    async more() {
      const step = await iterator.next();
      if (step.done === true) throw malformed("the message ends with its closing boundary");
      total += step.value.byteLength;
      if (total > maxBytes) throw new SegurError("ERR_SOAP_MTOM_LIMIT", { details: { rule: "maxBytes", maxBytes } });
      const chunk = Buffer.from(step.value.buffer, step.value.byteOffset, step.value.byteLength);
      bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk]);
    },
    take(count) {
      const taken = bytes.subarray(0, count);
      bytes = bytes.subarray(count);
      return taken;
    },
    async close() {
      await iterator.return?.();
    },
  };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

/** A message that breaks a rule of multipart. */
export function malformed(rule: string): SegurError {
  return new SegurError("ERR_SOAP_MTOM_MALFORMED", { details: { rule, source: "RFC 2046 §5.1" } });
}
