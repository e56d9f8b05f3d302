/** Bytes encoded at a time: a multiple of three, so that no piece but the last is padded. */
const pieceLength = 3 * 16_384;

/** The base64 of bytes that come in chunks of any size, in pieces that follow one another without a seam. */
export async function* encodeBase64(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  /** What was not enough for three bytes, or for a first look at the content. */
  let rest = Buffer.alloc(0);
  for await (const chunk of source) {
    let from = 0;
    while (from < chunk.byteLength) {
      const to = Math.min(from + pieceLength, chunk.byteLength);
      const piece = Buffer.concat([rest, chunk.subarray(from, to)]);
      from = to;
      const whole = piece.length < 48 ? 0 : piece.length - (piece.length % 3);
      rest = piece.subarray(whole);
      if (whole > 0) yield encoded(piece.subarray(0, whole));
    }
  }
  if (rest.length > 0) yield encoded(rest);
}

function encoded(piece: Buffer): Uint8Array {
  return Buffer.from(piece.toString("base64"), "latin1");
}
