/** Shorter ones gain nothing: V8 reads them as fast. */
const shortest = 4096;
const beyondAscii = 0x80808080;
/** Lead byte of U+00C0 to U+00FF: nothing above it is Latin-1. */
const lastLatin1Lead = 0xc3;

/**
 * Text of bytes known to be UTF-8.
 *
 * V8 decodes one byte at a time from the first one beyond ASCII on, and French has some in every label. What Latin-1 can
 * hold is therefore laid out as Latin-1, ASCII runs as they are, which is its own form of such a text; the rest is left to it.
 */
export function utf8Text(buffer: Buffer): string {
  if (buffer.length < shortest) return buffer.toString("utf8");
  const shift = -buffer.byteOffset & 3;
  const words = new Int32Array(buffer.buffer, buffer.byteOffset + shift, (buffer.length - shift) >> 2);
  const latin1 = Buffer.allocUnsafeSlow(buffer.length);
  let size = 0;
  for (let from = 0; ; from += 2) {
    const at = placeBeyondAscii(buffer, words, shift, from);
    size += buffer.copy(latin1, size, from, at);
    if (at === buffer.length) return latin1.toString("latin1", 0, size);
    from = at;
    const lead = buffer[at] ?? 0;
    if (lead > lastLatin1Lead) return buffer.toString("utf8");
    latin1[size++] = ((lead & 0x03) << 6) | ((buffer[at + 1] ?? 0) & 0x3f);
  }
}

/** The first byte beyond ASCII from this place on, looked for four at a time; the end when there is none. */
function placeBeyondAscii(buffer: Buffer, words: Int32Array, shift: number, from: number): number {
  let index = Math.max(0, (from - shift + 3) >> 2);
  const aligned = shift + 4 * index;
  for (let at = from; at < aligned; at++) if ((buffer[at] ?? 0x80) > 0x7f) return Math.min(at, buffer.length);
  while (index < words.length && ((words[index] ?? 0) & beyondAscii) === 0) index++;
  let at = shift + 4 * index;
  while (at < buffer.length && (buffer[at] ?? 0) < 0x80) at++;
  return at;
}
