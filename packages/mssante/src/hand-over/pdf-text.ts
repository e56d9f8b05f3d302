import { inflateSync } from "node:zlib";

/** Inflated text kept of one PDF: beyond it the rest is not looked at, for a small file may hide a huge one. */
const maxInflatedBytes = 64_000_000;

/**
 * What can be read of a PDF without drawing it: its own bytes, and the strings of its streams, inflated. Strings that are
 * drawn one after the other are joined, as a line of text is often cut between two letters.
 *
 * @see ISO 32000-1, 7.3.4 strings, 7.4.4 FlateDecode
 */
export function pdfText(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const own = raw.toString("latin1");
  const texts = [own];
  let left = maxInflatedBytes;
  let next = 0;
  for (const match of own.matchAll(/stream\r?\n/g)) {
    if (match.index < next) continue;
    const start = match.index + match[0].length;
    const end = own.indexOf("endstream", start);
    if (end < 0 || left <= 0) break;
    // The word that ends a stream ends like the word that begins one: it is passed over with it.
    next = end + "endstream\n".length;
    const inflated = inflatedOf(raw.subarray(start, end), left);
    if (inflated === undefined) continue;
    left -= inflated.length;
    const text = inflated.toString("latin1");
    texts.push(text, stringsOf(text));
  }
  return texts.join("\n");
}

function inflatedOf(stream: Uint8Array, maxOutputLength: number): Buffer | undefined {
  try {
    return inflateSync(stream, { maxOutputLength });
  } catch {
    // Not deflated, an image for instance, or too large.
    return undefined;
  }
}

/** Literal and hexadecimal strings of a content stream, joined. */
function stringsOf(content: string): string {
  const strings = content.match(/\((?:\\[\s\S]|[^\\()])*\)|<[0-9A-Fa-f\s]+>/g) ?? [];
  return strings
    .map((text) =>
      text.startsWith("(")
        ? text.slice(1, -1).replace(/\\([\s\S])/g, "$1")
        : Buffer.from(text.replace(/[<>\s]/g, ""), "hex").toString("latin1"),
    )
    .join("");
}
