const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Longest line held, in bytes: a file of another kind is not kept in memory whole. */
const maxLineBytes = 65_536;

/**
 * What is told of a line: the bytes it stands among and where in them it begins and stops, its line end left out; whether one
 * ends it, and how many bytes it took in the file.
 */
export type OnLine = (bytes: Buffer, from: number, to: number, ended: boolean, consumed: number) => void;

/**
 * Cuts a stream of bytes into lines, LF or CRLF. Bytes are cut, not text, so that every line keeps its place in the file.
 * A line that is too long comes in pieces, none of which is ended. The bytes are valid until the call returns.
 */
export function createLineCutter(onLine: OnLine): { push(chunk: Uint8Array): void; end(): void } {
  let rest: Buffer = Buffer.alloc(0);
  const cut = (fresh: Buffer): void => {
    const text = rest.length === 0 ? fresh : Buffer.concat([rest, fresh]);
    let start = 0;
    for (let end = text.indexOf(lineFeed); end >= 0; end = text.indexOf(lineFeed, start)) {
      const last = end > start && text[end - 1] === carriageReturn ? end - 1 : end;
      onLine(text, start, last, true, end + 1 - start);
      start = end + 1;
    }
    for (; text.length - start > maxLineBytes; start += maxLineBytes) {
      onLine(text, start, start + maxLineBytes, false, maxLineBytes);
    }
    // A part of a chunk would keep the whole chunk.
    rest = Buffer.from(text.subarray(start));
  };
  return {
    push(chunk) {
      for (let at = 0; at < chunk.byteLength; at += maxLineBytes) {
        const length = Math.min(maxLineBytes, chunk.byteLength - at);
        cut(Buffer.from(chunk.buffer, chunk.byteOffset + at, length));
      }
    },
    end() {
      if (rest.length > 0) onLine(rest, 0, rest.length, false, rest.length);
      rest = Buffer.alloc(0);
    },
  };
}
